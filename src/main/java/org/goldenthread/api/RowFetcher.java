package org.goldenthread.api;

import java.util.function.Supplier;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import graphql.schema.PropertyDataFetcher;
import org.goldenthread.answer.Row;
import org.goldenthread.answer.SelectedPath;
import org.jspecify.annotations.Nullable;

/**
 * Takes the value of a field from the row or the record that holds it.
 */
final class RowFetcher implements LightDataFetcher<@Nullable Object> {

	@Override
	public @Nullable Object get(GraphQLFieldDefinition field, @Nullable Object source,
			Supplier<DataFetchingEnvironment> environment) throws Exception {
		if (source instanceof Row row) {
			return row.get(SelectedPath.key(row, environment.get().getExecutionStepInfo().getPath()));
		}
		return PropertyDataFetcher.fetching(field.getName()).get(environment.get());
	}

	@Override
	public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
		return get(environment.getFieldDefinition(), environment.getSource(), () -> environment);
	}

}
