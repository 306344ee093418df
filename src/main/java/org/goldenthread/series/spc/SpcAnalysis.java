package org.goldenthread.series.spc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.goldenthread.series.spc.SpcChart.Variation;
import org.goldenthread.series.spc.SpcPoint.Cause;
import org.goldenthread.series.spc.SpcPoint.Rule;
import org.goldenthread.series.spc.SpcPoint.Side;
import org.goldenthread.series.spc.SpcPoint.Signal;
import org.goldenthread.series.spc.SpcProfile.Precedence;
import org.goldenthread.series.spc.SpcSeries.Polarity;
import org.jspecify.annotations.Nullable;

/**
 * Makes a chart of a series. A gap has neither a moving range nor a side, and it ends
 * every run, so that no signal reaches over it.
 */
final class SpcAnalysis {

	private final SpcSeries series;

	private final SpcProfile profile;

	private final List<@Nullable Double> values;

	private final List<SpcSegment> segments;

	/** By position the segment that it belongs to. */
	private final int[] segmentOf;

	private final boolean enough;

	SpcAnalysis(SpcSeries series, SpcProfile profile) {
		this.series = series;
		this.profile = profile;
		this.values = series.values();
		this.enough = this.values.stream().filter(Objects::nonNull).count() >= profile.fewest();
		this.segments = segments();
		this.segmentOf = new int[this.values.size()];
		for (int i = 0; i < this.segments.size(); i++) {
			SpcSegment segment = this.segments.get(i);
			Arrays.fill(this.segmentOf, segment.from(), segment.to() + 1, i);
		}
	}

	SpcChart chart() {
		List<SpcPoint> points = this.enough ? judged()
				: IntStream.range(0, this.values.size())
					.mapToObj((i) -> SpcPoint.unjudged(this.values.get(i), this.segmentOf[i]))
					.toList();
		return new SpcChart(this.profile, this.series.polarity(), this.segments, points, variation(points));
	}

	private List<SpcSegment> segments() {
		int size = this.values.size();
		int[] starts = (this.series.baseline() != null) ? new int[] { 0 }
				: IntStream
					.concat(IntStream.of(0),
							this.series.recalculatedAt()
								.stream()
								.mapToInt(Integer::intValue)
								.filter((start) -> start > 0 && start < size))
					.toArray();
		List<SpcSegment> segments = new ArrayList<>();
		for (int i = 0; i < starts.length && size > 0; i++) {
			int end = (i + 1 < starts.length) ? starts[i + 1] : size;
			int last = (this.series.baseline() != null) ? Math.min(end, this.series.baseline()) : end;
			SpcSegment segment = segment(starts[i], end - 1, this.values.subList(starts[i], last));
			segments.add(this.enough ? segment : segment.withoutLimits());
		}
		return segments;
	}

	private SpcSegment segment(int from, int to, List<@Nullable Double> values) {
		MovingRanges ranges = MovingRanges.of(values, this.profile.screening());
		BigDecimal mean = ranges.mean();
		BigDecimal meanRange = ranges.meanRange();
		return new SpcSegment(from, to, (int) values.stream().filter(Objects::nonNull).count(),
				(mean != null) ? mean.doubleValue() : null, (meanRange != null) ? meanRange.doubleValue() : null,
				(mean != null && meanRange != null) ? ProcessLimits.of(mean, meanRange) : null);
	}

	private List<SpcPoint> judged() {
		int size = this.values.size();
		int[] sides = IntStream.range(0, size).map(this::side).toArray();
		List<List<Signal>> signals = new ArrayList<>();
		IntStream.range(0, size).forEach((_) -> signals.add(new ArrayList<>()));
		outside(sides, signals);
		for (int[] span : spans()) {
			trends(span[0], span[1], signals);
			twoOfThree(span[0], span[1], sides, signals);
			shifts(span[0], span[1], sides, signals);
		}
		return IntStream.range(0, size).mapToObj((i) -> point(i, signals.get(i))).toList();
	}

	/** The stretches that runs are looked for in: from a position to before another. */
	private List<int[]> spans() {
		if (this.profile.acrossSegments()) {
			return List.of(new int[] { 0, this.values.size() });
		}
		return this.segments.stream().map((each) -> new int[] { each.from(), each.to() + 1 }).toList();
	}

	/** 1 above the mean, -1 below, 0 on it and for a gap. */
	private int side(int position) {
		Double value = this.values.get(position);
		Double mean = segment(position).mean();
		return (value == null || mean == null) ? 0 : sign(value - mean);
	}

	private SpcSegment segment(int position) {
		return this.segments.get(this.segmentOf[position]);
	}

	private void outside(int[] sides, List<List<Signal>> signals) {
		for (int i = 0; i < sides.length; i++) {
			Double value = this.values.get(i);
			ProcessLimits limits = segment(i).limits();
			if (value != null && limits != null && limits.isOutside(value)) {
				signals.get(i).add(new Signal(Rule.OUTSIDE_LIMITS, toSide(sides[i])));
			}
		}
	}

	private void trends(int from, int to, List<List<Signal>> signals) {
		boolean[] rising = steps(from, to, 1);
		boolean[] falling = steps(from, to, -1);
		for (int i = from; i < to; i++) {
			boolean up = rising[i - from];
			boolean down = falling[i - from];
			if (this.profile.precedence() == Precedence.IMPROVEMENT) {
				if (up) {
					signals.get(i).add(new Signal(Rule.TREND, Side.HIGH));
				}
				if (down) {
					signals.get(i).add(new Signal(Rule.TREND, Side.LOW));
				}
			}
			else if (up || down) {
				boolean goesOn = i + 1 < to && (rising[i + 1 - from] || falling[i + 1 - from]);
				signals.get(i).add(new Signal(Rule.TREND, toSide(goesOn ? step(i + 1) : step(i))));
			}
		}
	}

	/** By position whether it is part of a trend in a direction. */
	private boolean[] steps(int from, int to, int direction) {
		boolean[] found = new boolean[to - from];
		int start = from;
		for (int i = from + 1; i <= to; i++) {
			if (i == to || step(i) != direction) {
				if (i - start >= this.profile.trend()) {
					Arrays.fill(found, start - from, i - from, true);
				}
				start = i;
			}
		}
		return found;
	}

	/** Whether a value rises (1) or falls (-1) from the one before. */
	private int step(int position) {
		Double before = this.values.get(position - 1);
		Double value = this.values.get(position);
		return (before == null || value == null) ? 0 : sign(value - before);
	}

	private void twoOfThree(int from, int to, int[] sides, List<List<Signal>> signals) {
		boolean[] found = new boolean[sides.length];
		for (int i = from; i + 2 < to; i++) {
			boolean together = sides[i] != 0 && sides[i] == sides[i + 1] && sides[i] == sides[i + 2];
			int[] near = IntStream.rangeClosed(i, i + 2).filter(this::isNearLimit).toArray();
			if (together && near.length >= 2) {
				IntStream.of(near).forEach((each) -> found[each] = true);
			}
		}
		for (int i = from; i < to; i++) {
			if (found[i]) {
				signals.get(i).add(new Signal(Rule.TWO_OF_THREE, toSide(sides[i])));
			}
		}
	}

	private boolean isNearLimit(int position) {
		Double value = this.values.get(position);
		ProcessLimits limits = segment(position).limits();
		return value != null && limits != null && limits.isNear(value);
	}

	private void shifts(int from, int to, int[] sides, List<List<Signal>> signals) {
		int start = from;
		for (int i = from + 1; i <= to; i++) {
			if (i == to || sides[i] != sides[start]) {
				if (i - start >= this.profile.shift() && sides[start] != 0) {
					Signal shift = new Signal(Rule.SHIFT, toSide(sides[start]));
					signals.subList(start, i).forEach((each) -> each.add(shift));
				}
				start = i;
			}
		}
	}

	private SpcPoint point(int position, List<Signal> signals) {
		Signal leading = leading(signals);
		return new SpcPoint(this.values.get(position), this.segmentOf[position], List.copyOf(signals), leading,
				cause(leading));
	}

	private @Nullable Signal leading(List<Signal> signals) {
		Comparator<Signal> improvementFirst = Comparator.comparing((signal) -> !isBetter(signal));
		return (this.profile.precedence() == Precedence.IMPROVEMENT)
				? signals.stream().min(improvementFirst).orElse(null) : signals.stream().findFirst().orElse(null);
	}

	private Cause cause(@Nullable Signal leading) {
		if (leading == null) {
			return Cause.COMMON_CAUSE;
		}
		if (this.series.polarity() == Polarity.NEITHER) {
			return Cause.NEITHER;
		}
		return isBetter(leading) ? Cause.IMPROVEMENT : Cause.CONCERN;
	}

	private boolean isBetter(Signal signal) {
		return this.series.polarity().isBetter(signal.side());
	}

	private Variation variation(List<SpcPoint> points) {
		SpcPoint last = points.stream().filter((point) -> point.value() != null).reduce((_, next) -> next).orElse(null);
		if (!this.enough || last == null || last.leading() == null && this.segments.getLast().limits() == null) {
			return Variation.NONE;
		}
		boolean high = last.leading() != null && last.leading().side() == Side.HIGH;
		return switch (last.cause()) {
			case COMMON_CAUSE -> Variation.COMMON_CAUSE;
			case IMPROVEMENT -> high ? Variation.IMPROVEMENT_HIGH : Variation.IMPROVEMENT_LOW;
			case CONCERN -> high ? Variation.CONCERN_HIGH : Variation.CONCERN_LOW;
			case NEITHER -> high ? Variation.NEITHER_HIGH : Variation.NEITHER_LOW;
		};
	}

	private static int sign(double difference) {
		return (int) Math.signum(difference);
	}

	private static Side toSide(int direction) {
		return (direction > 0) ? Side.HIGH : Side.LOW;
	}

}
