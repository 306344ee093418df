package org.goldenthread.query;

import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.SelectedField;
import org.goldenthread.cypher.Variable;
import org.jspecify.annotations.Nullable;

/**
 * A field that a caller selects, with fragments resolved.
 *
 * @param name its name in the schema
 * @param key its key in the answer: the alias where the caller gave one
 * @param arguments the values of its arguments by name; one may be a {@link Variable}
 * @param types the object types that it is selected on
 * @param fields what is selected of its value
 */
public record Selected(String name, String key, Map<String, ? extends @Nullable Object> arguments, Set<String> types,
		List<Selected> fields) {

	static Selected of(ExecutableNormalizedField field) {
		return new Selected(field.getName(), field.getResultKey(), field.getResolvedArguments(),
				Set.copyOf(field.getObjectTypeNames()), field.getChildren().stream().map(Selected::of).toList());
	}

	static Selected of(SelectedField field) {
		return new Selected(field.getName(), field.getResultKey(), field.getArguments(),
				Set.copyOf(field.getObjectTypeNames()),
				field.getSelectionSet().getImmediateFields().stream().map(Selected::of).toList());
	}

	/**
	 * The same field, on some of its types only.
	 */
	Selected on(Set<String> some) {
		return new Selected(this.name, this.key, this.arguments, Set.copyOf(some), this.fields);
	}

	@Nullable Object argument(String argument) {
		return this.arguments.get(argument);
	}

}
