package org.goldenthread.change.api;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.goldenthread.change.Difference;
import org.goldenthread.change.Difference.LinkChange;
import org.goldenthread.change.Difference.NodeChange;
import org.goldenthread.change.NodeState;
import org.goldenthread.gap.GapComparison;
import org.goldenthread.model.ThreadDirection;
import org.goldenthread.path.PathLimits;
import org.goldenthread.path.ThreadPaths;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.store.LinkKey;
import org.goldenthread.thread.ThreadComparison;
import org.goldenthread.threadgraph.GraphEdit;
import org.goldenthread.threadgraph.VisibleGraph;

import org.springframework.stereotype.Component;

/**
 * Finds what follows from a change set: applies it to a copy of the thread graph, and
 * compares what the rules and the grammar find in both.
 */
@Component
class ConsequenceFinder {

	private static final int MOST_PLANS = 20;

	private static final int MOST = 500;

	private static final PathLimits TO_PLANS = new PathLimits(8, MOST_PLANS);

	private final GapComparison gaps;

	ConsequenceFinder(GapComparison gaps) {
		this.gaps = gaps;
	}

	/**
	 * Compares.
	 * @param before the data as they are
	 * @param difference what would change
	 */
	Consequences find(Snapshot before, Difference difference) {
		Snapshot after = after(before, difference);
		List<String> leftOut = new ArrayList<>();
		Set<String> starts = new LinkedHashSet<>(difference.touched());
		Set<String> plans = new LinkedHashSet<>();
		difference.touched()
			.forEach((id) -> Stream.of(before, after).forEach((snapshot) -> plans.addAll(plans(snapshot, id))));
		plans.removeAll(starts);
		plans.stream().limit(MOST_PLANS).forEach(starts::add);
		if (plans.size() > MOST_PLANS) {
			leftOut.add("only the threads of " + MOST_PLANS + " of " + plans.size() + " plans are compared");
		}
		ThreadComparison threads = new ThreadComparison(before, after, starts);
		if (threads.cut() != null) {
			leftOut.add(threads.cut());
		}
		return new Consequences(first("gaps opened", this.gaps.only(after, before), leftOut),
				first("gaps closed", this.gaps.only(before, after), leftOut),
				first("threads", threads.changes(), leftOut), leftOut.isEmpty() ? null : String.join("; ", leftOut));
	}

	private static <T> List<T> first(String what, List<T> all, List<String> leftOut) {
		if (all.size() > MOST) {
			leftOut.add("only " + MOST + " of " + all.size() + " " + what + " are returned");
		}
		return all.stream().limit(MOST).toList();
	}

	private static List<String> plans(Snapshot snapshot, String id) {
		int node = snapshot.visible().find(id);
		return (node < 0) ? List.of()
				: snapshot.paths()
					.from(node, ThreadDirection.UP, snapshot.graph().layout().kindsOf("LocalPlan"), TO_PLANS)
					.paths()
					.stream()
					.map((path) -> snapshot.graph().id(path.end()))
					.distinct()
					.toList();
	}

	private static Snapshot after(Snapshot before, Difference difference) {
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
				before.version(), before.whole());
	}

}
