package org.goldenthread.series;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

import org.goldenthread.value.DatePrecision;
import org.goldenthread.value.Period;

/**
 * How far the periods of a series lie apart. Periods of a step are counted, so that
 * neighbours differ by one.
 */
enum SeriesStep {

	/** A calendar month. */
	MONTH(DatePrecision.MONTH, 1),
	/** A quarter of the financial year, which starts in April. */
	QUARTER(DatePrecision.QUARTER, 3),
	/** April to March. */
	FINANCIAL_YEAR(DatePrecision.FINANCIAL_YEAR, 12),
	/** January to December. */
	YEAR(DatePrecision.YEAR, 12);

	private final DatePrecision precision;

	private final int months;

	SeriesStep(DatePrecision precision, int months) {
		this.precision = precision;
		this.months = months;
	}

	/**
	 * The step of a period; none of a day and of a range, which do not follow on each
	 * other in any regular way.
	 */
	static Optional<SeriesStep> of(Period period) {
		for (SeriesStep step : values()) {
			if (step.precision == period.precision()) {
				return Optional.of(step);
			}
		}
		return Optional.empty();
	}

	/**
	 * The number of the period that a day lies in.
	 */
	int number(LocalDate day) {
		return Math.floorDiv(12 * day.getYear() + day.getMonthValue() - 1 - offset(), this.months);
	}

	/**
	 * The period of a number.
	 */
	Period period(int number) {
		int months = number * this.months + offset();
		YearMonth start = YearMonth.of(Math.floorDiv(months, 12), Math.floorMod(months, 12) + 1);
		return Period.parse(switch (this) {
			case MONTH -> start.toString();
			case QUARTER -> quarter(start);
			case FINANCIAL_YEAR ->
				String.format(Locale.ROOT, "%04d/%02d", start.getYear(), (start.getYear() + 1) % 100);
			case YEAR -> String.format(Locale.ROOT, "%04d", start.getYear());
		});
	}

	private static String quarter(YearMonth start) {
		YearMonth april = start.minusMonths(3);
		return String.format(Locale.ROOT, "%04d/%02d Q%d", april.getYear(), (april.getYear() + 1) % 100,
				(april.getMonthValue() + 2) / 3);
	}

	private int offset() {
		return (this == FINANCIAL_YEAR) ? 3 : 0;
	}

}
