package org.goldenthread.measurement;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.goldenthread.value.Period;

/**
 * Writes a period the way people say it.
 */
public final class PeriodInWords {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

	private PeriodInWords() {
	}

	/**
	 * Writes a period, and whether a value of it is for the year so far.
	 * @param period the period
	 * @param yearToDate whether the value is for the year so far
	 * @return its words, such as {@code February 2026 (year to date)}
	 */
	public static String of(Period period, boolean yearToDate) {
		return of(period) + (yearToDate ? " (year to date)" : "");
	}

	/**
	 * Says when something was seen.
	 * @param period the period
	 * @return its words with what leads them in, such as {@code in February 2026} or
	 * {@code on 4 September 2025}
	 */
	public static String when(Period period) {
		return switch (period.precision()) {
			case DAY -> "on " + of(period);
			case RANGE -> ((period.start() != null && period.end() != null) ? "from " : "in ") + of(period);
			case MONTH, QUARTER, FINANCIAL_YEAR, YEAR -> "in " + of(period);
		};
	}

	/**
	 * Writes a period.
	 * @param period the period
	 * @return its words, such as {@code February 2026}
	 */
	public static String of(Period period) {
		LocalDate start = period.start();
		LocalDate end = period.end();
		return switch (period.precision()) {
			case DAY -> (start != null) ? DAY.format(start) : period.text();
			case MONTH -> (start != null) ? MONTH.format(start) : period.text();
			case QUARTER -> "quarter " + period.text().substring(period.text().length() - 1) + " of "
					+ period.text().substring(0, period.text().indexOf(' '));
			case FINANCIAL_YEAR, YEAR -> period.text();
			case RANGE -> {
				if (start == null) {
					yield (end != null) ? "the time to " + DAY.format(end) : period.text();
				}
				yield (end != null) ? DAY.format(start) + " to " + DAY.format(end)
						: "the time from " + DAY.format(start);
			}
		};
	}

}
