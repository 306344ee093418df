package org.goldenthread.change;

import org.goldenthread.change.Difference.LinkChange;
import org.goldenthread.change.Difference.NodeChange;
import org.goldenthread.path.ThreadPaths;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.store.LinkKey;
import org.goldenthread.threadgraph.GraphEdit;
import org.goldenthread.threadgraph.VisibleGraph;

/**
 * The thread graph as changes would leave it.
 */
public final class ChangedSnapshot {

	private ChangedSnapshot() {
	}

	/**
	 * A snapshot as it would be after changes.
	 * @param before the data as they are
	 * @param difference what would change
	 * @return a copy with the changes, under the same view
	 */
	public static Snapshot of(Snapshot before, Difference difference) {
		GraphEdit edit = GraphEdit.ofCopy(before.graph());
		for (LinkChange change : difference.links()) {
			if (change.before() != null) {
				LinkKey key = change.before().key();
				edit.unlink(key.ends().from(), key.ends().type(), key.ends().to(), key.role());
			}
		}
		for (NodeChange change : difference.nodes()) {
			NodeState state = change.after();
			if (state != null) {
				if (change.before() == null) {
					// What has its id and is not seen, with links that nobody is to see.
					edit.remove(state.id());
				}
				edit.put(state.id(), before.graph().layout().model().kind(state.kind()).labels(), state.properties());
			}
			else {
				edit.remove(change.id());
			}
		}
		for (LinkChange change : difference.links()) {
			if (change.after() != null) {
				LinkKey key = change.after().key();
				edit.link(key.ends().from(), key.ends().type(), key.ends().to(), change.after().properties());
			}
		}
		return new Snapshot(
				new ThreadPaths(new VisibleGraph(edit.build(before.graph().version() + 1), before.visible().view()),
						before.paths().grammar()),
				before.version(), before.whole(), before.day());
	}

}
