package org.goldenthread.path;

import java.util.Arrays;

/**
 * Finds what every path from a node must pass: the dominators of the nodes that it
 * reaches in a directed graph. The iterative algorithm of K. D. Cooper, T. J. Harvey and
 * K. Kennedy, "A Simple, Fast Dominance Algorithm" (2001): in reverse postorder, the
 * immediate dominator of a node is where the dominators of its predecessors meet, until
 * nothing changes. Only what a start reaches costs anything. Not for several threads at a
 * time.
 */
public final class Dominators {

	private static final int NONE = -1;

	private final int[][] successors;

	/** By node its place in the order of the search that is under way. */
	private final int[] places;

	private final int[] stack;

	/** By place on the stack how many successors have been tried. */
	private final int[] tried;

	private final int[] postorder;

	/**
	 * Prepares to search a graph.
	 * @param successors by node, from 0, the nodes that it leads to
	 */
	public Dominators(int[][] successors) {
		this.successors = successors;
		this.places = new int[successors.length];
		Arrays.fill(this.places, NONE);
		this.stack = new int[successors.length];
		this.tried = new int[successors.length];
		this.postorder = new int[successors.length];
	}

	/**
	 * The dominators of all nodes that a start reaches.
	 * @param start the start
	 * @return the tree, with the start as its root
	 */
	public DominatorTree from(int start) {
		int[] nodes = reversePostorder(start);
		for (int i = 0; i < nodes.length; i++) {
			this.places[nodes[i]] = i;
		}
		int[] immediate = immediate(nodes, predecessors(nodes));
		for (int node : nodes) {
			this.places[node] = NONE;
		}
		return new DominatorTree(nodes, immediate);
	}

	/** Depth first without recursion, since a chain may be long. */
	private int[] reversePostorder(int start) {
		int count = 0;
		int depth = 0;
		push(start, depth++);
		while (depth > 0) {
			int[] next = this.successors[this.stack[depth - 1]];
			int position = this.tried[depth - 1]++;
			if (position == next.length) {
				this.postorder[count++] = this.stack[--depth];
			}
			else if (this.places[next[position]] == NONE) {
				push(next[position], depth++);
			}
		}
		int[] nodes = new int[count];
		for (int i = 0; i < count; i++) {
			nodes[i] = this.postorder[count - 1 - i];
		}
		return nodes;
	}

	private void push(int node, int depth) {
		this.places[node] = 0;
		this.stack[depth] = node;
		this.tried[depth] = 0;
	}

	/** By place the places of the nodes that lead there. */
	private int[][] predecessors(int[] nodes) {
		int[] counts = new int[nodes.length];
		for (int node : nodes) {
			for (int next : this.successors[node]) {
				counts[this.places[next]]++;
			}
		}
		int[][] predecessors = new int[nodes.length][];
		for (int i = 0; i < nodes.length; i++) {
			predecessors[i] = new int[counts[i]];
		}
		for (int i = 0; i < nodes.length; i++) {
			for (int next : this.successors[nodes[i]]) {
				int place = this.places[next];
				predecessors[place][--counts[place]] = i;
			}
		}
		return predecessors;
	}

	private static int[] immediate(int[] nodes, int[][] predecessors) {
		int[] immediate = new int[nodes.length];
		Arrays.fill(immediate, NONE);
		immediate[0] = 0;
		boolean changed = true;
		while (changed) {
			changed = false;
			for (int i = 1; i < nodes.length; i++) {
				int meeting = NONE;
				for (int predecessor : predecessors[i]) {
					if (immediate[predecessor] != NONE) {
						meeting = (meeting == NONE) ? predecessor : meet(predecessor, meeting, immediate);
					}
				}
				changed |= immediate[i] != meeting;
				immediate[i] = meeting;
			}
		}
		return immediate;
	}

	/** The nearest that dominates both; what dominates a place comes before it. */
	private static int meet(int one, int other, int[] immediate) {
		int first = one;
		int second = other;
		while (first != second) {
			if (first > second) {
				first = immediate[first];
			}
			else {
				second = immediate[second];
			}
		}
		return first;
	}

}
