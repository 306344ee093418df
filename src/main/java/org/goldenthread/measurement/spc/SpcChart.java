package org.goldenthread.measurement.spc;

import java.util.List;

/**
 * An XmR chart.
 *
 * @param profile the rules that it follows
 * @param segments the parts that have limits of their own, in the order of time
 * @param points the points, one for each value and gap of the series
 * @param variation what the latest value says about the process
 * @param assurance whether the process can be expected to hit its target
 */
public record SpcChart(SpcProfile profile, List<SpcSegment> segments, List<SpcPoint> points, Variation variation,
		Assurance assurance) {

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

		/** No target, no better way, or too few values for an icon. */
		NONE,
		/** The process hits the target, whatever the usual variation. */
		PASS,
		/** The target lies within the limits: it is hit or missed by chance. */
		HIT_OR_MISS,
		/** The process misses the target, whatever the usual variation. */
		FAIL

	}

}
