package org.goldenthread.threadgraph;

import java.util.BitSet;
import java.util.Comparator;
import java.util.PrimitiveIterator;
import java.util.PriorityQueue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/**
 * Merges the nodes of several kinds, each in the order of its ids, into one such order: a
 * k-way merge with a priority queue.
 */
final class NodesInOrder implements PrimitiveIterator.OfInt {

	private final ThreadGraph graph;

	private final PriorityQueue<Run> runs;

	private NodesInOrder(ThreadGraph graph) {
		this.graph = graph;
		this.runs = new PriorityQueue<>(Comparator.comparing((Run run) -> graph.id(run.node())));
	}

	static IntStream of(ThreadGraph graph, BitSet kinds, String from) {
		NodesInOrder merged = new NodesInOrder(graph);
		kinds.stream()
			.mapToObj(graph::nodesOf)
			.forEach((nodes) -> merged.add(new Run(nodes, first(graph, nodes, from))));
		return StreamSupport
			.intStream(Spliterators.spliteratorUnknownSize(merged, Spliterator.ORDERED | Spliterator.NONNULL), false);
	}

	/** By binary search. */
	private static int first(ThreadGraph graph, int[] nodes, String from) {
		int low = 0;
		int high = nodes.length;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (graph.id(nodes[middle]).compareTo(from) < 0) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

	private void add(Run run) {
		if (run.position() < run.nodes().length) {
			this.runs.add(run);
		}
	}

	@Override
	public boolean hasNext() {
		return !this.runs.isEmpty();
	}

	@Override
	public int nextInt() {
		Run run = this.runs.remove();
		add(new Run(run.nodes(), run.position() + 1));
		return run.node();
	}

	/**
	 * What is left of the nodes of a kind.
	 *
	 * @param nodes all of them
	 * @param position of the next
	 */
	private record Run(int[] nodes, int position) {

		int node() {
			return this.nodes[this.position];
		}

	}

}
