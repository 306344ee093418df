package org.goldenthread.impact;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;

import org.goldenthread.request.InvalidQuery;
import org.goldenthread.request.Quoted;
import org.goldenthread.value.Days;
import org.jspecify.annotations.Nullable;

/**
 * By how much a thing slips, or to when.
 *
 * @param by by how much; null if the day is given
 * @param until to when; null if the length is given
 */
record Delay(@Nullable Period by, @Nullable LocalDate until) {

	static @Nullable Delay of(@Nullable String by, @Nullable LocalDate until) {
		if (by != null && until != null) {
			throw InvalidQuery.of("slipsUntil", "slipsBy and slipsUntil are both given: give one of them");
		}
		if (by != null) {
			return new Delay(length(by), null);
		}
		return (until != null) ? new Delay(null, until) : null;
	}

	private static Period length(String by) {
		try {
			Period period = Period.parse(by);
			if (!period.isNegative() && !period.isZero()) {
				after(LocalDate.of(1, 1, 1), period);
				return period;
			}
		}
		catch (DateTimeException | ArithmeticException ex) {
			// Whatever is wrong with it, what would be right is the same.
		}
		throw InvalidQuery.of("slipsBy", "slipsBy is " + Quoted.of(by)
				+ ": write an ISO 8601 period such as P3M, P6W or P1Y, longer than nothing");
	}

	/**
	 * The day to which a thing slips; null if its own day is not known.
	 */
	@Nullable LocalDate from(@Nullable LocalDate due) {
		if (this.by != null) {
			return (due != null) ? after(due, this.by) : null;
		}
		if (due != null && this.until != null && this.until.isBefore(due)) {
			throw InvalidQuery.of("slipsUntil",
					"slipsUntil is " + this.until + ", and it is due on " + due + ": give a day after that");
		}
		return this.until;
	}

	private static LocalDate after(LocalDate day, Period by) {
		try {
			LocalDate moved = day.plus(by);
			if (Days.isWritable(moved)) {
				return moved;
			}
		}
		catch (DateTimeException | ArithmeticException ex) {
			// It leads even further than what is refused below.
		}
		throw InvalidQuery.of("slipsBy", "slipsBy is '" + by + "': it leads beyond the year " + Days.LAST_YEAR);
	}

	/**
	 * Whether a day is missed because of the delay: it could be kept before and no longer
	 * can. Null if that is not known.
	 */
	static @Nullable Boolean misses(@Nullable LocalDate due, @Nullable LocalDate moved, LocalDate deadline) {
		if (moved == null) {
			return null;
		}
		return deadline.isBefore(moved) && (due == null || !deadline.isBefore(due));
	}

	/**
	 * How many days a day lies before the one that a thing slips to; null if that is not
	 * known, or more than can be said.
	 */
	static @Nullable Integer daysLate(@Nullable LocalDate moved, LocalDate deadline) {
		if (moved == null) {
			return null;
		}
		long days = ChronoUnit.DAYS.between(deadline, moved);
		return (days == (int) days) ? Integer.valueOf((int) days) : null;
	}

}
