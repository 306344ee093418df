package org.goldenthread.path;

/**
 * Where paths are to lead.
 */
interface Aim {

	/**
	 * The fewest links that lead from a node in a state to where a path may end, or
	 * fewer.
	 * @return the number of links; -1 if no path can lead there
	 */
	int remaining(int node, int state);

	/**
	 * Whether a node is what paths are to lead to.
	 */
	boolean isAt(int node);

	/**
	 * Whether paths are to be followed to wherever they end.
	 */
	default boolean isAnyEnd() {
		return false;
	}

	/**
	 * Whether it is one node, so that paths pass whatever is on the way to it, and end in
	 * it.
	 */
	default boolean isOneNode() {
		return false;
	}

}
