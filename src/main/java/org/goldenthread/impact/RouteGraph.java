package org.goldenthread.impact;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

import org.goldenthread.path.DominatorTree;
import org.goldenthread.path.Dominators;
import org.goldenthread.request.Deadline;
import org.goldenthread.threadgraph.ThreadGraph;
import org.jspecify.annotations.Nullable;

/**
 * The routes by which things reach what they are for, as a directed graph. Its nodes have
 * numbers of their own, from 0 in the order of their ids.
 */
final class RouteGraph {

	private final int[] nodes;

	private final int[][] next;

	private final int[][] before;

	private final @Nullable String cut;

	private RouteGraph(int[] nodes, int[][] next, int[][] before, @Nullable String cut) {
		this.nodes = nodes;
		this.next = next;
		this.before = before;
		this.cut = cut;
	}

	/**
	 * The routes that lead on from some nodes, or those that lead to them.
	 * @param starts the numbers of the nodes in the thread graph
	 * @param along whether they lead on
	 */
	static RouteGraph of(DependencyEdges dependencies, BitSet starts, boolean along) {
		BitSet seen = (BitSet) starts.clone();
		Deque<Integer> open = new ArrayDeque<>(starts.stream().boxed().toList());
		List<Edge> edges = new ArrayList<>();
		for (int step = 0; step < Propagation.MOST_STEPS; step++) {
			for (int waiting = open.size(); waiting > 0; waiting--) {
				Deadline.check();
				int node = open.remove();
				for (int far : dependencies.routes(node, along)) {
					if (edges.size() == Propagation.MOST_LINKS) {
						return of(dependencies.graph(), seen, edges, Propagation.TOO_MANY);
					}
					edges.add(along ? new Edge(node, far) : new Edge(far, node));
					if (!seen.get(far)) {
						seen.set(far);
						open.add(far);
					}
				}
			}
		}
		String cut = null;
		for (int node : open) {
			for (int far : dependencies.routes(node, along)) {
				if (!seen.get(far)) {
					cut = Propagation.LEADS_ON;
				}
				else if (edges.size() < Propagation.MOST_LINKS) {
					edges.add(along ? new Edge(node, far) : new Edge(far, node));
				}
				else {
					cut = Propagation.TOO_MANY;
				}
			}
		}
		return of(dependencies.graph(), seen, edges, cut);
	}

	private static RouteGraph of(ThreadGraph graph, BitSet seen, List<Edge> edges, @Nullable String cut) {
		int[] nodes = seen.stream()
			.boxed()
			.sorted(Comparator.comparing(graph::id))
			.mapToInt(Integer::intValue)
			.toArray();
		int[] numbers = new int[seen.length()];
		for (int i = 0; i < nodes.length; i++) {
			numbers[nodes[i]] = i;
		}
		List<Edge> own = edges.stream().map((edge) -> new Edge(numbers[edge.from()], numbers[edge.to()])).toList();
		return new RouteGraph(nodes, adjacency(nodes.length, own, Edge::from, Edge::to),
				adjacency(nodes.length, own, Edge::to, Edge::from), cut);
	}

	private static int[][] adjacency(int size, List<Edge> edges, ToIntFunction<Edge> near, ToIntFunction<Edge> far) {
		int[] degrees = new int[size];
		edges.forEach((edge) -> degrees[near.applyAsInt(edge)]++);
		int[][] adjacency = IntStream.of(degrees).mapToObj(int[]::new).toArray(int[][]::new);
		edges.forEach((edge) -> {
			int node = near.applyAsInt(edge);
			adjacency[node][--degrees[node]] = far.applyAsInt(edge);
		});
		return adjacency;
	}

	/**
	 * Why something may be missing; null if nothing can be.
	 */
	@Nullable String cut() {
		return this.cut;
	}

	/**
	 * All its nodes, as numbers of the thread graph.
	 */
	BitSet nodes() {
		return bits(IntStream.of(this.nodes));
	}

	/**
	 * The routes that are lost when some nodes fail together: for each end the starts
	 * that reach it now, and no longer do without these.
	 */
	List<OnlyRoute> lost(BitSet starts, BitSet failing) {
		BitSet cutOff = own(starts);
		BitSet gone = own(failing);
		cutOff.andNot(gone);
		BitSet ends = reach(gone, this.next, new BitSet());
		ends.andNot(gone);
		List<OnlyRoute> lost = new ArrayList<>();
		ends.stream().forEach((end) -> {
			Deadline.check();
			BitSet from = reach(bits(IntStream.of(end)), this.before, new BitSet());
			from.andNot(reach(bits(IntStream.of(end)), this.before, gone));
			from.and(cutOff);
			if (!from.isEmpty()) {
				lost.add(new OnlyRoute(this.nodes[end],
						from.stream().map((start) -> this.nodes[start]).boxed().toList()));
			}
		});
		return lost;
	}

	/**
	 * All nodes that are the only route of some start to some end, with what each alone
	 * leads to: the cut nodes of the graph as the starts see it.
	 */
	List<CutNode> cutNodes(BitSet starts) {
		SortedMap<Integer, SortedMap<Integer, List<Integer>>> found = new TreeMap<>();
		Dominators dominators = new Dominators(this.next);
		own(starts).stream().forEach((start) -> {
			Deadline.check();
			DominatorTree tree = dominators.from(start);
			for (int place = 1; place < tree.size(); place++) {
				int end = tree.node(place);
				tree.forEachBetween(place,
						(node) -> found.computeIfAbsent(node, (_) -> new TreeMap<>())
							.computeIfAbsent(end, (_) -> new ArrayList<>())
							.add(this.nodes[start]));
			}
		});
		return found.entrySet()
			.stream()
			.map((node) -> new CutNode(this.nodes[node.getKey()],
					node.getValue()
						.entrySet()
						.stream()
						.map((end) -> new OnlyRoute(this.nodes[end.getKey()], end.getValue()))
						.toList()))
			.toList();
	}

	private static BitSet reach(BitSet starts, int[][] edges, BitSet without) {
		BitSet reached = (BitSet) starts.clone();
		Deque<Integer> open = new ArrayDeque<>(starts.stream().boxed().toList());
		while (!open.isEmpty()) {
			for (int each : edges[open.remove()]) {
				if (!reached.get(each) && !without.get(each)) {
					reached.set(each);
					open.add(each);
				}
			}
		}
		return reached;
	}

	private BitSet own(BitSet graphNodes) {
		return bits(IntStream.range(0, this.nodes.length).filter((node) -> graphNodes.get(this.nodes[node])));
	}

	private static BitSet bits(IntStream numbers) {
		BitSet bits = new BitSet();
		numbers.forEach(bits::set);
		return bits;
	}

	private record Edge(int from, int to) {

	}

	/**
	 * An end that some starts reach by one route only.
	 *
	 * @param to the number of the end in the thread graph
	 * @param from those of the starts, in the order of their ids
	 */
	record OnlyRoute(int to, List<Integer> from) {

	}

	/**
	 * A node that is the only route of some start to some end.
	 *
	 * @param node its number in the thread graph
	 * @param routes what it alone leads to, in the order of the ids
	 */
	record CutNode(int node, List<OnlyRoute> routes) {

	}

}
