package org.goldenthread.api;

import java.util.Map;

import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;

import org.springframework.graphql.execution.ErrorType;

/**
 * What callers are told when their request cannot be answered.
 */
final class Refusals {

	private Refusals() {
	}

	static GraphQLError error(ErrorType type, String code, String message, DataFetchingEnvironment environment) {
		return GraphQLError.newError()
			.errorType(type)
			.message(message)
			.extensions(Map.of("code", code))
			.path(environment.getExecutionStepInfo().getPath())
			.location(environment.getField().getSourceLocation())
			.build();
	}

}
