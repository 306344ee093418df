package org.goldenthread.measurement;

import org.goldenthread.answer.Row;
import org.jspecify.annotations.Nullable;

/**
 * The latest figure of a measure for one organisation or system, set against what was
 * planned.
 *
 * @param measure the measure
 * @param of whom the figure is for; null if its source does not say
 * @param observation the observation; null if there is none
 * @param target the target it is set against; null if a plan value was printed with the
 * figure, or if there is none
 * @param plan the value it is set against, in the unit of the measure
 * @param variance the figure less that value
 * @param status how it stands
 * @param due whether it is set against a target that had fallen due
 * @param ofName the name of whom the figure is for; null if its source does not say
 * @param reading all this in a sentence
 */
public record Measurement(@Nullable Row measure, @Nullable Row of, @Nullable Row observation, @Nullable Row target,
		@Nullable Double plan, @Nullable Double variance, MeasurementStatus status, boolean due,
		@Nullable String ofName, String reading) {

}
