package org.goldenthread.filter;

import org.goldenthread.threadgraph.VisibleGraph;

/**
 * What a filter asks of a node.
 */
@FunctionalInterface
public interface NodeCondition {

	/** Stands for the link to a node that no link has led to. */
	int NO_LINK = -1;

	/**
	 * Whether a node is like that.
	 * @param visible the graph that has the node
	 * @param node the number of the node
	 * @param link the number of the link that leads to it; {@link #NO_LINK} if none does
	 * @return true if so
	 */
	boolean holds(VisibleGraph visible, int node, int link);

	/**
	 * Whether a node is like that, which no link has led to.
	 * @param visible the graph that has the node
	 * @param node the number of the node
	 * @return true if so
	 */
	default boolean holds(VisibleGraph visible, int node) {
		return holds(visible, node, NO_LINK);
	}

}
