package org.goldenthread.measurement;

import org.goldenthread.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * One of the values that a figure can be set against, and how it stands to it.
 *
 * @param against what the value is
 * @param target the number of the target in the thread graph; -1 if it is none of the
 * graph
 * @param value the value, in the unit of the figure
 * @param by by when it is to be reached; null if not printed, or if it is no target
 * @param due whether it had fallen due by the end of the period of the figure; null if
 * there is no date
 * @param variance the figure less the value; null if there is no figure
 * @param status how the figure stands
 */
public record Standing(Reference against, int target, double value, @Nullable Period by, @Nullable Boolean due,
		@Nullable Double variance, MeasurementStatus status) {

	/**
	 * What a figure can be set against.
	 */
	public enum Reference {

		/** The plan value printed with the figure. */
		PLAN,
		/** The last point of the trajectory of a plan of whom the figure is for. */
		TRAJECTORY,
		/** The target printed with the figure. */
		PRINTED_TARGET,
		/** A target set for the measure. */
		TARGET,
		/** The value of the same period a year before. */
		YEAR_BEFORE;

		boolean isTarget() {
			return this == TARGET || this == PRINTED_TARGET;
		}

	}

}
