package org.goldenthread.interchange;

import java.util.Locale;
import java.util.regex.Pattern;

import org.goldenthread.model.Property;
import org.goldenthread.model.ValueType;

/**
 * How the values of properties are written as texts.
 */
final class CellText {

	/**
	 * What a spreadsheet takes for the beginning of a formula, in any of the widths that
	 * it reads.
	 */
	private static final Pattern FORMULA = Pattern.compile("\\s*[=+\\-@\\t\\r|%＝＋－＠].*", Pattern.DOTALL);

	private CellText() {
	}

	static String of(Property property, Object value) {
		if (value instanceof Iterable<?> items) {
			return ListText.write(java.util.stream.StreamSupport.stream(items.spliterator(), false)
				.map((item) -> single(property, item))
				.toList());
		}
		return single(property, value);
	}

	private static String single(Property property, Object value) {
		return (property.type() == ValueType.ENUMERATION) ? value.toString().toLowerCase(Locale.ROOT).replace('_', ' ')
				: value.toString();
	}

	/**
	 * Where it would be taken for a formula, a text has a mark before it that makes it
	 * none.
	 */
	static String withoutFormula(String text) {
		return FORMULA.matcher(text).matches() ? "'" + text : text;
	}

}
