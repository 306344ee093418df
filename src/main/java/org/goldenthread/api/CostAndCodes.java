package org.goldenthread.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import org.goldenthread.request.Cost;
import org.goldenthread.request.QueryLimits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;

/**
 * Says with every answer what it may cost, and gives every error a code that programs can
 * rely on.
 */
@Component
class CostAndCodes implements WebGraphQlInterceptor {

	/**
	 * How introspection is refused: where it is switched off, and where it is excessive.
	 */
	private static final Map<String, String> INTROSPECTION = Map.of("IntrospectionDisabled", "INTROSPECTION_DISABLED",
			"BadFaithIntrospection", "LIMIT_EXCEEDED");

	private static final Logger logger = LoggerFactory.getLogger(CostAndCodes.class);

	private final QueryLimits limits;

	CostAndCodes(QueryLimits limits) {
		this.limits = limits;
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		return chain.next(request).map((response) -> response.transform((builder) -> {
			Map<Object, Object> extensions = new HashMap<>(response.getExtensions());
			extensions.put("cost", Map.of("nodes", Cost.of(response.getExecutionInput().getGraphQLContext()).nodes(),
					"limit", this.limits.maximumNodes()));
			builder.extensions(extensions);
			List<GraphQLError> errors = response.getExecutionResult().getErrors();
			if (!errors.isEmpty()) {
				String number = String.valueOf(response.getExecutionInput().getExecutionId());
				builder.errors(errors.stream().map((error) -> withCode(withoutInternals(error, number))).toList());
			}
		}));
	}

	/**
	 * What the engine says of a null where none may be names types and fields that mean
	 * nothing to the caller: the log has it, by the number that the caller is told.
	 */
	static GraphQLError withoutInternals(GraphQLError error, String number) {
		if (error.getErrorType() != ErrorType.NullValueInNonNullableField) {
			return error;
		}
		logger.error("Null where none may be, for request {}: {}", number, error.getMessage());
		return GraphQLError.newError()
			.message("INTERNAL_ERROR for %s", number)
			.errorType(org.springframework.graphql.execution.ErrorType.INTERNAL_ERROR)
			.path(Objects.requireNonNull(error.getPath()))
			.build();
	}

	private static GraphQLError withCode(GraphQLError error) {
		Map<String, Object> extensions = (error.getExtensions() != null) ? new HashMap<>(error.getExtensions())
				: new HashMap<>();
		extensions.putIfAbsent("code", code(error.getErrorType()));
		GraphQLError.Builder<?> builder = GraphQLError.newError()
			.message("%s", error.getMessage())
			.errorType(error.getErrorType())
			.extensions(extensions);
		if (error.getLocations() != null) {
			builder.locations(new ArrayList<>(error.getLocations()));
		}
		if (error.getPath() != null) {
			builder.path(error.getPath());
		}
		return builder.build();
	}

	private static String code(ErrorClassification classification) {
		return switch (classification) {
			case ErrorType.InvalidSyntax -> "INVALID_SYNTAX";
			case ErrorType.ValidationError, ErrorType.OperationNotSupported -> "INVALID_DOCUMENT";
			case ErrorType.ExecutionAborted -> "LIMIT_EXCEEDED";
			default -> INTROSPECTION.getOrDefault(String.valueOf(classification), "INTERNAL_ERROR");
		};
	}

}
