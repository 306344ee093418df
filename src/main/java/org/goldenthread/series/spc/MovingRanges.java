package org.goldenthread.series.spc;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.goldenthread.series.spc.SpcProfile.Screening;
import org.jspecify.annotations.Nullable;

/**
 * The mean of values and of the differences between neighbours, in decimals, so that a
 * value that equals the mean or lies on a limit is known to do so.
 *
 * @param mean the mean; null if there is no value
 * @param meanRange the mean difference; null if no two values are neighbours
 */
record MovingRanges(@Nullable BigDecimal mean, @Nullable BigDecimal meanRange) {

	/** The upper limit of a moving range, in mean moving ranges. */
	private static final BigDecimal OUTLIER = new BigDecimal("3.267");

	static MovingRanges of(List<@Nullable Double> values, Screening screening) {
		List<BigDecimal> ranges = new ArrayList<>();
		List<Integer> ends = new ArrayList<>();
		for (int i = 1; i < values.size(); i++) {
			Double before = values.get(i - 1);
			Double value = values.get(i);
			if (before != null && value != null) {
				ranges.add(BigDecimal.valueOf(value).subtract(BigDecimal.valueOf(before)).abs());
				ends.add(i);
			}
		}
		BigDecimal all = mean(ranges);
		Set<Integer> left = new HashSet<>();
		List<BigDecimal> kept = new ArrayList<>();
		for (int i = 0; i < ranges.size(); i++) {
			if (screening == Screening.NONE || all != null && ranges.get(i).compareTo(OUTLIER.multiply(all)) < 0) {
				kept.add(ranges.get(i));
			}
			else if (screening == Screening.POINTS) {
				left.add(ends.get(i));
			}
		}
		List<BigDecimal> counted = new ArrayList<>();
		for (int i = 0; i < values.size(); i++) {
			Double value = values.get(i);
			if (value != null && !left.contains(i)) {
				counted.add(BigDecimal.valueOf(value));
			}
		}
		return new MovingRanges(mean(counted), mean(kept));
	}

	private static @Nullable BigDecimal mean(List<BigDecimal> values) {
		return values.isEmpty() ? null
				: values.stream()
					.reduce(BigDecimal.ZERO, BigDecimal::add)
					.divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL128);
	}

}
