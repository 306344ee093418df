package org.goldenthread.matching;

import java.time.LocalDate;

import org.goldenthread.reading.Reading;
import org.goldenthread.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * Times as the graph writes them.
 */
final class Periods {

	private Periods() {
	}

	/**
	 * The period of a reading, as exactly as it is known.
	 * @return the text of the period; null if the reading has none
	 */
	static @Nullable String of(Reading reading) {
		if (!reading.disposition().isUsable() || reading.from() == null && reading.to() == null) {
			return null;
		}
		String value = reading.value();
		if (value != null && Period.isPeriod(value) && reading.from() != null) {
			return value;
		}
		return ((reading.from() != null) ? reading.from() : "") + ".." + ((reading.to() != null) ? reading.to() : "");
	}

	/**
	 * The month, quarter or year that a value is of.
	 * @return the text of the period; null if there is none
	 */
	static @Nullable String ofValue(Reading reading) {
		if (reading.from() == null) {
			return null;
		}
		String from = reading.from().toString();
		return switch ((reading.precision() != null) ? reading.precision() : "") {
			case "month" -> from.substring(0, 7);
			case "day" -> from;
			case "year" -> from.substring(0, 4);
			case "FY" -> from.substring(0, 4) + "/" + reading.from().plusYears(1).toString().substring(2, 4);
			case "quarter" -> quarter(reading.from());
			default -> from + ".." + ((reading.to() != null) ? reading.to() : "");
		};
	}

	/** Quarters are of the financial year, which begins in April. */
	private static String quarter(LocalDate from) {
		LocalDate april = from.minusMonths(3);
		int year = april.getYear();
		return year + "/" + String.valueOf(100 + (year + 1) % 100).substring(1) + " Q"
				+ ((april.getMonthValue() + 2) / 3);
	}

}
