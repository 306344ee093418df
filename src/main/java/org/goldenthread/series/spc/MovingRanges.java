package org.goldenthread.series.spc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

import org.goldenthread.series.spc.SpcProfile.Screening;
import org.jspecify.annotations.Nullable;

/**
 * The mean of values and of the differences between neighbours.
 *
 * @param mean the mean; null if there is no value
 * @param meanRange the mean difference; null if no two values are neighbours
 */
record MovingRanges(@Nullable Double mean, @Nullable Double meanRange) {

	/** The upper limit of a moving range, in mean moving ranges. */
	private static final double OUTLIER = 3.267;

	static MovingRanges of(List<@Nullable Double> values, Screening screening) {
		List<Double> ranges = new ArrayList<>();
		List<Integer> ends = new ArrayList<>();
		for (int i = 1; i < values.size(); i++) {
			Double before = values.get(i - 1);
			Double value = values.get(i);
			if (before != null && value != null) {
				ranges.add(Math.abs(value - before));
				ends.add(i);
			}
		}
		Double all = mean(ranges);
		Set<Integer> left = new HashSet<>();
		List<Double> kept = new ArrayList<>();
		for (int i = 0; i < ranges.size(); i++) {
			if (screening == Screening.NONE || all != null && ranges.get(i) < OUTLIER * all) {
				kept.add(ranges.get(i));
			}
			else if (screening == Screening.POINTS) {
				left.add(ends.get(i));
			}
		}
		List<Double> counted = new ArrayList<>();
		for (int i = 0; i < values.size(); i++) {
			Double value = values.get(i);
			if (value != null && !left.contains(i)) {
				counted.add(value);
			}
		}
		return new MovingRanges(mean(counted), mean(kept));
	}

	private static @Nullable Double mean(Collection<Double> values) {
		OptionalDouble mean = values.stream().mapToDouble(Double::doubleValue).average();
		return mean.isPresent() ? mean.getAsDouble() : null;
	}

}
