package org.goldenthread.measurement;

import org.jspecify.annotations.Nullable;

/**
 * Writes a value with its unit the way people say it.
 */
public final class ValueInWords {

	private ValueInWords() {
	}

	/**
	 * Writes a value.
	 * @param printed the value as it is printed
	 * @param unit its unit; null if it has none
	 * @return its words, such as {@code 65.1%} or {@code 12 patients}
	 */
	public static String of(String printed, @Nullable String unit) {
		if (unit == null) {
			return printed;
		}
		return printed + ("%".equals(unit) ? "%" : " " + unit);
	}

}
