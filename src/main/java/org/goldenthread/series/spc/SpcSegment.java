package org.goldenthread.series.spc;

import org.jspecify.annotations.Nullable;

/**
 * A part of a series with limits of its own.
 *
 * @param from the position of its first point, from 0
 * @param to the position of its last point
 * @param values how many values set its mean and limits
 * @param mean the mean of its values; null if it has none
 * @param meanMovingRange the mean difference between neighbours; null if no two values
 * are neighbours
 * @param limits its process limits; null if there are too few values
 */
public record SpcSegment(int from, int to, int values, @Nullable Double mean, @Nullable Double meanMovingRange,
		@Nullable ProcessLimits limits) {

	SpcSegment withoutLimits() {
		return new SpcSegment(this.from, this.to, this.values, this.mean, this.meanMovingRange, null);
	}

}
