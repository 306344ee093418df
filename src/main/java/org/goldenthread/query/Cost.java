package org.goldenthread.query;

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
	 * @param limit how many nodes the whole answer may hold
	 * @throws InvalidQuery if that is more than the limit
	 */
	synchronized void add(long more, long limit) {
		this.nodes += more;
		if (this.nodes > limit) {
			throw InvalidQuery.limit("The request may return " + this.nodes + " nodes; at most " + limit
					+ " are allowed: ask for fewer by `first`, or nest less deeply");
		}
	}

	/**
	 * How many nodes the answer may hold.
	 * @return the number of nodes
	 */
	public synchronized long nodes() {
		return this.nodes;
	}

}
