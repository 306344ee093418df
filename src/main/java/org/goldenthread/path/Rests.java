package org.goldenthread.path;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.goldenthread.threadgraph.ThreadGraph;

/**
 * What threads are from each of their nodes on, after the first: a thread that is the
 * rest of a longer one is that one, and is not counted beside it.
 */
public final class Rests {

	private final ThreadGraph graph;

	private final Set<Rest> rests = new HashSet<>();

	/**
	 * Begins with no threads.
	 * @param graph the graph that they run through
	 */
	public Rests(ThreadGraph graph) {
		this.graph = graph;
	}

	/**
	 * Adds a thread.
	 * @param start the number of the node that it starts from
	 * @param links the numbers of its links in order
	 */
	public void add(int start, int[] links) {
		int node = start;
		for (int i = 0; i < links.length; i++) {
			node = (this.graph.source(links[i]) == node) ? this.graph.target(links[i]) : this.graph.source(links[i]);
			this.rests.add(Rest.of(node, links, i + 1));
		}
	}

	/**
	 * Whether a thread is the rest of a longer one that was added.
	 * @param thread the thread
	 * @return whether it is
	 */
	public boolean has(FoundPath thread) {
		return this.rests.contains(Rest.of(thread.start(), thread.links(), 0));
	}

	/**
	 * What a thread is from one of its nodes on.
	 *
	 * @param node the number of the node
	 * @param links the numbers of the links
	 */
	private record Rest(int node, List<Integer> links) {

		static Rest of(int node, int[] links, int from) {
			return new Rest(node, IntStream.range(from, links.length).mapToObj((i) -> links[i]).toList());
		}

	}

}
