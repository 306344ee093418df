package org.goldenthread.request;

import graphql.GraphQLContext;

/**
 * Marks a request whose answer is for this caller at this moment, so that it is not kept
 * for others.
 */
public final class Unkept {

	private Unkept() {
	}

	/**
	 * Marks a request.
	 * @param context the context of the request
	 */
	public static void mark(GraphQLContext context) {
		context.put(Unkept.class, true);
	}

	/**
	 * Whether a request was marked.
	 * @param context the context of the request
	 * @return true if so
	 */
	public static boolean isMarked(GraphQLContext context) {
		return context.hasKey(Unkept.class);
	}

}
