package org.goldenthread.impact;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import org.goldenthread.impact.Propagation.Step;
import org.goldenthread.impact.RouteGraph.OnlyRoute;
import org.goldenthread.model.reading.Models;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.testing.MemoryGraphs;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.view.View;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares impact with a plain reference over thousands of small random graphs.
 */
class RandomImpactTests {

	private static final int GRAPHS = 10_000;

	private static final MemoryGraphs MEMORY = new MemoryGraphs(Models.real());

	private static final DependencyLinks LINKS = new DependencyLinks(MEMORY.grammar());

	private int found;

	@Test
	void whatIsAffectedIsWhatSomeAllowedWayLeadsTo() {
		over((graph, snapshot) -> {
			Map<String, Integer> degrees = new HashMap<>();
			List<Step> affected = impact(snapshot, "n0").propagation().affected();
			affected.forEach((step) -> degrees.put(snapshot.graph().id(step.node()), step.degree()));
			assertThat(degrees).as("%s", graph.links).isEqualTo(graph.affected("n0", Propagation.MOST_STEPS));
			assertThat(affected).extracting(Step::degree).isSorted();
			assertThat(affected).extracting(Step::node).doesNotHaveDuplicates();
			this.found += degrees.size();
		});
	}

	@Test
	void theThreadOfEachLeadsThereFromTheStart() {
		over((graph, snapshot) -> impact(snapshot, "n0").propagation().affected().forEach((step) -> {
			ThreadGraph all = snapshot.graph();
			int node = all.find("n0");
			assertThat(step.thread()).hasSize(step.degree());
			for (Step each : step.thread()) {
				assertThat(Set.of(all.source(each.link()), all.target(each.link())))
					.isEqualTo(Set.of(node, each.node()));
				node = each.node();
			}
			assertThat(node).isEqualTo(step.node());
			this.found++;
		}));
	}

	@Test
	void whatIsLostIsThereBeforeAndNotAfter() {
		over((graph, snapshot) -> graph.things.keySet().forEach((of) -> {
			Set<String> failing = graph.failing(of);
			Impact impact = impact(snapshot, of);
			assertThat(Set.copyOf(ids(snapshot, impact.failing()))).isEqualTo(failing);
			Map<String, Set<String>> expected = cutOff(graph, failing);
			assertThat(routes(snapshot, impact.lost())).as("%s", graph.links).isEqualTo(expected);
			this.found += expected.size();
		}));
	}

	@Test
	void singlePointsAreThoseWhoseRemovalCutsSomethingOff() {
		over((graph, snapshot) -> {
			Map<String, Map<String, Set<String>>> expected = new TreeMap<>();
			graph.things.keySet().forEach((node) -> {
				Map<String, Set<String>> cutOff = cutOff(graph, Set.of(node));
				if (!cutOff.isEmpty()) {
					expected.put(node, cutOff);
				}
			});
			BitSet starts = new BitSet();
			graph.things.keySet().forEach((id) -> starts.set(snapshot.graph().find(id)));
			Map<String, Map<String, Set<String>>> points = new TreeMap<>();
			RouteGraph.of(DependencyEdges.of(snapshot, LINKS), starts, true)
				.cutNodes(starts)
				.forEach((point) -> points.put(snapshot.graph().id(point.node()), routes(snapshot, point.routes())));
			assertThat(points).as("%s", graph.links).isEqualTo(expected);
			this.found += expected.size();
		});
	}

	@Test
	void theOrderOfLoadingAndWhatIsNotConnectedChangeNothing() {
		over((graph, snapshot) -> {
			List<String> before = told(snapshot);
			assertThat(told(graph.snapshot(MEMORY, View.EVERYTHING, true))).as("%s", graph.links).isEqualTo(before);
			graph.things.put("aside", new RandomDependencies.Thing("aside", "Action", false));
			graph.things.put("beyond", new RandomDependencies.Thing("beyond", "Outcome", false));
			graph.links.add(new RandomDependencies.Link("aside", "CONTRIBUTES_TO", "beyond", "C", ".", false));
			assertThat(told(graph.snapshot(MEMORY, View.EVERYTHING, false))).isEqualTo(before);
			this.found += before.size();
		});
	}

	@Test
	void whatAViewHidesIsNotThere() {
		over((graph, snapshot) -> {
			RandomDependencies real = graph.real();
			if (real.things.containsKey("n0")) {
				List<String> expected = told(real.snapshot(MEMORY, View.EVERYTHING, false));
				assertThat(told(graph.snapshot(MEMORY, View.REAL, false))).as("%s", graph.links).isEqualTo(expected);
				this.found += expected.size();
			}
		});
	}

	@Test
	void whatGoesWithTheDemonstrationIsSaidToBeMadeUp() {
		over((graph, snapshot) -> {
			if (graph.real().things.containsKey("n0")) {
				Set<Integer> real = nodes(impact(graph.snapshot(MEMORY, View.REAL, false), "n0"));
				Propagation all = impact(snapshot, "n0").propagation();
				all.affected().forEach((step) -> {
					assertThat(step.demonstration()).as("%s", graph.links).isEqualTo(!real.contains(step.node()));
					assertThat(step.thread().stream().anyMatch((each) -> isMadeUp(graph, snapshot, each))
							|| !step.demonstration())
						.isTrue();
				});
				this.found += all.demonstrationCount();
			}
		});
	}

	private void over(BiConsumer<RandomDependencies, Snapshot> work) {
		Random random = new Random(11);
		for (int i = 0; i < GRAPHS; i++) {
			RandomDependencies graph = new RandomDependencies(random);
			work.accept(graph, graph.snapshot(MEMORY, View.EVERYTHING, false));
		}
		assertThat(this.found).as("what was tested").isGreaterThan(GRAPHS / 20);
	}

	private static Impact impact(Snapshot snapshot, String id) {
		return Impact.find(snapshot, LINKS, id, null);
	}

	private static Set<Integer> nodes(Impact impact) {
		return impact.propagation().affected().stream().map(Step::node).collect(Collectors.toSet());
	}

	/** What is affected and lost, by ids. */
	private static List<String> told(Snapshot snapshot) {
		Impact impact = impact(snapshot, "n0");
		List<String> told = new ArrayList<>(impact.propagation()
			.affected()
			.stream()
			.map((step) -> ids(snapshot, step.thread().stream().map(Step::node).toList())
					+ snapshot.graph().type(step.link()).type())
			.toList());
		impact.lost()
			.forEach((route) -> told.add(snapshot.graph().id(route.to()) + " from " + ids(snapshot, route.from())));
		return told;
	}

	private static boolean isMadeUp(RandomDependencies graph, Snapshot snapshot, Step step) {
		ThreadGraph all = snapshot.graph();
		return "DEMONSTRATION".equals(all.linkFact(step.link(), "basis"))
				|| graph.things.get(all.id(step.node())).madeUp();
	}

	private static Map<String, Set<String>> cutOff(RandomDependencies graph, Set<String> failing) {
		Map<String, Set<String>> cutOff = new TreeMap<>();
		Set<String> left = new HashSet<>(graph.things.keySet());
		left.removeAll(failing);
		for (String start : left) {
			for (String end : left) {
				if (!start.equals(end) && graph.reaches(start, end, Set.of()) && !graph.reaches(start, end, failing)) {
					cutOff.computeIfAbsent(end, (_) -> new TreeSet<>()).add(start);
				}
			}
		}
		return cutOff;
	}

	private static Map<String, Set<String>> routes(Snapshot snapshot, List<OnlyRoute> routes) {
		return routes.stream()
			.collect(Collectors.toMap((route) -> snapshot.graph().id(route.to()),
					(route) -> new TreeSet<>(ids(snapshot, route.from()))));
	}

	private static List<String> ids(Snapshot snapshot, List<Integer> nodes) {
		return nodes.stream().map(snapshot.graph()::id).toList();
	}

}
