package org.goldenthread.answer;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

import graphql.GraphQLContext;
import graphql.schema.CoercingSerializeException;
import org.goldenthread.value.Citation;
import org.goldenthread.value.Code;
import org.goldenthread.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * Readers that make of what the graph stores what an answer shows. What does not fit the
 * schema is passed on as it is, for the check of the answer to find.
 */
public final class ValueReaders {

	/** Reads a text. */
	public static final RowReader TEXT = (raw) -> (raw != null) ? raw.toString() : null;

	/** Reads a whole number. */
	public static final RowReader WHOLE_NUMBER = (raw) -> (raw instanceof Long number && number == number.intValue())
			? Integer.valueOf(number.intValue()) : unfit(raw);

	/** Reads a number. */
	public static final RowReader NUMBER = (raw) -> (raw instanceof Number number)
			? Double.valueOf(number.doubleValue()) : unfit(raw);

	/** Reads whether something is so. */
	public static final RowReader TRUTH = (raw) -> (raw instanceof Boolean) ? raw : unfit(raw);

	/** Reads an instant. */
	public static final RowReader INSTANT = ValueReaders::instant;

	private ValueReaders() {
	}

	/**
	 * One of the values of an enumeration.
	 * @param names the names of its values
	 * @return reads a name
	 */
	public static RowReader oneOf(Set<String> names) {
		return (raw) -> (raw instanceof String name && names.contains(name)) ? name : unfit(raw);
	}

	/**
	 * A list of what a reader reads.
	 * @param reader reads an item
	 * @return reads a list
	 */
	public static RowReader each(RowReader reader) {
		return (raw) -> (raw instanceof Collection<?> values) ? values.stream().map(reader::read).toList() : unfit(raw);
	}

	/**
	 * A period.
	 * @param fields what is selected of it
	 * @return reads it from its text
	 */
	public static RowReader period(List<Selected> fields) {
		Answers answers = new Answers(new Columns());
		for (Selected field : fields) {
			switch (field.name()) {
				case "text" -> answers.derive(field, true, period(Period::text));
				case "precision" -> answers.derive(field, true, period((period) -> period.precision().name()));
				case "start" -> answers.derive(field, false, period((period) -> day(period.start())));
				case "end" -> answers.derive(field, false, period((period) -> day(period.end())));
				default -> answers.addType(field);
			}
		}
		RowReader reader = answers.reader("Period");
		return (raw) -> (raw != null) ? reader.read(List.of(Period.parse(raw.toString()))) : null;
	}

	/**
	 * A text that names a source document, read with the documents found for it.
	 * @param columns hold the text, and what is selected of its document
	 * @param text the position of the text
	 * @param fields what is selected of the citation
	 * @param document adds what is selected of the document
	 * @return reads the citation
	 */
	public static RowReader citation(Columns columns, int text, List<Selected> fields, DocumentField document) {
		Answers answers = new Answers(columns);
		for (Selected field : fields) {
			switch (field.name()) {
				case "locator" ->
					answers.derive(field, false, (values) -> Citation.parse(text(values.get(text))).locator());
				case "document" -> document.add(answers, field);
				default -> answers.addType(field);
			}
		}
		return answers.reader("Citation");
	}

	/**
	 * A text that names a code and the source document for it, read with the documents
	 * found for it.
	 * @param columns hold the text, and what is selected of its document
	 * @param text the position of the text
	 * @param fields what is selected of the code
	 * @param document adds what is selected of the document
	 * @return reads the code
	 */
	public static RowReader code(Columns columns, int text, List<Selected> fields, DocumentField document) {
		Answers answers = new Answers(columns);
		for (Selected field : fields) {
			switch (field.name()) {
				case "scheme" -> answers.derive(field, true, (values) -> Code.parse(text(values.get(text))).scheme());
				case "value" -> answers.derive(field, true, (values) -> Code.parse(text(values.get(text))).value());
				case "valid" -> {
					RowReader valid = period(field.fields());
					answers.derive(field, false, (values) -> {
						Period period = Code.parse(text(values.get(text))).valid();
						return (period != null) ? valid.read(period.text()) : null;
					});
				}
				case "document" -> document.add(answers, field);
				default -> answers.addType(field);
			}
		}
		return answers.reader("Code");
	}

	private static Function<List<?>, @Nullable Object> period(Function<Period, @Nullable Object> value) {
		return (values) -> value.apply((Period) values.getFirst());
	}

	private static @Nullable String day(@Nullable LocalDate day) {
		return (day != null) ? day.toString() : null;
	}

	private static @Nullable Object instant(@Nullable Object raw) {
		try {
			return (raw != null)
					? InstantScalar.TYPE.getCoercing().serialize(raw, GraphQLContext.getDefault(), Locale.ROOT) : null;
		}
		catch (CoercingSerializeException ex) {
			return unfit(raw);
		}
	}

	private static @Nullable Object unfit(@Nullable Object raw) {
		return (raw != null) ? new Unfit(raw) : null;
	}

	private static String text(@Nullable Object raw) {
		return String.valueOf(raw);
	}

	/**
	 * Adds what is selected of a source document.
	 */
	@FunctionalInterface
	public interface DocumentField {

		/**
		 * Adds it.
		 * @param answers the fields of the citation or code
		 * @param field the field that holds the document
		 */
		void add(Answers answers, Selected field);

	}

	/**
	 * A value that is not of the type that the schema promises.
	 */
	private record Unfit(Object value) {

	}

}
