package org.goldenthread.feed.rows;

import java.util.regex.Pattern;

import org.goldenthread.reading.Disposition;

/**
 * What a cell of figures says. What is held back, such as {@code *}, {@code <5} or
 * {@code -}, is never a number.
 *
 * @param disposition whether it is a number, and what it is if not
 * @param number the number; of no use if it is none
 */
record Figure(Disposition disposition, double number) {

	private static final Pattern NUMBER = Pattern
		.compile("-?(?:\\d{1,15}|\\d{1,3}(?:,\\d{3}){1,4})(?:\\.\\d{1,20})?%?");

	private static final Pattern HELD_BACK = Pattern.compile(
			"\\*+|-|–|—|\\.\\.|:|\\[?[cxzw]\\]?|\\([cxz]\\)|†|\\.|[<≤]=?\\s*\\d+|suppressed|n/?a|null",
			Pattern.CASE_INSENSITIVE);

	static Figure of(String text) {
		if (text.isEmpty()) {
			return new Figure(Disposition.EMPTY, Double.NaN);
		}
		if (NUMBER.matcher(text).matches()) {
			return new Figure(Disposition.VALUE, Double.parseDouble(text.replace(",", "").replace("%", "")));
		}
		return new Figure(HELD_BACK.matcher(text).matches() ? Disposition.SUPPRESSED : Disposition.UNREADABLE,
				Double.NaN);
	}

}
