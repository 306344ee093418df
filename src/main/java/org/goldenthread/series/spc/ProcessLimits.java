package org.goldenthread.series.spc;

/**
 * The natural limits of a process, in the unit of the measure.
 *
 * @param lower the lower process limit: three sigma below the mean
 * @param lowerWarning two sigma below the mean
 * @param upperWarning two sigma above the mean
 * @param upper the upper process limit: three sigma above the mean
 */
public record ProcessLimits(double lower, double lowerWarning, double upperWarning, double upper) {

	/** Three sigma of an XmR chart are so many mean moving ranges. */
	private static final double THREE_SIGMA = 2.66;

	static ProcessLimits of(double mean, double meanMovingRange) {
		double distance = THREE_SIGMA * meanMovingRange;
		double warning = THREE_SIGMA * 2 / 3 * meanMovingRange;
		return new ProcessLimits(mean - distance, mean - warning, mean + warning, mean + distance);
	}

	boolean isOutside(double value) {
		return value > this.upper || value < this.lower;
	}

	/** Between a warning line and the limit behind it, or on that limit. */
	boolean isNear(double value) {
		return !isOutside(value) && (value > this.upperWarning || value < this.lowerWarning);
	}

}
