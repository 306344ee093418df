package org.goldenthread.measurement;

import java.math.BigDecimal;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Writes a value with its unit the way people say it.
 */
public final class ValueInWords {

	private static final Pattern ONE = Pattern.compile("-?1");

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
		if ("%".equals(unit)) {
			return printed + "%";
		}
		return printed + " " + (ONE.matcher(printed).matches() ? ofOne(unit) : unit);
	}

	/** A unit is stored as of several. */
	private static String ofOne(String unit) {
		return switch (unit) {
			case "people" -> "person";
			case "children" -> "child";
			default -> (unit.endsWith("s") && !unit.endsWith("ss")) ? unit.substring(0, unit.length() - 1) : unit;
		};
	}

	/**
	 * Writes a value.
	 * @param value the value
	 * @param unit its unit; null if it has none
	 * @return its words, without zeros that say nothing
	 */
	public static String of(double value, @Nullable String unit) {
		return of(number(value), unit);
	}

	/**
	 * Writes by how much a value differs from another.
	 * @param variance the value less the other
	 * @param unit their unit; null if they have none
	 * @return the words, such as {@code 5.6 points less} of percentages, or
	 * {@code the same}
	 */
	public static String difference(double variance, @Nullable String unit) {
		if (variance == 0) {
			return "the same";
		}
		double size = Math.abs(variance);
		return of(size, "%".equals(unit) ? "points" : unit) + ((variance > 0) ? " more" : " less");
	}

	private static String number(double value) {
		return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
	}

}
