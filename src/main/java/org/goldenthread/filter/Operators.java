package org.goldenthread.filter;

import java.util.LinkedHashMap;
import java.util.Map;

import org.goldenthread.model.Property;

/**
 * The operators that a condition on a value may have, with what each takes.
 */
final class Operators {

	/** Of how many there are of something. */
	static final Map<String, Operand> COUNT = numbers(Operand.INT);

	static final Map<String, Operand> KIND = enumeration();

	private Operators() {
	}

	static Map<String, Operand> of(Property property) {
		return switch (property.type()) {
			case ID -> operators("equals", Operand.TEXT, "not", Operand.TEXT, "in", Operand.TEXTS);
			case STRING ->
				property.list() ? operators("has", Operand.TEXT, "hasAny", Operand.TEXTS, "isEmpty", Operand.TRUTH)
						: operators("equals", Operand.TEXT, "not", Operand.TEXT, "in", Operand.TEXTS, "contains",
								Operand.TEXT, "startsWith", Operand.TEXT, "endsWith", Operand.TEXT, "isNull",
								Operand.TRUTH, "ignoreCase", Operand.TRUTH);
			case INT -> numbers(Operand.INT);
			case FLOAT -> numbers(Operand.NUMBER);
			case BOOLEAN -> operators("equals", Operand.TRUTH, "isNull", Operand.TRUTH);
			case DATE_TIME -> operators("before", Operand.INSTANT, "after", Operand.INSTANT, "isNull", Operand.TRUTH);
			case PERIOD -> operators("equals", Operand.PERIOD, "not", Operand.PERIOD, "in", Operand.PERIODS, "within",
					Operand.PERIOD, "overlaps", Operand.PERIOD, "before", Operand.PERIOD, "after", Operand.PERIOD,
					"isNull", Operand.TRUTH);
			case CITATION -> operators("document", Operand.TEXT, "count", Operand.COUNT);
			case CODE -> operators("scheme", Operand.TEXT, "value", Operand.TEXT);
			case ENUMERATION -> enumeration();
		};
	}

	private static Map<String, Operand> enumeration() {
		return operators("equals", Operand.NAME, "not", Operand.NAME, "in", Operand.NAMES, "isNull", Operand.TRUTH);
	}

	private static Map<String, Operand> numbers(Operand number) {
		Operand several = (number == Operand.INT) ? Operand.INTS : Operand.NUMBERS;
		return operators("equals", number, "not", number, "in", several, "lessThan", number, "atMost", number,
				"greaterThan", number, "atLeast", number, "between",
				(number == Operand.INT) ? Operand.TWO_INTS : Operand.TWO_NUMBERS, "isNull", Operand.TRUTH);
	}

	private static Map<String, Operand> operators(Object... namesAndOperands) {
		Map<String, Operand> operators = new LinkedHashMap<>();
		for (int i = 0; i < namesAndOperands.length; i += 2) {
			operators.put((String) namesAndOperands[i], (Operand) namesAndOperands[i + 1]);
		}
		return operators;
	}

	/**
	 * What an operator takes.
	 */
	enum Operand {

		/** A text. */
		TEXT("a text in quotation marks"),
		/** Several texts. */
		TEXTS(TEXT),
		/** A whole number. */
		INT("a whole number from -2147483648 to 2147483647"),
		/** Several whole numbers. */
		INTS(INT),
		/** Two whole numbers. */
		TWO_INTS(INT),
		/** A number. */
		NUMBER("a number"),
		/** Several numbers. */
		NUMBERS(NUMBER),
		/** Two numbers. */
		TWO_NUMBERS(NUMBER),
		/** True or false. */
		TRUTH("true or false"),
		/** An instant. */
		INSTANT("an instant such as \"2026-01-31T09:00:00Z\""),
		/** A period. */
		PERIOD("a period in quotation marks"),
		/** Several periods. */
		PERIODS(PERIOD),
		/** The name of a value of an enumeration. */
		NAME("the name of a value"),
		/** Several such names. */
		NAMES(NAME),
		/** Conditions on a whole number. */
		COUNT("conditions on a whole number, such as {atLeast: 2}");

		private final String words;

		private final Operand each;

		private final boolean several;

		Operand(String words) {
			this.words = words;
			this.each = this;
			this.several = false;
		}

		Operand(Operand each) {
			this.words = each.words;
			this.each = each;
			this.several = true;
		}

		String words() {
			return this.words;
		}

		Operand each() {
			return this.each;
		}

		boolean isSeveral() {
			return this.several;
		}

		boolean isTwo() {
			return this == TWO_INTS || this == TWO_NUMBERS;
		}

	}

}
