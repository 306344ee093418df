package org.goldenthread.value;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * The days that callers and files may name: those whose year is written with four digits.
 */
public final class Days {

	/** What a text must look like, for error messages. */
	public static final String FORM = "a day such as 2025-09-04, in the years 1 to 9999";

	/** The last year that can be written with four digits. */
	public static final int LAST_YEAR = 9999;

	private Days() {
	}

	/**
	 * Reads a day.
	 * @param text the day, such as {@code 2025-09-04}
	 * @return the day
	 * @throws IllegalArgumentException if the text is no day, or of another year
	 */
	public static LocalDate parse(String text) {
		try {
			LocalDate day = LocalDate.parse(text);
			if (isWritable(day)) {
				return day;
			}
		}
		catch (DateTimeException ex) {
			// What would be right is the same.
		}
		throw new IllegalArgumentException("'" + text + "' is not " + FORM);
	}

	/**
	 * Whether the year of a day is written with four digits.
	 * @param day the day
	 * @return true from the year 1 to the year 9999
	 */
	public static boolean isWritable(LocalDate day) {
		return day.getYear() >= 1 && day.getYear() <= LAST_YEAR;
	}

}
