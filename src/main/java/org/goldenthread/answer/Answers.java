package org.goldenthread.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * The selected fields of an object, each with how its value is found in the list of
 * values that the database returns for the object.
 */
public final class Answers {

	private final Columns columns;

	private final List<Answer> answers = new ArrayList<>();

	/**
	 * Creates an object without fields.
	 * @param columns the positions of the list that it is read from, to which its fields
	 * add what they need
	 */
	public Answers(Columns columns) {
		this.columns = columns;
	}

	/**
	 * A field that the database answers.
	 * @param field the field
	 * @param required whether its value must not be null
	 * @param projection says what to return for it, and how to read that
	 */
	public void add(Selected field, boolean required, Projection projection) {
		int position = this.columns.add(projection.expression());
		RowReader reader = projection.reader();
		derive(field, required, (values) -> reader.read(values.get(position)));
	}

	/**
	 * A field that follows from the values that the database returns for the object.
	 * @param field the field
	 * @param required whether its value must not be null
	 * @param value reads it from the list of these values
	 */
	public void add(Selected field, boolean required, RowReader value) {
		this.answers.add(new Answer(field.key(), field.types(), required, (values, _) -> value.read(values)));
	}

	/**
	 * A field that follows from some of these values.
	 * @param field the field
	 * @param required whether its value must not be null
	 * @param value works it out from the list of these values
	 */
	public void derive(Selected field, boolean required, Function<List<?>, @Nullable Object> value) {
		this.answers.add(new Answer(field.key(), field.types(), required, (values, _) -> value.apply(values)));
	}

	/**
	 * A field that says what type the object is of.
	 * @param field the field
	 */
	public void addType(Selected field) {
		this.answers.add(new Answer(field.key(), field.types(), true, (_, type) -> type));
	}

	/**
	 * Reads objects that are all of one type.
	 * @param type the name of the type
	 * @return reads a {@link Row} from the list of values of an object
	 */
	public RowReader reader(String type) {
		return reader((_) -> type);
	}

	/**
	 * Reads objects whose type is found among their values.
	 * @param typeOf finds the name of the type
	 * @return reads a {@link Row} from the list of values of an object
	 */
	public RowReader reader(Function<List<?>, String> typeOf) {
		List<Answer> all = List.copyOf(this.answers);
		Map<String, Typed> byType = new ConcurrentHashMap<>();
		return (raw) -> {
			if (raw instanceof List<?> values) {
				return byType.computeIfAbsent(typeOf.apply(values), (type) -> Typed.of(type, all)).read(values);
			}
			return null;
		};
	}

	private record Answer(String key, Set<String> types, boolean required, Value value) {

	}

	/**
	 * Finds the value of a field.
	 */
	@FunctionalInterface
	private interface Value {

		@Nullable Object of(List<?> values, String type);

	}

	/**
	 * The fields of the objects of one type.
	 */
	private record Typed(Row.Shape shape, Value[] values) {

		static Typed of(String type, List<Answer> all) {
			List<Answer> answers = all.stream().filter((answer) -> answer.types().contains(type)).toList();
			boolean[] required = new boolean[answers.size()];
			for (int i = 0; i < required.length; i++) {
				required[i] = answers.get(i).required();
			}
			Row.Shape shape = new Row.Shape(type, answers.stream().map(Answer::key).toList(), required);
			return new Typed(shape, answers.stream().map(Answer::value).toArray(Value[]::new));
		}

		Row read(List<?> raw) {
			@Nullable Object[] row = new @Nullable Object[this.values.length];
			for (int i = 0; i < row.length; i++) {
				row[i] = this.values[i].of(raw, this.shape.type());
			}
			return new Row(this.shape, row);
		}

	}

}
