package org.goldenthread.query;

import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import graphql.schema.SelectedField;
import org.goldenthread.model.Citation;
import org.goldenthread.model.Code;
import org.goldenthread.model.Period;
import org.jspecify.annotations.Nullable;

/**
 * Readers of the values that the graph stores as text.
 */
final class ValueReaders {

	private ValueReaders() {
	}

	static RowReader period(boolean list) {
		return list ? each((text) -> Period.parse(text.toString()))
				: (raw) -> (raw != null) ? Period.parse(raw.toString()) : null;
	}

	static RowReader each(Function<Object, @Nullable Object> reader) {
		return (raw) -> (raw instanceof Collection<?> values) ? values.stream().map(reader::apply).toList() : null;
	}

	static Row citation(String text, List<SelectedField> fields, List<@Nullable Object> documents) {
		Citation citation = Citation.parse(text);
		return row("Citation", fields, documents, (name) -> name.equals("locator") ? citation.locator() : null);
	}

	static Row code(String text, List<SelectedField> fields, List<@Nullable Object> documents) {
		Code code = Code.parse(text);
		return row("Code", fields, documents, (name) -> switch (name) {
			case "scheme" -> code.scheme();
			case "value" -> code.value();
			case "valid" -> code.valid();
			default -> null;
		});
	}

	private static Row row(String type, List<SelectedField> fields, List<@Nullable Object> documents,
			Function<String, @Nullable Object> value) {
		Map<String, @Nullable Object> values = HashMap.newHashMap(fields.size());
		Iterator<@Nullable Object> document = documents.iterator();
		for (SelectedField field : fields) {
			values.put(field.getResultKey(),
					field.getName().equals("document") ? document.next() : value.apply(field.getName()));
		}
		return new Row(type, values);
	}

	/**
	 * Makes an object of a text that names a source document, and of the documents found
	 * for it, one for each time that the selection asks.
	 */
	@FunctionalInterface
	interface Documented {

		Row read(String text, List<SelectedField> fields, List<@Nullable Object> documents);

	}

}
