package org.goldenthread.thread;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.goldenthread.model.ThreadDirection;
import org.goldenthread.model.reading.Models;
import org.goldenthread.path.FoundPath;
import org.goldenthread.path.PathLimits;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.testing.RecordedGraph;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.view.View;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares, over the real facts, what the threads of an owner lead to with what those of
 * each of its plans lead to.
 */
class OwnersThreadsTests {

	private static final PathLimits OF_PLANS = new PathLimits(11, 500);

	private static final PathLimits OF_OWNERS = new PathLimits(12, 5000);

	private final Snapshot snapshot = RecordedGraph.read(Models.real()).snapshot(View.EVERYTHING);

	private final ThreadGraph graph = this.snapshot.graph();

	@ParameterizedTest
	@EnumSource
	void anOwnersThreadsLeadWhereThoseOfItsPlansDoAndNowhereElse(ThreadDirection direction) {
		int compared = 0;
		for (int plan : this.snapshot.visible().nodesOf(this.graph.layout().kindsOf("LocalPlan")).toArray()) {
			Set<String> ends = ends(plan, direction, OF_PLANS, (_) -> true);
			for (int link : this.graph.outgoing(plan)) {
				if (Set.of("OWNED_BY", "LED_BY").contains(this.graph.type(link).type())) {
					assertThat(ends(this.graph.target(link), direction, OF_OWNERS, (path) -> path.nodes()[1] == plan))
						.as(this.graph.id(plan))
						.isEqualTo(ends);
					compared += ends.size();
				}
			}
		}
		assertThat(compared).isGreaterThan(40);
	}

	private Set<String> ends(int start, ThreadDirection direction, PathLimits limits, Predicate<FoundPath> which) {
		return this.snapshot.paths()
			.from(start, direction, limits)
			.paths()
			.stream()
			.filter((path) -> path.links().length > 1 || limits == OF_PLANS)
			.filter(which)
			.map((path) -> this.graph.id(path.end()))
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
