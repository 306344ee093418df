package org.goldenthread.request;

import graphql.GraphQLContext;

/**
 * How many nodes the answer to a request may hold at most, added up over all that it asks
 * for before any of it runs.
 */
public final class Cost {

	private long nodes;

	private Cost() {
	}

	/**
	 * The cost of the request that a context belongs to.
	 * @param context the context
	 * @return the cost so far, zero at first
	 */
	public static Cost of(GraphQLContext context) {
		return context.computeIfAbsent(Cost.class, (_) -> new Cost());
	}

	/**
	 * Adds what one of its fields may return.
	 * @param more how many nodes
	 * @param limits say how many nodes the whole answer may hold
	 * @throws InvalidQuery if that is more than the limit
	 */
	public synchronized void add(long more, QueryLimits limits) {
		this.nodes += more;
		check(this.nodes, limits);
	}

	/**
	 * Refuses what would cost too much.
	 * @param nodes how many nodes
	 * @param limits say how many nodes the whole answer may hold
	 * @throws InvalidQuery if that is more than the limit
	 */
	public static void check(long nodes, QueryLimits limits) {
		if (nodes > limits.maximumNodes()) {
			throw InvalidQuery.tooLarge("nodes", nodes, limits.maximumNodes(),
					"The request may return " + nodes + " nodes; at most " + limits.maximumNodes()
							+ " are allowed: ask for fewer by `first`, or nest less deeply");
		}
	}

	/**
	 * Forgets what was added since, where it is to be read again.
	 * @param before the cost until then
	 */
	public synchronized void backTo(long before) {
		this.nodes = before;
	}

	/**
	 * How many nodes the answer may hold.
	 * @return the number of nodes
	 */
	public synchronized long nodes() {
		return this.nodes;
	}

}
