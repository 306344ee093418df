package org.goldenthread.gap;

import org.goldenthread.gap.condition.ThreadLinks;
import org.goldenthread.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what gaps are looked for by and what does not change from one request to the
 * next.
 */
final class GapGraphs {

	private volatile @Nullable ThreadLinks links;

	ThreadLinks links(Snapshot snapshot) {
		ThreadLinks known = this.links;
		if (known == null) {
			known = ThreadLinks.of(snapshot.paths().grammar());
			this.links = known;
		}
		return known;
	}

}
