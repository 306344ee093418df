package org.goldenthread.api;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.FieldValueInfo.CompleteValueType;
import org.goldenthread.answer.Row;

/**
 * Takes what a compiled statement found as the answer if it is as the schema promises,
 * instead of completing it field by field. If anything in it is not, completes it field
 * by field, which finds the error.
 */
final class RowExecution extends AsyncExecutionStrategy {

	RowExecution(DataFetcherExceptionHandler exceptions) {
		super(exceptions);
	}

	@Override
	protected FieldValueInfo completeValue(ExecutionContext context, ExecutionStrategyParameters parameters) {
		if (!(parameters.getSource() instanceof Selection selection)) {
			return super.completeValue(context, parameters);
		}
		if (Row.isFinal(selection.value())) {
			return new FieldValueInfo(CompleteValueType.OBJECT, selection.value());
		}
		return super.completeValue(context, parameters.transform((builder) -> builder.source(selection.value())));
	}

}
