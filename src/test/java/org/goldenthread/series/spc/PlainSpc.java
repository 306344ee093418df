package org.goldenthread.series.spc;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.goldenthread.series.spc.SpcPoint.Rule;
import org.goldenthread.series.spc.SpcPoint.Side;
import org.goldenthread.series.spc.SpcPoint.Signal;
import org.jspecify.annotations.Nullable;

/**
 * The rules as they are worded, looked up for each point in every window that holds it:
 * slow, and written apart from what it is compared with, in whole tenths, so that nothing
 * is rounded. One segment only.
 */
final class PlainSpc {

	private final List<@Nullable Double> values;

	private final SpcProfile profile;

	PlainSpc(List<@Nullable Double> values, SpcProfile profile) {
		this.values = values;
		this.profile = profile;
	}

	double mean() {
		return 0.1 * sum() / count();
	}

	/** Of those differences that are kept. */
	double meanMovingRange() {
		return 0.1 * LongStream.of(ranges()).sum() / ranges().length;
	}

	/** Only for profiles that name both directions of a point in two trends. */
	List<Signal> signals(int position) {
		List<Signal> signals = new ArrayList<>();
		long[] ranges = ranges();
		long sum = LongStream.of(ranges).sum();
		for (Side side : Side.values()) {
			int sign = (side == Side.HIGH) ? 1 : -1;
			IntPredicate beyond = (i) -> isValue(i) && sign * fromMean(i) * ranges.length * 100 > 266 * sum * count();
			IntPredicate near = (i) -> isValue(i) && sign * fromMean(i) * ranges.length * 300 > 532 * sum * count()
					&& !beyond.test(i);
			IntPredicate above = (i) -> isValue(i) && sign * fromMean(i) > 0;
			if (beyond.test(position)) {
				signals.add(new Signal(Rule.OUTSIDE_LIMITS, side));
			}
			if (isIn(position, this.profile.trend(), (start) -> IntStream.range(start + 1, start + this.profile.trend())
				.allMatch((i) -> isValue(i) && isValue(i - 1) && sign * (tenths(i) - tenths(i - 1)) > 0))) {
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

	private long[] ranges() {
		long[] all = IntStream.range(1, this.values.size())
			.filter((i) -> isValue(i) && isValue(i - 1))
			.mapToLong((i) -> Math.abs(tenths(i) - tenths(i - 1)))
			.toArray();
		if (this.profile.screening() == SpcProfile.Screening.NONE) {
			return all;
		}
		long sum = LongStream.of(all).sum();
		return LongStream.of(all).filter((range) -> range * all.length * 1000 < 3267 * sum).toArray();
	}

	/** How far a value lies from the mean, in tenths by the number of values. */
	private long fromMean(int position) {
		return tenths(position) * count() - sum();
	}

	private long sum() {
		return IntStream.range(0, this.values.size()).filter(this::isValue).mapToLong(this::tenths).sum();
	}

	private long count() {
		return IntStream.range(0, this.values.size()).filter(this::isValue).count();
	}

	private boolean isValue(int position) {
		return this.values.get(position) != null;
	}

	private long tenths(int position) {
		return Math.round(Objects.requireNonNull(this.values.get(position)) * 10);
	}

	/** Whether a window of a length that holds a position meets a condition. */
	private boolean isIn(int position, int length, IntPredicate window) {
		return IntStream.rangeClosed(position - length + 1, position)
			.filter((start) -> start >= 0 && start + length <= this.values.size())
			.anyMatch(window);
	}

}
