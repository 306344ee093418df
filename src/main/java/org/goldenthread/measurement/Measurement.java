package org.goldenthread.measurement;

import org.jspecify.annotations.Nullable;

/**
 * The latest figure of a measure for one organisation or system, set against what was
 * planned. Nodes are given by their numbers in the thread graph, -1 for none.
 *
 * @param measure the measure
 * @param of whom the figure is for; -1 if its source does not say
 * @param observation the observation; -1 if there is none
 * @param target the target that tells most of it; -1 if that is a plan value or
 * trajectory, or if there is none
 * @param plan the value that it is set against, in the unit of the figure
 * @param variance the figure less that value
 * @param status how it stands on the whole
 * @param missed whether it does not reach a target that had fallen due
 * @param ofName the name of whom the figure is for; null if its source does not say
 * @param narrative all this in a sentence
 */
public record Measurement(int measure, int of, int observation, int target, @Nullable Double plan,
		@Nullable Double variance, MeasurementStatus status, boolean missed, @Nullable String ofName,
		String narrative) {

	/** No node. */
	public static final int NONE = -1;

}
