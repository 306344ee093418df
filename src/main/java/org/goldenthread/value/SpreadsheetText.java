package org.goldenthread.value;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Writes texts for files that spreadsheets open.
 */
public final class SpreadsheetText {

	/** What a spreadsheet would take for the beginning of a formula. */
	private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@\\t\\r|%\uFF1D\uFF0B\uFF0D\uFF20].*",
			Pattern.DOTALL);

	/** A number with or without a unit in words, or a unit alone: nothing to be run. */
	private static final Pattern PLAIN = Pattern.compile("(-?\\d+(\\.\\d+)?%?|%)( [A-Za-z]+)*");

	private SpreadsheetText() {
	}

	/**
	 * A text as a spreadsheet does not run it: led by an apostrophe where it might.
	 * @param text the text; null for nothing
	 * @return the text; empty for nothing
	 */
	public static String safe(@Nullable String text) {
		if (text == null) {
			return "";
		}
		return (FORMULA.matcher(text).matches() && !PLAIN.matcher(text).matches()) ? "'" + text : text;
	}

}
