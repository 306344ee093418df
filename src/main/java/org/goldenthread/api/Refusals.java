package org.goldenthread.api;

import java.util.HashMap;
import java.util.Map;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.execution.ResultPath;
import graphql.schema.DataFetchingEnvironment;
import org.goldenthread.request.InvalidQuery;

import org.springframework.graphql.execution.ErrorType;

/**
 * What callers are told when their request cannot be answered.
 */
final class Refusals {

	private Refusals() {
	}

	static GraphQLError error(ErrorClassification type, String code, String message,
			DataFetchingEnvironment environment) {
		return error(type, code, message, Map.of(), environment);
	}

	static GraphQLError error(ErrorClassification type, String code, String message, Map<String, Object> details,
			DataFetchingEnvironment environment) {
		return error(type, code, message, details, environment.getExecutionStepInfo().getPath(), environment);
	}

	static GraphQLError error(ErrorClassification type, String code, String message, Map<String, Object> details,
			ResultPath path, DataFetchingEnvironment environment) {
		return builder(type, code, message, details).path(path)
			.location(environment.getField().getSourceLocation())
			.build();
	}

	static GraphQLError error(InvalidQuery refused, DataFetchingEnvironment environment) {
		return error(ErrorType.BAD_REQUEST, refused.reason().name(), String.valueOf(refused.getMessage()),
				refused.details(), environment);
	}

	/**
	 * Of what is refused before any field is asked for.
	 */
	static GraphQLError error(InvalidQuery refused) {
		ErrorClassification type = (refused.reason() == InvalidQuery.Reason.LIMIT_EXCEEDED)
				? graphql.ErrorType.ExecutionAborted : ErrorType.BAD_REQUEST;
		return builder(type, refused.reason().name(), String.valueOf(refused.getMessage()), refused.details()).build();
	}

	private static GraphQLError.Builder<?> builder(ErrorClassification type, String code, String message,
			Map<String, Object> details) {
		Map<String, Object> extensions = new HashMap<>(details);
		extensions.put("code", code);
		return GraphQLError.newError().errorType(type).message("%s", message).extensions(extensions);
	}

}
