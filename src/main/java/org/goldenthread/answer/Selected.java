package org.goldenthread.answer;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.SelectedField;
import org.jspecify.annotations.Nullable;

/**
 * A field that a caller selects, with fragments resolved.
 *
 * @param name its name in the schema
 * @param key its key in the answer: the alias where the caller gave one
 * @param arguments the values of its arguments by name; one may be a variable of the
 * caller's document
 * @param types the object types that it is selected on
 * @param fields what is selected of its value
 */
public record Selected(String name, String key, Map<String, ? extends @Nullable Object> arguments, Set<String> types,
		List<Selected> fields) {

	/**
	 * A root field of an operation.
	 * @param field the field
	 * @return the same with all that is selected of its value
	 */
	public static Selected of(ExecutableNormalizedField field) {
		return new Selected(field.getName(), field.getResultKey(), field.getResolvedArguments(),
				inOrder(field.getObjectTypeNames()), field.getChildren().stream().map(Selected::of).toList());
	}

	static Selected of(SelectedField field) {
		return new Selected(field.getName(), field.getResultKey(), field.getArguments(),
				inOrder(field.getObjectTypeNames()),
				field.getSelectionSet().getImmediateFields().stream().map(Selected::of).toList());
	}

	/**
	 * The same field under another key.
	 * @param other the key
	 * @return the field
	 */
	Selected under(String other) {
		return new Selected(this.name, other, this.arguments, this.types, this.fields);
	}

	/**
	 * The same field, on some of its types only.
	 * @param some the names of these types
	 * @return the field
	 */
	public Selected on(Set<String> some) {
		return new Selected(this.name, this.key, this.arguments, inOrder(some), this.fields);
	}

	/**
	 * In the order given, so that the same field compiles to the same text in every JVM.
	 */
	private static Set<String> inOrder(Collection<String> types) {
		return Collections.unmodifiableSet(new LinkedHashSet<>(types));
	}

	/**
	 * The value of an argument.
	 * @param argument the name of the argument
	 * @return its value; null if it is not given
	 */
	public @Nullable Object argument(String argument) {
		return this.arguments.get(argument);
	}

}
