package org.goldenthread.impact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RoutesTests {

	private static final int GRAPHS = 5000;

	@Test
	void aBridgeIsTheOnlyRouteAndADetourEndsThat() {
		Routes routes = routes(List.of(List.of("action", "priority"), List.of("priority", "shift")));
		assertThat(routes.singlePoints(List.of("action")))
			.isEqualTo(Map.of("priority", Map.of("shift", Set.of("action"))));
		routes.add("action", "programme");
		routes.add("programme", "shift");
		assertThat(routes.singlePoints(List.of("action"))).isEmpty();
	}

	@Test
	void singlePointsAreThoseWhoseRemovalCutsSomethingOff() {
		Random random = new Random(7);
		int found = 0;
		for (int i = 0; i < GRAPHS; i++) {
			RandomRoutes graph = new RandomRoutes(random);
			Map<String, Map<String, Set<String>>> expected = new TreeMap<>();
			for (String node : graph.nodes()) {
				graph.cutOff(graph.nodes(), Set.of(node))
					.forEach((end, starts) -> expected.computeIfAbsent(node, (_) -> new TreeMap<>()).put(end, starts));
			}
			assertThat(routes(graph.edges).singlePoints(graph.nodes())).as("graph %d: %s", i, graph.edges)
				.isEqualTo(expected);
			found += expected.size();
		}
		assertThat(found).as("graphs that test something").isGreaterThan(GRAPHS);
	}

	@Test
	void lostRoutesAreThoseThatAreThereBeforeAndNotAfter() {
		Random random = new Random(8);
		int found = 0;
		for (int i = 0; i < GRAPHS; i++) {
			RandomRoutes graph = new RandomRoutes(random);
			Set<String> failing = new TreeSet<>();
			for (int k = 0; k <= random.nextInt(3); k++) {
				failing.add(graph.nodes().get(random.nextInt(graph.nodes().size())));
			}
			Map<String, Set<String>> expected = graph.cutOff(graph.nodes(), failing);
			assertThat(routes(graph.edges).lost(graph.nodes(), failing)).as("graph %d: %s", i, graph.edges)
				.isEqualTo(expected);
			found += expected.size();
		}
		assertThat(found).as("graphs that test something").isGreaterThan(GRAPHS / 3);
	}

	@Test
	void addingWhatIsNotConnectedChangesNothing() {
		Random random = new Random(9);
		for (int i = 0; i < GRAPHS; i++) {
			RandomRoutes graph = new RandomRoutes(random);
			Routes routes = routes(graph.edges);
			Map<String, Map<String, Set<String>>> before = routes.singlePoints(graph.nodes());
			routes.add("aside", "beyond");
			assertThat(routes.singlePoints(graph.nodes())).isEqualTo(before);
		}
	}

	private static Routes routes(List<List<String>> edges) {
		Routes routes = new Routes();
		edges.forEach((edge) -> routes.add(edge.getFirst(), edge.getLast()));
		return routes;
	}

	/**
	 * A graph of a few nodes, cycles included, and the plainest way to say what is cut
	 * off.
	 */
	private static final class RandomRoutes {

		private final List<String> nodes = new ArrayList<>();

		private final List<List<String>> edges = new ArrayList<>();

		RandomRoutes(RandomGenerator random) {
			int size = 3 + random.nextInt(7);
			for (int i = 0; i < size; i++) {
				this.nodes.add("n" + i);
			}
			int edges = random.nextInt(2 * size);
			for (int i = 0; i < edges; i++) {
				this.edges.add(List.of("n" + random.nextInt(size), "n" + random.nextInt(size)));
			}
		}

		List<String> nodes() {
			return this.nodes;
		}

		Map<String, Set<String>> cutOff(List<String> starts, Set<String> failing) {
			Map<String, Set<String>> cutOff = new TreeMap<>();
			for (String start : starts) {
				for (String end : this.nodes) {
					if (!start.equals(end) && !failing.contains(start) && !failing.contains(end)
							&& reaches(start, end, Set.of()) && !reaches(start, end, failing)) {
						cutOff.computeIfAbsent(end, (_) -> new TreeSet<>()).add(start);
					}
				}
			}
			return cutOff;
		}

		private boolean reaches(String start, String end, Set<String> without) {
			Set<String> reached = new HashSet<>(Set.of(start));
			boolean grown = true;
			while (grown) {
				grown = false;
				for (List<String> edge : this.edges) {
					grown |= reached.contains(edge.getFirst()) && !without.contains(edge.getLast())
							&& reached.add(edge.getLast());
				}
			}
			return reached.contains(end);
		}

	}

}
