package org.goldenthread.threadgraph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.goldenthread.model.reading.Models;
import org.goldenthread.testing.MemoryGraphs;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Edits of thread graphs beside graphs that are built anew.
 */
class GraphEditTests {

	private static final MemoryGraphs graphs = new MemoryGraphs(Models.real());

	private static final List<String> KINDS = List.of("Priority", "Action", "Measure", "LocalPlan");

	private static final List<String> TYPES = List.of("PART_OF", "CONTRIBUTES_TO", "MEASURED_BY");

	@Test
	void aGraphThatIsEditedIsTheGraphThatIsBuiltAnew() {
		for (int seed = 0; seed < 300; seed++) {
			Random random = new Random(seed);
			Plain plain = new Plain();
			ThreadGraph graph = graphs.graph((_) -> {
			});
			for (int step = 0; step < 12; step++) {
				GraphEdit edit = new GraphEdit(graph);
				plain.change(random, edit);
				graph = edit.build(step + 2);
				assertThat(told(graph)).as("seed %d, step %d", seed, step).isEqualTo(told(plain.build()));
			}
		}
	}

	@Test
	void aVersionStaysAsItIsWhateverIsMadeOfIt() {
		Random random = new Random(7);
		Plain plain = new Plain();
		ThreadGraph graph = graphs.graph((_) -> {
		});
		List<ThreadGraph> versions = new ArrayList<>();
		List<Map<String, String>> told = new ArrayList<>();
		for (int step = 0; step < 40; step++) {
			GraphEdit edit = new GraphEdit(graph);
			plain.change(random, edit);
			graph = edit.build(step + 2);
			versions.add(graph);
			told.add(told(graph));
		}
		for (int i = 0; i < versions.size(); i++) {
			assertThat(told(versions.get(i))).isEqualTo(told.get(i));
		}
	}

	@Test
	void anEditThatIsGivenUpLeavesNothingBehind() {
		ThreadGraph graph = graphs.graph((edit) -> edit.put("a", graphs.labels("Action"), Map.of("name", "A")));
		new GraphEdit(graph).put("given-up", graphs.labels("Action"), Map.of("name", "Given up"));
		GraphEdit edit = new GraphEdit(graph);
		edit.put("b", graphs.labels("Action"), Map.of("name", "B"));
		ThreadGraph next = edit.build(2);
		assertThat(next.find("given-up")).isEqualTo(-1);
		assertThat(next.name(next.find("b"))).isEqualTo("B");
	}

	/** By id what there is of a node: its kind, its name and its links in order. */
	private static Map<String, String> told(ThreadGraph graph) {
		Map<String, String> told = new TreeMap<>();
		IntStream.range(0, graph.nodeCount())
			.filter(graph::has)
			.forEach((node) -> told.put(graph.id(node), graph.kind(node).name() + " " + graph.name(node) + " out "
					+ links(graph, graph.outgoing(node)) + " in " + links(graph, graph.incoming(node))));
		KINDS.forEach((kind) -> graph.layout()
			.kindsOf(kind)
			.stream()
			.forEach((number) -> told.put("all " + kind,
					IntStream.of(graph.nodesOf(number)).mapToObj(graph::id).toList().toString())));
		return told;
	}

	private static String links(ThreadGraph graph, int[] links) {
		return IntStream.of(links)
			.mapToObj((link) -> graph.id(graph.source(link)) + " " + graph.type(link).type() + " "
					+ graph.id(graph.target(link)) + " " + graph.score(link))
			.toList()
			.toString();
	}

	/**
	 * The same graph as two maps.
	 */
	private static final class Plain {

		private final Map<String, String[]> nodes = new LinkedHashMap<>();

		private final Map<List<String>, Map<String, Object>> links = new LinkedHashMap<>();

		/**
		 * Changes some nodes and their links, as the loader takes in what was touched.
		 */
		void change(Random random, GraphEdit edit) {
			List<String> touched = IntStream.range(0, 1 + random.nextInt(4))
				.mapToObj((_) -> "n" + random.nextInt(12))
				.distinct()
				.toList();
			touched.forEach(edit::unlink);
			for (String id : touched) {
				if (random.nextInt(4) == 0) {
					this.nodes.remove(id);
					edit.remove(id);
				}
				else {
					this.nodes.put(id,
							new String[] { KINDS.get(random.nextInt(KINDS.size())), "name " + random.nextInt() });
					edit.put(id, graphs.labels(this.nodes.get(id)[0]), Map.of("name", this.nodes.get(id)[1]));
				}
			}
			this.links.keySet()
				.removeIf((key) -> !this.nodes.containsKey(key.getFirst()) || !this.nodes.containsKey(key.getLast())
						|| (touched.contains(key.getFirst()) || touched.contains(key.getLast()))
								&& random.nextInt(3) == 0);
			List<String> ids = List.copyOf(this.nodes.keySet());
			for (String id : touched) {
				if (this.nodes.containsKey(id) && random.nextBoolean()) {
					this.links.put(
							List.of(id, TYPES.get(random.nextInt(TYPES.size())), ids.get(random.nextInt(ids.size()))),
							Map.of("basis", random.nextBoolean() ? "STATED" : "DERIVED", "sources", List.of("s")));
				}
			}
			this.links.forEach((key, properties) -> {
				if (touched.contains(key.getFirst()) || touched.contains(key.getLast())) {
					edit.link(key.get(0), key.get(1), key.get(2), properties);
				}
			});
		}

		ThreadGraph build() {
			return graphs.graph((edit) -> {
				this.nodes.forEach((id, node) -> edit.put(id, graphs.labels(node[0]), Map.of("name", node[1])));
				this.links.forEach((key, properties) -> edit.link(key.get(0), key.get(1), key.get(2), properties));
			});
		}

	}

}
