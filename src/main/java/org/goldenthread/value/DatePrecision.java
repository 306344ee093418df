package org.goldenthread.value;

/**
 * How exactly a date is known.
 */
public enum DatePrecision {

	/** To the day. */
	DAY,
	/** To the month. */
	MONTH,
	/** To a quarter of the financial year. */
	QUARTER,
	/** To the financial year, April to March. */
	FINANCIAL_YEAR,
	/** To the calendar year. */
	YEAR,
	/** Between two dates, either of which may be open. */
	RANGE

}
