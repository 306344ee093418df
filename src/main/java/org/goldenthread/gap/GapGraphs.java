package org.goldenthread.gap;

import org.goldenthread.gap.condition.ThreadLinks;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.threadgraph.VisibleGraph;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;

/**
 * Gives the graphs that gaps are looked for in, and keeps what does not change from one
 * request to the next.
 */
final class GapGraphs {

	private volatile @Nullable ThreadLinks links;

	private volatile @Nullable VisibleGraph real;

	/**
	 * The graph of a snapshot without what was made up.
	 */
	VisibleGraph real(Snapshot snapshot) {
		View view = snapshot.visible().view().withoutDemonstration();
		if (view.equals(snapshot.visible().view())) {
			return snapshot.visible();
		}
		VisibleGraph known = this.real;
		if (known == null || known.graph() != snapshot.graph() || !known.view().equals(view)) {
			known = new VisibleGraph(snapshot.graph(), view);
			this.real = known;
		}
		return known;
	}

	ThreadLinks links(Snapshot snapshot) {
		ThreadLinks known = this.links;
		if (known == null) {
			known = ThreadLinks.of(snapshot.paths().grammar());
			this.links = known;
		}
		return known;
	}

}
