package org.goldenthread.coverage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.goldenthread.model.ThreadDirection;
import org.goldenthread.model.reading.Models;
import org.goldenthread.testing.MemoryGraphs;
import org.goldenthread.thread.RandomThreads;
import org.goldenthread.thread.ThreadReference;
import org.goldenthread.thread.ThreadState;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.view.View;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Matrices over small random graphs, against the plainest way to count them.
 */
class RandomCoverageTests {

	private static final int GRAPHS = Integer.getInteger("goldenthread.random-graphs", 2400);

	private static final MemoryGraphs graphs = new MemoryGraphs(Models.real());

	@ParameterizedTest
	@CsvSource({ "LocalPlan, Shift, UP, 30", "Action, Shift, UP, 400", "Organisation, Measure, DOWN, 250",
			"Action, Priority, UP, 350", "Organisation, Shift, UP, 30", "LocalPlan, Outcome, DOWN, 80" })
	void cellsCountWhatAPlainSearchFinds(String rows, String columns, ThreadDirection toward, int atLeast) {
		int cells = 0;
		for (int number = 0; number < GRAPHS; number++) {
			RandomThreads graph = new RandomThreads("c" + number, new Random(number));
			Set<String> expected = new Plain(graph, toward).cells(rows, columns);
			assertThat(counted(graph, rows, columns, toward)).isEqualTo(expected);
			cells += expected.size();
		}
		assertThat(cells).isGreaterThanOrEqualTo(atLeast * GRAPHS / 2400);
	}

	private static Set<String> counted(RandomThreads random, String rows, String columns, ThreadDirection toward) {
		ThreadGraph graph = graphs.graph((edit) -> random.put(edit, graphs.layout().model(), false));
		CoverageCount count = new CoverageCount(
				CoverageRequest.of(graphs.grammar(), rows, columns, toward, 100).getFirst(),
				graphs.snapshot(graph, View.EVERYTHING), null);
		Set<String> cells = new TreeSet<>();
		count.cells()
			.forEach((cell, joined) -> cells.add(told(graph.id(cell.row()), graph.id(cell.column()),
					joined.paths().size(), count.states(joined).byState())));
		assertThat(count.cells().values())
			.allSatisfy((joined) -> assertThat(count.onward(joined)).hasSize(sum(count.states(joined).byState())));
		assertThat(count.reasons()).isEmpty();
		return cells;
	}

	private static int sum(Map<ThreadState, Integer> states) {
		return states.values().stream().mapToInt(Integer::intValue).sum();
	}

	private static String told(String row, String column, int joined, Map<ThreadState, Integer> counts) {
		return row + " x " + column + ": " + joined + " " + counts;
	}

	/**
	 * Counts the cells of one graph.
	 */
	private static final class Plain {

		private static final int HOPS = 8;

		private static final int LEVELS = 4;

		private final RandomThreads graph;

		private final ThreadReference joining;

		private final ThreadReference down;

		Plain(RandomThreads graph, ThreadDirection toward) {
			this.graph = graph;
			this.joining = new ThreadReference(graph, toward == ThreadDirection.UP, HOPS);
			this.down = new ThreadReference(graph, false, HOPS);
		}

		Set<String> cells(String rows, String columns) {
			Set<String> cells = new TreeSet<>();
			for (RandomThreads.Thing row : this.graph.things.values()) {
				if (row.kind().equals(rows)) {
					Map<String, List<String>> carriers = new TreeMap<>();
					Set<String> bodies = bodies(row.id());
					bodies.forEach((body) -> this.joining.joining(body, columns, bodies)
						.forEach((join) -> carriers.computeIfAbsent(join.end(), (_) -> new ArrayList<>())
							.add(join.carrier())));
					carriers.forEach((column, each) -> cells
						.add(told(row.id(), column, each.size(), states(new LinkedHashSet<>(each)))));
				}
			}
			return cells;
		}

		private Map<ThreadState, Integer> states(Set<String> carriers) {
			Map<List<String>, ThreadState> all = new HashMap<>();
			for (String carrier : carriers) {
				Map<List<List<String>>, ThreadState> threads = this.down.chains(carrier);
				threads.forEach((chains, state) -> all.put(chains.getFirst(), state));
				if (threads.isEmpty()) {
					boolean result = this.graph.things.get(carrier).kind().equals("Outcome");
					all.put(List.of(carrier), result ? ThreadState.NOT_MEASURABLE : ThreadState.BROKEN);
				}
			}
			Map<ThreadState, Integer> counts = new EnumMap<>(ThreadState.class);
			all.forEach((chain, state) -> {
				if (all.keySet().stream().noneMatch((other) -> isRest(chain, other))) {
					counts.merge(state, 1, Integer::sum);
				}
			});
			return counts;
		}

		private static boolean isRest(List<String> chain, List<String> of) {
			return of.size() > chain.size() && of.subList(of.size() - chain.size(), of.size()).equals(chain);
		}

		/**
		 * An organisation, what took its place, and those within these; of anything else,
		 * that alone.
		 */
		private Set<String> bodies(String row) {
			Set<String> bodies = new HashSet<>(Set.of(row));
			for (int level = 0; level < LEVELS; level++) {
				this.graph.links.stream()
					.filter((link) -> link.type().equals("SUCCEEDED_BY") && bodies.contains(link.from().id()))
					.map((link) -> link.to().id())
					.toList()
					.forEach(bodies::add);
			}
			for (int level = 0; level < LEVELS; level++) {
				this.graph.links.stream()
					.filter((link) -> link.type().equals("WITHIN") && bodies.contains(link.to().id()))
					.map((link) -> link.from().id())
					.toList()
					.forEach(bodies::add);
			}
			return bodies;
		}

	}

}
