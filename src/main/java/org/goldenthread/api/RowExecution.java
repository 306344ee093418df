package org.goldenthread.api;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.FieldValueInfo.CompleteValueType;
import graphql.execution.NonNullableFieldWasNullException;
import graphql.execution.ResultPath;
import org.goldenthread.answer.Row;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a compiled statement found as the answer if it is as the schema promises,
 * instead of completing it field by field. If anything in it is not, completes it field
 * by field, which finds the error. A root field that fails is null and leaves the others
 * as they are.
 */
final class RowExecution extends AsyncExecutionStrategy {

	RowExecution(DataFetcherExceptionHandler exceptions) {
		super(exceptions);
	}

	@Override
	protected FieldValueInfo completeValue(ExecutionContext context, ExecutionStrategyParameters parameters) {
		FieldValueInfo completed = complete(context, parameters);
		ResultPath path = parameters.getPath();
		return (path.getLevel() == 1 && path.isNamedSegment()) ? alone(completed) : completed;
	}

	private FieldValueInfo complete(ExecutionContext context, ExecutionStrategyParameters parameters) {
		if (!(parameters.getSource() instanceof Selection selection)) {
			return super.completeValue(context, parameters);
		}
		if (Row.isFinal(selection.value())) {
			return new FieldValueInfo(CompleteValueType.OBJECT, selection.value());
		}
		return super.completeValue(context, parameters.transform((builder) -> builder.source(selection.value())));
	}

	private static FieldValueInfo alone(FieldValueInfo field) {
		if (!(field.getFieldValueObject() instanceof CompletableFuture<?> value)) {
			return field;
		}
		CompletableFuture<@Nullable Object> alone = value.<@Nullable Object>thenApply((each) -> each)
			.exceptionally(RowExecution::nothing);
		return new FieldValueInfo(field.getCompleteValueType(), alone, field.getFieldValueInfos());
	}

	/** The error has been recorded where it was found. */
	private static @Nullable Object nothing(Throwable failure) {
		Throwable cause = (failure instanceof CompletionException && failure.getCause() != null) ? failure.getCause()
				: failure;
		if (cause instanceof NonNullableFieldWasNullException) {
			return null;
		}
		throw (failure instanceof RuntimeException exception) ? exception : new CompletionException(failure);
	}

}
