package org.goldenthread.impact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;
import org.goldenthread.path.DominatorTree;
import org.goldenthread.path.Dominators;
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
	static RouteGraph of(DependencyEdges edges, BitSet starts, boolean along) {
		BitSet seen = (BitSet) starts.clone();
		BitSet level = starts;
		IntArrayList sources = new IntArrayList();
		IntArrayList targets = new IntArrayList();
		String cut = null;
		for (int step = 0; !level.isEmpty() && cut == null; step++) {
			BitSet reached = new BitSet();
			for (int node = level.nextSetBit(0); node >= 0 && cut == null; node = level.nextSetBit(node + 1)) {
				for (int far : edges.routes(node, along)) {
					if (sources.size() == Propagation.MOST_LINKS) {
						cut = Propagation.TOO_MANY;
						break;
					}
					if (step < Propagation.MOST_STEPS) {
						sources.add(along ? node : far);
						targets.add(along ? far : node);
					}
					if (!seen.get(far)) {
						reached.set(far);
					}
				}
			}
			if (step == Propagation.MOST_STEPS) {
				cut = (cut == null && !reached.isEmpty()) ? Propagation.LEADS_ON : cut;
				reached.clear();
			}
			seen.or(reached);
			level = reached;
		}
		return of(edges, seen, sources, targets, cut);
	}

	private static RouteGraph of(DependencyEdges edges, BitSet seen, IntArrayList sources, IntArrayList targets,
			@Nullable String cut) {
		int[] nodes = seen.stream()
			.boxed()
			.sorted(Comparator.comparing(edges.graph()::id))
			.mapToInt(Integer::intValue)
			.toArray();
		int[] numbers = new int[seen.length()];
		for (int i = 0; i < nodes.length; i++) {
			numbers[nodes[i]] = i;
		}
		IntArrayList[] next = lists(nodes.length);
		IntArrayList[] before = lists(nodes.length);
		for (int i = 0; i < sources.size(); i++) {
			int source = numbers[sources.get(i)];
			int target = numbers[targets.get(i)];
			next[source].add(target);
			before[target].add(source);
		}
		return new RouteGraph(nodes, arrays(next), arrays(before), cut);
	}

	private static IntArrayList[] lists(int size) {
		return IntStream.range(0, size).mapToObj((_) -> new IntArrayList(0)).toArray(IntArrayList[]::new);
	}

	private static int[][] arrays(IntArrayList[] lists) {
		return Arrays.stream(lists).map(IntArrayList::toArray).toArray(int[][]::new);
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
			BitSet from = reach(bits(IntStream.of(end)), this.before, new BitSet());
			from.andNot(reach(bits(IntStream.of(end)), this.before, gone));
			from.and(cutOff);
			if (!from.isEmpty()) {
				lost.add(new OnlyRoute(this.nodes[end], from.stream().map((start) -> this.nodes[start]).boxed().toList()));
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
		IntArrayList open = new IntArrayList(starts.stream().toArray());
		while (!open.isEmpty()) {
			for (int each : edges[open.removeAtIndex(open.size() - 1)]) {
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
