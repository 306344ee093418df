package org.goldenthread.measurement;

import org.jspecify.annotations.Nullable;

/**
 * The latest figure of a measure for one organisation or system, set against what was
 * planned. Nodes are given by their numbers in the thread graph, -1 for none.
 *
 * @param measure the measure
 * @param of whom the figure is for; -1 if its source does not say
 * @param observation the observation; -1 if there is none
 * @param target the target it is set against; -1 if a plan value was printed with the
 * figure, or if there is none
 * @param plan the value it is set against, in the unit of the measure
 * @param variance the figure less that value
 * @param status how it stands
 * @param due whether it is set against a target that had fallen due
 * @param ofName the name of whom the figure is for; null if its source does not say
 * @param narrative all this in a sentence
 */
public record Measurement(int measure, int of, int observation, int target, @Nullable Double plan,
		@Nullable Double variance, MeasurementStatus status, boolean due, @Nullable String ofName, String narrative) {

	/** No node. */
	public static final int NONE = -1;

}
