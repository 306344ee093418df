package org.goldenthread.path;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DominatorsTests {

	private static final int GRAPHS = 20_000;

	@Test
	void aBridgeIsPassedByAllPathsAndADetourEndsThat() {
		assertThat(dominators(new Dominators(new int[][] { { 1 }, { 2 }, { 3 }, {} }), 0))
			.isEqualTo(Map.of(2, Set.of(1), 3, Set.of(1, 2)));
		assertThat(dominators(new Dominators(new int[][] { { 1, 3 }, { 2 }, { 3 }, {} }), 0))
			.isEqualTo(Map.of(2, Set.of(1)));
	}

	@Test
	void areThoseWhoseRemovalCutsANodeOff() {
		Random random = new Random(7);
		int found = 0;
		for (int i = 0; i < GRAPHS; i++) {
			int[][] graph = random(random);
			Dominators dominators = new Dominators(graph);
			for (int start = 0; start < graph.length; start++) {
				Map<Integer, Set<Integer>> expected = byRemoval(graph, start);
				assertThat(dominators(dominators, start)).as("graph %d from %d: %s", i, start, (Object) graph)
					.isEqualTo(expected);
				found += expected.size();
			}
		}
		assertThat(found).as("graphs that test something").isGreaterThan(GRAPHS);
	}

	@Test
	void holdsWhatAStartReachesAndNothingElse() {
		Random random = new Random(8);
		for (int i = 0; i < GRAPHS; i++) {
			int[][] graph = random(random);
			DominatorTree tree = new Dominators(graph).from(0);
			BitSet nodes = new BitSet();
			IntStream.range(0, tree.size()).map(tree::node).forEach(nodes::set);
			assertThat(nodes).isEqualTo(reach(graph, 0, -1));
			assertThat(nodes.cardinality()).isEqualTo(tree.size());
			assertThat(tree.node(0)).isZero();
		}
	}

	@Test
	void aLongChainNeedsNoDeepStack() {
		int length = 200_000;
		int[][] chain = IntStream.range(0, length)
			.mapToObj((node) -> (node + 1 < length) ? new int[] { node + 1 } : new int[0])
			.toArray(int[][]::new);
		DominatorTree tree = new Dominators(chain).from(0);
		assertThat(tree.size()).isEqualTo(length);
		int[] passed = new int[1];
		tree.forEachBetween(length - 1, (_) -> passed[0]++);
		assertThat(passed[0]).isEqualTo(length - 2);
	}

	private static Map<Integer, Set<Integer>> dominators(Dominators dominators, int start) {
		DominatorTree tree = dominators.from(start);
		Map<Integer, Set<Integer>> found = new TreeMap<>();
		for (int place = 1; place < tree.size(); place++) {
			int node = tree.node(place);
			tree.forEachBetween(place, (each) -> found.computeIfAbsent(node, (_) -> new TreeSet<>()).add(each));
		}
		return found;
	}

	private static Map<Integer, Set<Integer>> byRemoval(int[][] graph, int start) {
		Map<Integer, Set<Integer>> found = new TreeMap<>();
		BitSet reached = reach(graph, start, -1);
		reached.stream().filter((removed) -> removed != start).forEach((removed) -> {
			BitSet left = reach(graph, start, removed);
			reached.stream()
				.filter((node) -> node != removed && !left.get(node))
				.forEach((node) -> found.computeIfAbsent(node, (_) -> new TreeSet<>()).add(removed));
		});
		return found;
	}

	private static BitSet reach(int[][] graph, int start, int without) {
		BitSet reached = new BitSet();
		Deque<Integer> open = new ArrayDeque<>(Set.of(start));
		while (!open.isEmpty()) {
			int node = open.remove();
			if (node != without && !reached.get(node)) {
				reached.set(node);
				IntStream.of(graph[node]).forEach(open::add);
			}
		}
		return reached;
	}

	/** With cycles, links of a node to itself, several links alike, and nodes apart. */
	private static int[][] random(Random random) {
		int size = 2 + random.nextInt(9);
		return IntStream.range(0, size)
			.mapToObj((_) -> random.ints(random.nextInt(4), 0, size).toArray())
			.toArray(int[][]::new);
	}

}
