package org.goldenthread.path;

import java.util.function.IntConsumer;

/**
 * The nodes that a start reaches, each below the last node that every path to it passes.
 */
public final class DominatorTree {

	private final int[] nodes;

	/** By place in {@link #nodes} the place of the immediate dominator. */
	private final int[] immediate;

	DominatorTree(int[] nodes, int[] immediate) {
		this.nodes = nodes;
		this.immediate = immediate;
	}

	/**
	 * How many nodes the start reaches, itself among them.
	 * @return the number of nodes
	 */
	public int size() {
		return this.nodes.length;
	}

	/**
	 * A node that the start reaches.
	 * @param place its place in the tree; that of the start is 0
	 * @return the node
	 */
	public int node(int place) {
		return this.nodes[place];
	}

	/**
	 * Gives all nodes, other than the start and the node itself, without which the start
	 * does not reach a node: the last first.
	 * @param place the place of the node in the tree
	 * @param work takes the nodes
	 */
	public void forEachBetween(int place, IntConsumer work) {
		for (int each = this.immediate[place]; each != 0; each = this.immediate[each]) {
			work.accept(this.nodes[each]);
		}
	}

}
