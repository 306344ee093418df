package org.goldenthread.change.api;

import graphql.schema.DataFetchingEnvironment;
import org.goldenthread.request.InvalidQuery;
import org.goldenthread.view.AsOf;

/**
 * Keeps what is about changing the present out of answers about the past.
 */
final class PresentOnly {

	private PresentOnly() {
	}

	/**
	 * Refuses a request that looks at the past.
	 * @param what what is of the present
	 * @throws InvalidQuery if it does
	 */
	static void check(DataFetchingEnvironment environment, String what) {
		if (AsOf.of(environment.getGraphQlContext()).isPresent()) {
			throw InvalidQuery.of("asOf",
					"asOf: a change set changes the present, so ask for " + what + " without asOf");
		}
	}

}
