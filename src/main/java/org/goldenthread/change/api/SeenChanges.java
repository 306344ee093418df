package org.goldenthread.change.api;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.goldenthread.change.ChangeProblem;
import org.goldenthread.change.CheckedChanges;
import org.goldenthread.change.Difference;
import org.goldenthread.change.Difference.LinkChange;
import org.goldenthread.change.Difference.NodeChange;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.threadgraph.VisibleGraph;

/**
 * Holds changes against what a request may see: what it may not see is not shown, and
 * cannot be changed.
 */
final class SeenChanges {

	private final VisibleGraph visible;

	private final ThreadGraph graph;

	private SeenChanges(VisibleGraph visible) {
		this.visible = visible;
		this.graph = visible.graph();
	}

	/**
	 * The same changes without those of what is hidden, each of which is a problem
	 * instead.
	 */
	static CheckedChanges of(CheckedChanges checked, VisibleGraph visible) {
		return new SeenChanges(visible).of(checked);
	}

	private CheckedChanges of(CheckedChanges checked) {
		Difference all = checked.difference();
		List<NodeChange> nodes = all.nodes().stream().filter(this::isSeen).toList();
		List<LinkChange> links = all.links().stream().filter(this::isSeen).toList();
		List<ChangeProblem> problems = new ArrayList<>(checked.problems());
		Stream
			.concat(all.nodes().stream().filter((change) -> !isSeen(change)).map(NodeChange::position),
					all.links().stream().filter((change) -> !isSeen(change)).map(LinkChange::position))
			.distinct()
			.sorted()
			.forEach((position) -> problems.add(new ChangeProblem(position, null,
					"touches what this request leaves out, such as demonstration data: ask with it included")));
		return new CheckedChanges(new Difference(nodes, links), problems);
	}

	private boolean isSeen(NodeChange change) {
		return isSeen(change.id())
				&& (change.before() == null || this.visible.view().sees(change.before().properties()::get));
	}

	private boolean isSeen(LinkChange change) {
		return isSeen(change.any().key().ends().from()) && isSeen(change.any().key().ends().to())
				&& (change.before() == null || this.visible.view().sees(change.before().properties()::get));
	}

	private boolean isSeen(String id) {
		int node = this.graph.find(id);
		return node < 0 || this.visible.sees(node);
	}

}
