package org.goldenthread.thread;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.goldenthread.model.Model;
import org.goldenthread.store.GraphWriter;
import org.goldenthread.store.Statement;
import org.goldenthread.testing.EmptyGraph;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.tester.AutoConfigureGraphQlTester;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares threads with a plain search in memory, over thousands of small random graphs
 * side by side in one database.
 */
@EmptyGraph
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SpringBootTest(properties = "goldenthread.seed.enabled=false")
@AutoConfigureGraphQlTester
class RandomThreadsTests {

	private static final int SEED = 20261122;

	private static final int GRAPHS = 1500;

	private static final int PAIRS = 1000;

	private static final int SAMPLE = 100;

	private static final int MOST_HOPS = 8;

	private static final String THREADS = """
			query ($from: ID!, $hops: Int!) {
			  threads(from: $from, first: 500, maxHops: $hops) { threads { id state } completeness { complete } }
			}""";

	private static final String BETWEEN = """
			query ($from: ID!, $to: ID!, $hops: Int!) {
			  threadsBetween(from: $from, to: $to, first: 500, maxHops: $hops) { threads { id state } completeness { complete reason } }
			}""";

	private final List<RandomThreads> graphs = graphs("g", GRAPHS);

	@Autowired
	private GraphQlTester graphQl;

	@Autowired
	private GraphWriter writer;

	@Autowired
	private Model model;

	@BeforeAll
	void load() {
		load(this.graphs, false);
	}

	@Test
	void theThreadsOfAThingAreThoseThatAPlainSearchFinds() {
		int threads = 0;
		for (RandomThreads graph : this.graphs) {
			String from = start(graph);
			int hops = 2 + Math.abs(from.hashCode() % 7);
			List<String> expected = Stream.of(true, false)
				.flatMap((up) -> new ThreadReference(graph, up, hops).threads(from).stream())
				.toList();
			assertThat(threads(from, hops)).as("from %s in %d hops: %s", from, hops, graph.links).isEqualTo(expected);
			threads += expected.size();
		}
		assertThat(threads).isGreaterThan(GRAPHS);
	}

	@Test
	void theThreadsBetweenTwoThingsAreThoseThatAPlainSearchFinds() {
		int joined = 0;
		for (RandomThreads graph : this.graphs.subList(0, PAIRS)) {
			List<String> ids = List.copyOf(graph.things.keySet());
			Random random = new Random(graph.links.size());
			int place = random.nextInt(ids.size());
			String from = ids.get(place);
			String to = ids.get((place + 1 + random.nextInt(ids.size() - 1)) % ids.size());
			int hops = 1 + random.nextInt(8);
			List<String> expected = Stream.of(true, false)
				.flatMap((up) -> new ThreadReference(graph, up, hops).threads(from, to).stream())
				.toList();
			assertThat(between(from, to, hops)).as("%s to %s in %d hops: %s", from, to, hops, graph.links)
				.isEqualTo(expected);
			joined += expected.isEmpty() ? 0 : 1;
		}
		assertThat(joined).isGreaterThan(PAIRS / 20);
	}

	@Test
	void anUnrelatedNodeAndTheOrderOfLoadingChangeNothing() {
		load(graphs("h", SAMPLE).reversed(), true);
		write("""
				CREATE (:Node:Priority:Goal:Intention:Exposed {id: 'alone', name: 'Alone', basis: 'STATED', sources: ['s']})""");
		for (RandomThreads graph : this.graphs.subList(0, SAMPLE)) {
			String from = start(graph);
			assertThat(threads(from.replace('g', 'h'), MOST_HOPS).stream()
				.map((thread) -> thread.replace(" h", " g"))
				.toList()).isEqualTo(threads(from, MOST_HOPS));
		}
	}

	@Test
	void removingTheOnlyRouteLeavesNone() {
		List<RandomThreads> alike = graphs("r", SAMPLE);
		load(alike, false);
		int removed = 0;
		for (RandomThreads graph : alike) {
			String from = start(graph);
			Set<String> ends = threads(from, MOST_HOPS).stream()
				.map((thread) -> thread.split(" "))
				.filter((words) -> words.length > 3)
				.map((words) -> words[words.length - 2])
				.collect(Collectors.toSet());
			for (String end : ends) {
				if (between(from, end, MOST_HOPS).size() == 1) {
					write("MATCH (:Node {id: '%s'})-[link]-() DELETE link".formatted(end));
					assertThat(between(from, end, MOST_HOPS)).isEmpty();
					removed++;
				}
			}
		}
		assertThat(removed).isPositive();
	}

	private static List<RandomThreads> graphs(String prefix, int count) {
		return IntStream.range(0, count)
			.mapToObj((number) -> new RandomThreads(prefix + number, new Random(SEED + number)))
			.toList();
	}

	private static String start(RandomThreads graph) {
		return graph.things.keySet()
			.stream()
			.max(Comparator.comparing((id) -> graph.links.stream()
				.filter((link) -> link.from().id().equals(id) || link.to().id().equals(id))
				.count()))
			.orElseThrow();
	}

	private List<String> threads(String from, int hops) {
		return told(this.graphQl.document(THREADS).variable("from", from).variable("hops", hops).execute(), "threads");
	}

	private List<String> between(String from, String to, int hops) {
		GraphQlTester.Response response = this.graphQl.document(BETWEEN)
			.variable("from", from)
			.variable("to", to)
			.variable("hops", hops)
			.execute();
		response.path("threadsBetween.completeness.complete").entity(Boolean.class).isEqualTo(true);
		return told(response, "threadsBetween");
	}

	private static List<String> told(GraphQlTester.Response response, String field) {
		List<String> ids = response.path(field + ".threads[*].id").entityList(String.class).get();
		List<String> states = response.path(field + ".threads[*].state").entityList(String.class).get();
		return IntStream.range(0, ids.size()).mapToObj((i) -> ids.get(i) + " " + states.get(i)).toList();
	}

	private void load(List<RandomThreads> graphs, boolean backward) {
		this.writer.<@Nullable Void>write((transaction) -> {
			RandomThreads.write(transaction, this.model, graphs, backward);
			return null;
		});
	}

	private void write(String cypher) {
		this.writer.<@Nullable Void>write((transaction) -> {
			transaction.run(new Statement("change", cypher));
			return null;
		});
	}

}
