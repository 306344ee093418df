package org.goldenthread.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * The positions of a list that an expression returns, and what each of them answers.
 */
final class Columns {

	private final List<String> expressions = new ArrayList<>();

	private final List<Answer> answers = new ArrayList<>();

	private final List<String> typeKeys = new ArrayList<>();

	/**
	 * Adds a value that the reader of the row needs for itself.
	 */
	int add(String expression) {
		this.expressions.add(expression);
		return this.expressions.size() - 1;
	}

	/**
	 * Adds a value that answers a field, for rows of the given types only (none: of all).
	 */
	void add(String key, Set<String> types, Projection projection) {
		this.answers.add(new Answer(key, types, add(projection.expression()), projection.reader()));
	}

	/**
	 * Answers a field by the type of the row.
	 */
	void constant(String key) {
		this.typeKeys.add(key);
	}

	String expression() {
		return "[" + String.join(", ", this.expressions) + "]";
	}

	List<RowReader> readers() {
		return this.answers.stream().map(Answer::reader).toList();
	}

	RowReader reader(Function<List<?>, String> typeOf) {
		return (raw) -> (raw instanceof List<?> values) ? row(values, typeOf.apply(values)) : null;
	}

	private Row row(List<?> values, String type) {
		Map<String, @Nullable Object> row = HashMap.newHashMap(this.answers.size() + this.typeKeys.size());
		this.typeKeys.forEach((key) -> row.put(key, type));
		for (Answer answer : this.answers) {
			if (answer.types().isEmpty() || answer.types().contains(type)) {
				row.put(answer.key(), answer.reader().read(values.get(answer.position())));
			}
		}
		return new Row(type, row);
	}

	static Collection<String> strings(@Nullable Object raw) {
		return (raw instanceof Collection<?> values) ? values.stream().map(String::valueOf).toList() : List.of();
	}

	private record Answer(String key, Set<String> types, int position, RowReader reader) {

	}

}
