package org.goldenthread.change.consequence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.goldenthread.change.ChangedSnapshot;
import org.goldenthread.change.Difference;
import org.goldenthread.gap.GapComparison;
import org.goldenthread.model.ThreadDirection;
import org.goldenthread.path.PathLimits;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.thread.ThreadComparison;

import org.springframework.stereotype.Component;

/**
 * Finds what follows from a change set: applies it to a copy of the thread graph, and
 * compares what the rules and the grammar find in both.
 */
@Component
public class ConsequenceFinder {

	private static final int MOST_PLANS = 20;

	/** A published file touches tens of thousands. */
	private static final int MOST_THINGS = 1000;

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
	 * @return what follows
	 */
	public Consequences find(Snapshot before, Difference difference) {
		Snapshot after = ChangedSnapshot.of(before, difference);
		List<String> leftOut = new ArrayList<>();
		Set<String> touched = difference.touched();
		Set<String> starts = touched.stream().limit(MOST_THINGS).collect(Collectors.toCollection(LinkedHashSet::new));
		if (touched.size() > MOST_THINGS) {
			leftOut.add("only the threads of " + MOST_THINGS + " of " + touched.size()
					+ " things that are changed are compared");
		}
		Set<String> plans = new LinkedHashSet<>();
		starts.forEach((id) -> Stream.of(before, after).forEach((snapshot) -> plans.addAll(plans(snapshot, id))));
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

}
