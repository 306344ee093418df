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

	static GraphQLError error(ErrorClassification type, String code, String message) {
		return error(type, code, message, Map.of());
	}

	static GraphQLError error(ErrorClassification type, String code, String message, Map<String, Object> details) {
		return builder(type, code, message, details).build();
	}

	static GraphQLError error(ErrorClassification type, String code, String message, Map<String, Object> details,
			ResultPath path, DataFetchingEnvironment environment) {
		return builder(type, code, message, details).path(path)
			.location(environment.getField().getSourceLocation())
			.build();
	}

	/**
	 * The same of a field.
	 */
	static GraphQLError of(GraphQLError error, DataFetchingEnvironment environment) {
		return GraphQLError.newError()
			.errorType(error.getErrorType())
			.message("%s", error.getMessage())
			.extensions(error.getExtensions())
			.path(environment.getExecutionStepInfo().getPath())
			.location(environment.getField().getSourceLocation())
			.build();
	}

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
