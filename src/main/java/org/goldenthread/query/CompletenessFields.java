package org.goldenthread.query;

import java.util.List;
import java.util.function.Function;

import org.goldenthread.answer.Answers;
import org.goldenthread.answer.Columns;
import org.goldenthread.answer.RowReader;
import org.goldenthread.answer.Selected;
import org.goldenthread.answer.ValueReaders;
import org.goldenthread.store.DataVersion;
import org.jspecify.annotations.Nullable;

/**
 * Reads how complete and how fresh a list is from the values that the statement returns
 * with it.
 */
final class CompletenessFields {

	private CompletenessFields() {
	}

	/**
	 * What is selected of the completeness of a list.
	 * @param selected the field
	 * @param version the position of {@link DataVersion#EXPRESSION}
	 * @param reason says what of the list was left out and why; null if nothing was
	 */
	static RowReader reader(Selected selected, int version, Function<List<?>, @Nullable String> reason) {
		Answers answers = new Answers(new Columns());
		for (Selected field : selected.fields()) {
			switch (field.name()) {
				case "complete" -> answers.derive(field, true, (values) -> reason.apply(values) == null);
				case "reason" -> answers.derive(field, false, reason::apply);
				case "dataVersion" -> answers.derive(field, true,
						(values) -> String.valueOf((version(values, version) instanceof List<?> known)
								? known.getFirst() : DataVersion.NONE.number()));
				case "asOf" -> answers.derive(field, true,
						(values) -> ValueReaders.INSTANT.read((version(values, version) instanceof List<?> known)
								? known.get(1) : DataVersion.NONE.recordedAt()));
				default -> answers.addType(field);
			}
		}
		return answers.reader("Completeness");
	}

	private static @Nullable Object version(List<?> values, int position) {
		return values.get(position);
	}

}
