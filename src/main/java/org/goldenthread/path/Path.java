package org.goldenthread.path;

import org.goldenthread.threadgraph.EvidenceScore;
import org.goldenthread.threadgraph.ThreadGraph;
import org.jspecify.annotations.Nullable;

/**
 * A path that is being searched: one link more than the path before it.
 *
 * @param before the path without its last link; null if it has none
 * @param link the number of its last link; -1 if it has none
 * @param node the number of the node that it has come to
 * @param state the state of the automaton there
 * @param weakest the evidence score of its weakest link
 * @param length how many links it has
 * @param expected how many links it will have at least
 */
record Path(@Nullable Path before, int link, int node, int state, int weakest, int length, int expected) {

	static Path of(int start) {
		return new Path(null, -1, start, PathAutomaton.INITIAL, EvidenceScore.MOST, 0, 0);
	}

	Path and(int link, int node, int state, int score, int expected) {
		return new Path(this, link, node, state, Math.min(this.weakest, score), this.length + 1, expected);
	}

	boolean passes(int other) {
		for (Path path = this; path != null; path = path.before) {
			if (path.node == other) {
				return true;
			}
		}
		return false;
	}

	int[] nodes() {
		int[] nodes = new int[this.length + 1];
		for (Path path = this; path != null; path = path.before) {
			nodes[path.length] = path.node;
		}
		return nodes;
	}

	int[] links() {
		int[] links = new int[this.length];
		for (Path path = this; path.before != null; path = path.before) {
			links[path.length - 1] = path.link;
		}
		return links;
	}

	/**
	 * By the weakest link, the best founded first; then by the expected length; then by
	 * the types of their links and the ids that they lead to, in order.
	 */
	static int compare(Path one, Path other, ThreadGraph graph) {
		if (one.weakest != other.weakest) {
			return other.weakest - one.weakest;
		}
		if (one.expected != other.expected) {
			return one.expected - other.expected;
		}
		return compareKeys(one, other, graph);
	}

	private static int compareKeys(@Nullable Path one, @Nullable Path other, ThreadGraph graph) {
		if (one == other || one == null || other == null) {
			return 0;
		}
		if (one.length != other.length) {
			int order = (one.length > other.length) ? compareKeys(one.before, other, graph)
					: compareKeys(one, other.before, graph);
			return (order != 0) ? order : one.length - other.length;
		}
		int order = compareKeys(one.before, other.before, graph);
		if (order != 0 || one.link == other.link) {
			return order;
		}
		int types = graph.typeNumber(one.link) - graph.typeNumber(other.link);
		return (types != 0) ? types : graph.id(one.node).compareTo(graph.id(other.node));
	}

}
