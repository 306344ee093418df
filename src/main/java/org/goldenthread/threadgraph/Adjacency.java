package org.goldenthread.threadgraph;

/**
 * Finds the links of a type among those of a node, which stand in the order of their
 * types.
 */
final class Adjacency {

	private Adjacency() {
	}

	/**
	 * The position of the first link whose type has at least a number.
	 */
	static int first(ThreadGraph graph, int[] links, int type) {
		int low = 0;
		int high = links.length;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (graph.types[links[middle]] < type) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

}
