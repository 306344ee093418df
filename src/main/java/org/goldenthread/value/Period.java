package org.goldenthread.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Calendar time that is known to a stated precision.
 *
 * @param text the canonical text: {@code 2025-09-04}, {@code 2025-09},
 * {@code 2025/26 Q4}, {@code 2025/26}, {@code 2025}, or two of these with {@code ..}
 * between, either of which may be left out
 * @param start its first day; null if open
 * @param end its last day; null if open
 * @param precision how exactly it is known
 */
public record Period(String text, @Nullable LocalDate start, @Nullable LocalDate end, DatePrecision precision) {

	/** What a text must look like, for error messages. */
	public static final String FORMS = "2025-09-04, 2025-09, 2025/26 Q4, 2025/26, 2025 or two of these with .. between";

	private static final Pattern YEAR = Pattern.compile("\\d{4}");

	private static final Pattern FINANCIAL_YEAR = Pattern.compile("(\\d{4})/(\\d{2})(?: Q([1-4]))?");

	/**
	 * Whether it has a day with another period in common.
	 * @param other the other period
	 * @return true if so
	 */
	public boolean overlaps(Period other) {
		return (this.end == null || other.start == null || !this.end.isBefore(other.start))
				&& (other.end == null || this.start == null || !other.end.isBefore(this.start));
	}

	/**
	 * Whether a text is the canonical text of a period.
	 * @param text the text
	 * @return true if {@link #parse} reads it
	 */
	public static boolean isPeriod(String text) {
		try {
			parse(text);
			return true;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	/**
	 * Reads the canonical text.
	 * @param text the text
	 * @return the period
	 * @throws IllegalArgumentException if the text is none of the forms, or the end lies
	 * before the start
	 */
	public static Period parse(String text) {
		String canonical = text.strip();
		int dots = canonical.indexOf("..");
		return (dots < 0) ? single(canonical) : range(canonical, dots);
	}

	private static Period range(String text, int dots) {
		String first = text.substring(0, dots).strip();
		String last = text.substring(dots + 2).strip();
		if (first.isEmpty() && last.isEmpty()) {
			throw unreadable(text);
		}
		LocalDate start = first.isEmpty() ? null : single(first).start();
		LocalDate end = last.isEmpty() ? null : single(last).end();
		if (start != null && end != null && end.isBefore(start)) {
			throw new IllegalArgumentException("'" + text + "' ends before it starts");
		}
		return new Period(text, start, end, DatePrecision.RANGE);
	}

	private static Period single(String text) {
		Period period = unbounded(text);
		if (Stream.of(period.start, period.end).anyMatch((day) -> day == null || !Days.isWritable(day))) {
			throw unreadable(text);
		}
		return period;
	}

	private static Period unbounded(String text) {
		try {
			Matcher financialYear = FINANCIAL_YEAR.matcher(text);
			if (financialYear.matches()) {
				return financial(text, financialYear);
			}
			if (YEAR.matcher(text).matches()) {
				LocalDate start = LocalDate.of(Integer.parseInt(text), 1, 1);
				return new Period(text, start, start.plusYears(1).minusDays(1), DatePrecision.YEAR);
			}
			if (text.length() == 7) {
				YearMonth month = YearMonth.parse(text);
				return new Period(text, month.atDay(1), month.atEndOfMonth(), DatePrecision.MONTH);
			}
			LocalDate day = LocalDate.parse(text);
			return new Period(text, day, day, DatePrecision.DAY);
		}
		catch (DateTimeException ex) {
			throw unreadable(text);
		}
	}

	private static Period financial(String text, Matcher matcher) {
		int year = Integer.parseInt(matcher.group(1));
		if ((year + 1) % 100 != Integer.parseInt(matcher.group(2))) {
			throw new IllegalArgumentException("'" + text + "' is not a financial year: " + year + " is followed by "
					+ String.valueOf(100 + (year + 1) % 100).substring(1));
		}
		LocalDate april = LocalDate.of(year, 4, 1);
		String quarter = matcher.group(3);
		if (quarter == null) {
			return new Period(text, april, april.plusYears(1).minusDays(1), DatePrecision.FINANCIAL_YEAR);
		}
		LocalDate start = april.plusMonths(3L * (Integer.parseInt(quarter) - 1));
		return new Period(text, start, start.plusMonths(3).minusDays(1), DatePrecision.QUARTER);
	}

	private static IllegalArgumentException unreadable(String text) {
		return new IllegalArgumentException("'" + text + "' is not a date: write " + FORMS);
	}

}
