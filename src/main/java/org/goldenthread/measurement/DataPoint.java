package org.goldenthread.measurement;

import java.time.LocalDate;

import org.goldenthread.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * What a comparison needs to know of an observation.
 *
 * @param observation the number of the observation in the thread graph
 * @param of the number of whom it is for; -1 if not said
 * @param ofName the name of whom it is for; null if not said
 * @param value the value; null if it is not a number
 * @param valueText the value as printed; null if it is a plain number or if none was
 * @param plan the plan value printed with it; null if none
 * @param target the target printed with it; null if none
 * @param performance how its source judges it; null if it does not
 * @param period when it was; null if not printed
 * @param yearToDate whether it is for the year so far
 */
record DataPoint(int observation, int of, @Nullable String ofName, @Nullable Double value, @Nullable String valueText,
		@Nullable Double plan, @Nullable Double target, @Nullable String performance, @Nullable String period,
		boolean yearToDate) {

	/**
	 * The last day of its period; null if not known.
	 */
	@Nullable LocalDate end() {
		return (this.period != null) ? Period.parse(this.period).end() : null;
	}

}
