package org.goldenthread.view;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;

import graphql.GraphQLContext;

/**
 * As of when a request looks at the graph, if not at the present. All that it reads is of
 * that version of the data.
 *
 * @param version the number of the version
 * @param recordedAt when that version was made
 * @param day the day that was asked for, by which is judged what is recent or due
 */
public record AsOf(long version, ZonedDateTime recordedAt, LocalDate day) {

	/**
	 * As of when a request looks at the graph.
	 * @param context the context of the request
	 * @return as of when; empty if it looks at the present
	 */
	public static Optional<AsOf> of(GraphQLContext context) {
		return Optional.ofNullable(context.get(AsOf.class));
	}

	/**
	 * Says as of when a request looks at the graph.
	 * @param context the context of the request
	 */
	public void set(GraphQLContext context) {
		context.put(AsOf.class, this);
	}

}
