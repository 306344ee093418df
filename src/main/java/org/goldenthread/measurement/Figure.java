package org.goldenthread.measurement;

import java.time.LocalDate;

import org.goldenthread.answer.Row;
import org.goldenthread.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * What a comparison needs to know of an observation.
 *
 * @param of the name of whom it is for; null if not said
 * @param value the value; null if it is not a number
 * @param plan the plan value printed with it; null if none
 * @param target the target printed with it; null if none
 * @param performance how its source judges it; null if it does not
 * @param period when it was; null if not printed
 * @param yearToDate whether it is for the year so far
 * @param observation what the caller selected of the observation
 * @param ofRow what the caller selected of whom it is for
 */
record Figure(@Nullable String of, @Nullable Double value, @Nullable Double plan, @Nullable Double target,
		@Nullable String performance, @Nullable String period, boolean yearToDate, @Nullable Row observation,
		@Nullable Row ofRow) {

	/**
	 * The last day of its period; null if not known.
	 */
	@Nullable LocalDate end() {
		return (this.period != null) ? Period.parse(this.period).end() : null;
	}

}
