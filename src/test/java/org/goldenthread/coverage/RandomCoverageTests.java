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
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.goldenthread.model.Model;
import org.goldenthread.store.GraphWriter;
import org.goldenthread.store.Statement;
import org.goldenthread.testing.EmptyGraph;
import org.goldenthread.thread.RandomThreads;
import org.goldenthread.thread.ThreadReference;
import org.goldenthread.thread.ThreadState;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.tester.AutoConfigureGraphQlTester;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Matrices over a thousand small random graphs, against the plainest way to count them.
 * Some graphs at a time belong to a system, which is the scope of a matrix: their
 * organisations lie within it, and a committee of it leads their plans.
 */
@EmptyGraph
@SpringBootTest(properties = "goldenthread.seed.enabled=false")
@AutoConfigureGraphQlTester
class RandomCoverageTests {

	private static final int SYSTEMS = 48;

	private static final int GRAPHS_EACH = 21;

	private static final int HOPS = 8;

	private static final List<String> MATRICES = List.of("LocalPlan Shift UP", "Organisation Measure DOWN",
			"Action Priority UP");

	private static final Set<String> LED = Set.of("LocalPlan", "Action");

	private static final String COVERAGE = """
			query ($rows: NodeKind!, $columns: NodeKind!, $toward: ThreadDirection!, $scopes: [ID!]) {
			  coverage(rows: $rows, columns: $columns, toward: $toward, scopes: $scopes, first: 100) {
			    matrices { cells { row column joined states { state count } } }
			    completeness { reason }
			  }
			}""";

	@Autowired
	private GraphQlTester graphQl;

	@Autowired
	private GraphWriter writer;

	@Autowired
	private Model model;

	@Test
	void cellsCountWhatAPlainSearchFinds() {
		List<List<RandomThreads>> systems = IntStream.range(0, SYSTEMS).mapToObj(RandomCoverageTests::graphs).toList();
		write(systems);
		int cells = 0;
		for (int i = 0; i < SYSTEMS; i += 4) {
			String[] matrix = MATRICES.get((i / 4) % MATRICES.size()).split(" ");
			Set<String> expected = new TreeSet<>();
			systems.subList(i, i + 4)
				.forEach((graphs) -> graphs.forEach((graph) -> expected
					.addAll(new Plain(graph, matrix[2].equals("UP")).cells(matrix[0], matrix[1]))));
			assertThat(asked(matrix, IntStream.range(i, i + 4).mapToObj((number) -> "system-" + number).toList()))
				.as(String.join(" ", matrix))
				.isEqualTo(expected);
			cells += expected.size();
		}
		assertThat(cells).isGreaterThan(SYSTEMS);
	}

	private static List<RandomThreads> graphs(int system) {
		return IntStream.range(0, GRAPHS_EACH)
			.map((place) -> system * GRAPHS_EACH + place)
			.mapToObj((number) -> new RandomThreads("c" + number, new Random(number)))
			.toList();
	}

	private void write(List<List<RandomThreads>> systems) {
		List<List<String>> links = new ArrayList<>();
		for (int i = 0; i < systems.size(); i++) {
			String system = "system-" + i;
			systems.get(i).forEach((graph) -> graph.things.values().forEach((thing) -> {
				if (thing.kind().equals("Organisation")) {
					links.add(List.of(thing.id(), "WITHIN", system));
				}
				else if (LED.contains(thing.kind())) {
					links.add(List.of(thing.id(), "LED_BY", "committee-" + system));
				}
			}));
		}
		this.writer.write((transaction) -> {
			RandomThreads.write(transaction, this.model, systems.stream().flatMap(List::stream).toList(), false);
			transaction.run(new Statement("systems",
					"""
							UNWIND range(0, $systems - 1) AS i
							CREATE (system:Node:Exposed:Actor:System {id: 'system-' + i, name: 'System', basis: 'STATED', sources: ['s']})
							CREATE (:Node:Exposed:Actor:GovernanceBody {id: 'committee-' + system.id, name: 'Committee', basis: 'STATED',
							 sources: ['s']})-[:WITHIN {basis: 'STATED', sources: ['s']}]->(system)""",
					Map.of("systems", (long) systems.size())));
			return transaction.run(new Statement("belonging", """
					UNWIND $links AS link
					MATCH (a:Node {id: link[0]}), (b:Node {id: link[2]})
					CREATE (a)-[:$(link[1]) {basis: 'STATED', sources: ['s']}]->(b)""", Map.of("links", links)));
		});
	}

	private Set<String> asked(String[] matrix, List<String> scopes) {
		GraphQlTester.Response answer = this.graphQl.document(COVERAGE)
			.variable("rows", matrix[0])
			.variable("columns", matrix[1])
			.variable("toward", matrix[2])
			.variable("scopes", scopes)
			.execute();
		answer.path("coverage.completeness.reason")
			.entity(String.class)
			.isEqualTo("only 100 columns are listed, those that are joined first");
		return answer.path("coverage.matrices[*].cells[*]")
			.entityList(Cell.class)
			.get()
			.stream()
			.map(Cell::told)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * A cell as it is answered.
	 */
	record Cell(String row, String column, int joined, List<State> states) {

		String told() {
			Map<ThreadState, Integer> counts = new EnumMap<>(ThreadState.class);
			this.states.forEach((state) -> counts.put(state.state(), state.count()));
			return this.row + " " + this.column + " " + this.joined + " " + counts;
		}

	}

	/**
	 * How many threads stand so.
	 */
	record State(ThreadState state, int count) {

	}

	/**
	 * The cells of one graph.
	 */
	private static final class Plain {

		private final RandomThreads graph;

		private final ThreadReference joining;

		private final ThreadReference down;

		Plain(RandomThreads graph, boolean up) {
			this.graph = graph;
			this.joining = new ThreadReference(graph, up, HOPS);
			this.down = new ThreadReference(graph, false, HOPS);
		}

		Set<String> cells(String rows, String columns) {
			Set<String> cells = new HashSet<>();
			scope().stream().filter((id) -> kind(id).equals(rows)).forEach((row) -> {
				Map<String, List<String>> carriers = new HashMap<>();
				Set<String> bodies = kind(row).equals("Organisation") ? bodies(row) : Set.of(row);
				bodies.forEach((body) -> this.joining.joining(body, columns, bodies)
					.forEach((join) -> carriers.computeIfAbsent(join.end(), (_) -> new ArrayList<>())
						.add(join.carrier())));
				carriers.forEach((column, found) -> cells
					.add(row + " " + column + " " + found.size() + " " + states(new LinkedHashSet<>(found))));
			});
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
		 * All organisations, what they own, all that is led, the parts of that, and what
		 * that achieves.
		 */
		private Set<String> scope() {
			Set<String> bodies = new HashSet<>();
			this.graph.things.keySet().stream().filter((id) -> kind(id).equals("Organisation")).forEach(bodies::add);
			Set<String> things = next(bodies, (link) -> link.type().equals("OWNED_BY"), false);
			this.graph.things.keySet().stream().filter((id) -> LED.contains(kind(id))).forEach(things::add);
			things = within(things, 6, (link) -> Set.of("PART_OF", "DELIVERS").contains(link.type()), false);
			things = within(things, 3, (link) -> Set.of("CONTRIBUTES_TO", "MEASURED_BY").contains(link.type())
					&& Set.of("Outcome", "Measure").contains(link.to().kind()), true);
			things.addAll(bodies);
			return things;
		}

		private Set<String> bodies(String organisation) {
			return within(Set.of(organisation), 4, (link) -> link.type().equals("WITHIN"), false);
		}

		private Set<String> within(Set<String> start, int steps, Predicate<RandomThreads.Link> allowed, boolean along) {
			Set<String> reached = new HashSet<>(start);
			for (int i = 0; i < steps; i++) {
				reached.addAll(next(reached, allowed, along));
			}
			return reached;
		}

		private Set<String> next(Set<String> from, Predicate<RandomThreads.Link> allowed, boolean along) {
			return this.graph.links.stream()
				.filter(allowed)
				.filter((link) -> from.contains((along ? link.from() : link.to()).id()))
				.map((link) -> (along ? link.to() : link.from()).id())
				.collect(Collectors.toSet());
		}

		private String kind(String id) {
			RandomThreads.Thing thing = this.graph.things.get(id);
			return (thing != null) ? thing.kind() : "";
		}

	}

}
