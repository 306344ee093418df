package org.goldenthread.coverage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.goldenthread.model.Model;
import org.goldenthread.model.ThreadDirection;
import org.goldenthread.store.GraphWriter;
import org.goldenthread.store.Statement;
import org.goldenthread.testing.EmptyGraph;
import org.goldenthread.thread.RandomThreads;
import org.goldenthread.thread.ThreadReference;
import org.goldenthread.thread.ThreadState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.tester.AutoConfigureGraphQlTester;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Matrices over small random graphs, against the plainest way to count them. Some graphs
 * at a time stand side by side, unconnected: so few that no matrix is cut.
 */
@EmptyGraph
@SpringBootTest(properties = "goldenthread.seed.enabled=false")
@AutoConfigureGraphQlTester
class RandomCoverageTests {

	private static final int GRAPHS = 240;

	private static final int AT_A_TIME = 40;

	private static final String COVERAGE = """
			query ($rows: NodeKind!, $columns: NodeKind!, $toward: ThreadDirection!) {
			  coverage(rows: $rows, columns: $columns, toward: $toward, first: 100) {
			    matrices { cells { row column joined states { state count } } }
			    completeness { complete reason }
			  }
			}""";

	@Autowired
	private GraphQlTester graphQl;

	@Autowired
	private GraphWriter writer;

	@Autowired
	private Model model;

	@ParameterizedTest
	@CsvSource({ "LocalPlan, Shift, UP, 5", "Action, Shift, UP, 59", "Organisation, Measure, DOWN, 38",
			"Action, Priority, UP, 50" })
	void cellsCountWhatAPlainSearchFinds(String rows, String columns, ThreadDirection toward, int atLeast) {
		int cells = 0;
		for (int first = 0; first < GRAPHS; first += AT_A_TIME) {
			List<RandomThreads> graphs = IntStream.range(first, first + AT_A_TIME)
				.mapToObj((number) -> new RandomThreads("c" + number, new Random(number)))
				.toList();
			write(graphs);
			Set<String> expected = new TreeSet<>();
			graphs.forEach((graph) -> expected.addAll(new Plain(graph, toward).cells(rows, columns)));
			assertThat(asked(rows, columns, toward)).isEqualTo(expected);
			cells += expected.size();
		}
		assertThat(cells).isGreaterThanOrEqualTo(atLeast);
	}

	private void write(List<RandomThreads> graphs) {
		this.writer.<@Nullable Void>write((transaction) -> {
			transaction.run(new Statement("wipe", "MATCH (n:Node) DETACH DELETE n"));
			RandomThreads.write(transaction, this.model, graphs, false);
			return null;
		});
	}

	private Set<String> asked(String rows, String columns, ThreadDirection toward) {
		GraphQlTester.Response answer = this.graphQl.document(COVERAGE)
			.variable("rows", rows)
			.variable("columns", columns)
			.variable("toward", toward.name())
			.execute();
		answer.path("coverage.completeness").matchesJson("{\"complete\": true, \"reason\": null}");
		return answer.path("coverage.matrices[0].cells[*]")
			.entityList(Cell.class)
			.get()
			.stream()
			.map(Cell::told)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * A cell, with how many threads join its row and column, and where those on from
	 * there stand.
	 */
	record Cell(String row, String column, int joined, List<Count> states) {

		String told() {
			Map<ThreadState, Integer> counts = new EnumMap<>(ThreadState.class);
			this.states.forEach((state) -> counts.put(state.state(), state.count()));
			return told(this.row, this.column, this.joined, counts);
		}

		static String told(String row, String column, int joined, Map<ThreadState, Integer> counts) {
			return row + " x " + column + ": " + joined + " " + counts;
		}

		record Count(ThreadState state, int count) {

		}

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
			Set<String> cells = new HashSet<>();
			for (RandomThreads.Thing row : this.graph.things.values()) {
				if (row.kind().equals(rows)) {
					Map<String, List<String>> carriers = new TreeMap<>();
					Set<String> bodies = bodies(row.id());
					bodies.forEach((body) -> this.joining.joining(body, columns, bodies)
						.forEach((join) -> carriers.computeIfAbsent(join.end(), (_) -> new ArrayList<>())
							.add(join.carrier())));
					carriers.forEach((column, each) -> cells
						.add(Cell.told(row.id(), column, each.size(), states(new LinkedHashSet<>(each)))));
				}
			}
			return cells;
		}

		private Map<ThreadState, Integer> states(Set<String> carriers) {
			Map<ThreadState, Integer> counts = new EnumMap<>(ThreadState.class);
			for (String carrier : carriers) {
				List<ThreadState> states = this.down.states(carrier);
				(states.isEmpty() ? List.of(ThreadState.BROKEN) : states)
					.forEach((state) -> counts.merge(state, 1, Integer::sum));
			}
			return counts;
		}

		/**
		 * An organisation and those within it; of anything else, that alone.
		 */
		private Set<String> bodies(String row) {
			Set<String> bodies = new HashSet<>(Set.of(row));
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
