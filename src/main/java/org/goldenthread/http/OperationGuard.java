package org.goldenthread.http;

import java.util.Locale;
import java.util.Map;

import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.OperationDefinition.Operation;
import org.goldenthread.view.AsOf;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Knows which operation of a document runs once the document is read. A GET runs queries
 * only, and a subscription runs only for who takes a stream of events.
 */
@Component
class OperationGuard extends SimplePerformantInstrumentation {

	private static final String NO_MUTATIONS = OperationGuard.class.getName() + ".noMutations";

	private static final String SUBSCRIPTIONS = OperationGuard.class.getName() + ".subscriptions";

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
		if (isNotStreamed(context)) {
			throw new NotStreamed();
		}
		if (operation == Operation.MUTATION && AsOf.of(context).isPresent()) {
			throw new NotOfThen();
		}
		return super.beginExecuteOperation(parameters, state);
	}

	static void allowNoMutations(GraphQLContext context) {
		context.put(NO_MUTATIONS, true);
	}

	static void allowSubscriptions(GraphQLContext context) {
		context.put(SUBSCRIPTIONS, true);
	}

	/**
	 * Whether a query ran, and nothing that may write.
	 */
	static boolean isQuery(GraphQLContext context) {
		return context.get(OPERATION) == Operation.QUERY;
	}

	/**
	 * Whether the operation was refused since a GET may not write.
	 */
	static boolean isBarred(GraphQLContext context) {
		return context.hasKey(NO_MUTATIONS) && context.get(OPERATION) == Operation.MUTATION;
	}

	/**
	 * Whether the operation was refused since it is a subscription and nobody takes a
	 * stream.
	 */
	static boolean isNotStreamed(GraphQLContext context) {
		return !context.hasKey(SUBSCRIPTIONS) && context.get(OPERATION) == Operation.SUBSCRIPTION;
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

	/**
	 * Says that nobody changes the past.
	 */
	private static final class NotOfThen extends AbortExecutionException {

		private static final long serialVersionUID = 1L;

		NotOfThen() {
			super("A mutation changes the present: send it without the parameter asOf.");
		}

		@Override
		public Map<String, Object> getExtensions() {
			return Map.of("code", "INVALID_ARGUMENT", "argument", "asOf");
		}

	}

	/**
	 * Says how to ask for a subscription.
	 */
	private static final class NotStreamed extends AbortExecutionException {

		private static final long serialVersionUID = 1L;

		NotStreamed() {
			super("A subscription is answered by a stream of events: ask for it with Accept: text/event-stream.");
		}

		@Override
		public Map<String, Object> getExtensions() {
			return Map.of("code", "NOT_ACCEPTABLE");
		}

	}

}
