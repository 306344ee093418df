package org.goldenthread.series.spc;

import java.util.List;
import java.util.Objects;

import org.goldenthread.series.spc.SpcSeries.Polarity;
import org.jspecify.annotations.Nullable;

/**
 * An XmR chart.
 *
 * @param profile the rules that it follows
 * @param polarity which way is better
 * @param segments the parts that have limits of their own, in the order of time
 * @param points the points, one for each value and gap of the series
 * @param variation what the latest value says about the process
 */
public record SpcChart(SpcProfile profile, Polarity polarity, List<SpcSegment> segments, List<SpcPoint> points,
		Variation variation) {

	/**
	 * The chart of a series.
	 * @param series the values
	 * @param profile the rules to follow
	 * @return the chart
	 */
	public static SpcChart of(SpcSeries series, SpcProfile profile) {
		return new SpcAnalysis(series, profile).chart();
	}

	/**
	 * The chart of values that are no process: without a mean, limits, signals and icons.
	 * @param series the values
	 * @param profile the rules that it would follow
	 * @return the chart
	 */
	public static SpcChart withoutLimits(SpcSeries series, SpcProfile profile) {
		List<@Nullable Double> values = series.values();
		SpcSegment whole = new SpcSegment(0, values.size() - 1, (int) values.stream().filter(Objects::nonNull).count(),
				null, null, null);
		return new SpcChart(profile, series.polarity(), List.of(whole),
				values.stream().map((value) -> SpcPoint.unjudged(value, 0)).toList(), Variation.NONE);
	}

	/**
	 * Whether the process can be expected to hit a target, by the latest limits.
	 * @param target the target, in the unit of the values
	 * @return the icon
	 */
	public Assurance assurance(double target) {
		ProcessLimits limits = this.segments.isEmpty() ? null : this.segments.getLast().limits();
		if (limits == null || this.polarity == Polarity.NEITHER) {
			return Assurance.NONE;
		}
		boolean above = target > limits.upper() || this.profile.limitDecides() && target == limits.upper();
		boolean below = target < limits.lower() || this.profile.limitDecides() && target == limits.lower();
		boolean higherIsBetter = this.polarity == Polarity.HIGHER_IS_BETTER;
		if (above && below) {
			return Assurance.PASS;
		}
		if (above) {
			return higherIsBetter ? Assurance.FAIL : Assurance.PASS;
		}
		if (below) {
			return higherIsBetter ? Assurance.PASS : Assurance.FAIL;
		}
		return Assurance.HIT_OR_MISS;
	}

	/**
	 * The icon of variation.
	 */
	public enum Variation {

		/** Too few values for an icon. */
		NONE,
		/** Nothing but the usual variation. */
		COMMON_CAUSE,
		/** A special cause for the better, by high values. */
		IMPROVEMENT_HIGH,
		/** A special cause for the better, by low values. */
		IMPROVEMENT_LOW,
		/** A special cause for the worse, by high values. */
		CONCERN_HIGH,
		/** A special cause for the worse, by low values. */
		CONCERN_LOW,
		/** A special cause by high values, of a measure that has no better way. */
		NEITHER_HIGH,
		/** A special cause by low values, of a measure that has no better way. */
		NEITHER_LOW

	}

	/**
	 * The icon of assurance.
	 */
	public enum Assurance {

		/** No better way, or too few values for an icon. */
		NONE,
		/** The process hits the target, whatever the usual variation. */
		PASS,
		/** The target lies within the limits: it is hit or missed by chance. */
		HIT_OR_MISS,
		/** The process misses the target, whatever the usual variation. */
		FAIL

	}

}
