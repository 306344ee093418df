package org.goldenthread.series.spc;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.goldenthread.series.spc.SpcPoint.Rule;
import org.goldenthread.series.spc.SpcPoint.Side;
import org.goldenthread.series.spc.SpcPoint.Signal;
import org.jspecify.annotations.Nullable;

/**
 * The rules as they are worded, looked up for each point in every window that holds it:
 * slow, and written apart from what it is compared with. One segment only.
 */
final class PlainSpc {

	private final List<@Nullable Double> values;

	private final SpcProfile profile;

	PlainSpc(List<@Nullable Double> values, SpcProfile profile) {
		this.values = values;
		this.profile = profile;
	}

	double mean() {
		return this.values.stream()
			.mapToDouble((value) -> (value != null) ? value : Double.NaN)
			.filter((value) -> !Double.isNaN(value))
			.average()
			.orElse(Double.NaN);
	}

	/** Of those differences that are kept. */
	double meanMovingRange() {
		double[] ranges = IntStream.range(1, this.values.size())
			.mapToDouble((i) -> Math.abs(value(i) - value(i - 1)))
			.filter((range) -> !Double.isNaN(range))
			.toArray();
		double all = IntStream.range(0, ranges.length).mapToDouble((i) -> ranges[i]).average().orElse(Double.NaN);
		boolean screened = this.profile.screening() != SpcProfile.Screening.NONE;
		return IntStream.range(0, ranges.length)
			.mapToDouble((i) -> ranges[i])
			.filter((range) -> !screened || range < 3.267 * all)
			.average()
			.orElse(Double.NaN);
	}

	/** Only for profiles that name both directions of a point in two trends. */
	List<Signal> signals(int position) {
		List<Signal> signals = new ArrayList<>();
		for (Side side : Side.values()) {
			int sign = (side == Side.HIGH) ? 1 : -1;
			double mean = mean();
			double sigma = meanMovingRange() * 2.66 / 3;
			IntPredicate beyond = (i) -> sign * (value(i) - mean) > 3 * sigma * (1 + 1e-12);
			IntPredicate near = (i) -> sign * (value(i) - mean) > 2 * sigma && !beyond.test(i);
			IntPredicate above = (i) -> sign * (value(i) - mean) > 0;
			if (beyond.test(position)) {
				signals.add(new Signal(Rule.OUTSIDE_LIMITS, side));
			}
			if (isIn(position, this.profile.trend(), (start) -> IntStream.range(start + 1, start + this.profile.trend())
				.allMatch((i) -> sign * (value(i) - value(i - 1)) > 0))) {
				signals.add(new Signal(Rule.TREND, side));
			}
			if (near.test(position) && isIn(position, 3, (start) -> IntStream.range(start, start + 3).allMatch(above)
					&& IntStream.range(start, start + 3).filter(near).count() >= 2)) {
				signals.add(new Signal(Rule.TWO_OF_THREE, side));
			}
			if (isIn(position, this.profile.shift(),
					(start) -> IntStream.range(start, start + this.profile.shift()).allMatch(above))) {
				signals.add(new Signal(Rule.SHIFT, side));
			}
		}
		return signals;
	}

	/** Whether a window of a length that holds a position meets a condition. */
	private boolean isIn(int position, int length, IntPredicate window) {
		return IntStream.rangeClosed(position - length + 1, position)
			.filter((start) -> start >= 0 && start + length <= this.values.size())
			.anyMatch(window);
	}

	private double value(int position) {
		Double value = this.values.get(position);
		return (value != null) ? value : Double.NaN;
	}

}
