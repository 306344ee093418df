package org.goldenthread.impact;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;

import org.goldenthread.request.InvalidQuery;
import org.goldenthread.request.Quoted;
import org.jspecify.annotations.Nullable;

/**
 * By how much a thing slips, or to when.
 *
 * @param by by how much; null if the day is given
 * @param until to when; null if the length is given
 */
record Slip(@Nullable Period by, @Nullable LocalDate until) {

	static @Nullable Slip of(@Nullable String by, @Nullable LocalDate until) {
		if (by != null && until != null) {
			throw new InvalidQuery("slipsBy and slipsUntil are both given: give one of them");
		}
		if (by == null) {
			return (until != null) ? new Slip(null, until) : null;
		}
		try {
			Period period = Period.parse(by);
			if (!period.isNegative() && !period.isZero()) {
				return new Slip(period, null);
			}
		}
		catch (DateTimeException ex) {
			// Whatever is wrong with it, what would be right is the same.
		}
		throw new InvalidQuery("slipsBy is " + Quoted.of(by)
				+ ": write an ISO 8601 period such as P3M, P6W or P1Y, longer than nothing");
	}

	/**
	 * The day to which a thing slips; null if its own day is not known.
	 */
	@Nullable LocalDate from(@Nullable LocalDate due) {
		if (this.by != null) {
			return (due != null) ? due.plus(this.by) : null;
		}
		return this.until;
	}

	/**
	 * Whether a day is missed because of the slip: it could be kept before and no longer
	 * can. Null if that is not known.
	 */
	static @Nullable Boolean misses(@Nullable LocalDate due, @Nullable LocalDate moved, @Nullable LocalDate deadline) {
		if (moved == null || deadline == null) {
			return null;
		}
		return deadline.isBefore(moved) && (due == null || !deadline.isBefore(due));
	}

	static @Nullable Integer daysLate(@Nullable LocalDate moved, @Nullable LocalDate deadline) {
		return (moved != null && deadline != null) ? Math.toIntExact(ChronoUnit.DAYS.between(deadline, moved)) : null;
	}

}
