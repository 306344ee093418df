package org.goldenthread.api;

import java.util.Set;

import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLDirective;
import org.goldenthread.request.InvalidQuery;
import org.goldenthread.request.Quoted;

/**
 * The directives that callers may use: not those that the library offers and this service
 * does not honour.
 */
final class Directives {

	/** Where callers see which there are. */
	static final FieldCoordinates PLACE = FieldCoordinates.coordinates("__Schema", "directives");

	private static final Set<String> NOT_HONOURED = Set.of("defer", "stream", "experimental_disableErrorPropagation");

	static final DataFetcher<Iterable<GraphQLDirective>> OFFERED = (environment) -> environment.getGraphQLSchema()
		.getDirectives()
		.stream()
		.filter((directive) -> !NOT_HONOURED.contains(directive.getName()))
		.toList();

	private Directives() {
	}

	/**
	 * Refuses a directive that would be taken and not honoured.
	 */
	static void check(String name) {
		if (NOT_HONOURED.contains(name)) {
			throw InvalidQuery.of("@" + name,
					"The directive " + Quoted.of(name) + " is not honoured here: leave it out");
		}
	}

}
