package org.goldenthread.http;

import java.util.Locale;
import java.util.Map;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.OperationDefinition.Operation;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Knows which operation of a document runs once the document is read, and lets a GET run
 * queries only.
 */
@Component
class OperationGuard extends SimplePerformantInstrumentation {

	private static final String ONLY_QUERIES = OperationGuard.class.getName() + ".onlyQueries";

	private static final String OPERATION = OperationGuard.class.getName() + ".operation";

	@Override
	public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
			InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
		Operation operation = parameters.getExecutionContext().getOperationDefinition().getOperation();
		GraphQLContext context = parameters.getExecutionContext().getGraphQLContext();
		context.put(OPERATION, operation);
		if (isBarred(context)) {
			throw new NotForGet(operation);
		}
		return super.beginExecuteOperation(parameters, state);
	}

	static void allowOnlyQueries(ExecutionInput.Builder input) {
		input.graphQLContext((context) -> context.of(ONLY_QUERIES, true));
	}

	/**
	 * Whether a query ran, and nothing that may write.
	 */
	static boolean isQuery(GraphQLContext context) {
		return context.get(OPERATION) == Operation.QUERY;
	}

	/**
	 * Whether the operation was refused since only queries were allowed.
	 */
	static boolean isBarred(GraphQLContext context) {
		return context.hasKey(ONLY_QUERIES) && context.hasKey(OPERATION) && !isQuery(context);
	}

	/**
	 * Says that a GET only reads.
	 */
	private static final class NotForGet extends AbortExecutionException {

		private static final long serialVersionUID = 1L;

		NotForGet(Operation operation) {
			super("GET only reads: send a " + operation.name().toLowerCase(Locale.ROOT) + " with POST.");
		}

		@Override
		public Map<String, Object> getExtensions() {
			return Map.of("code", "METHOD_NOT_ALLOWED");
		}

	}

}
