package org.goldenthread.series.spc;

import java.math.BigDecimal;
import java.math.MathContext;

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
	private static final BigDecimal THREE_SIGMA = new BigDecimal("2.66");

	static ProcessLimits of(BigDecimal mean, BigDecimal meanMovingRange) {
		BigDecimal distance = THREE_SIGMA.multiply(meanMovingRange);
		BigDecimal warning = distance.multiply(BigDecimal.TWO).divide(BigDecimal.valueOf(3), MathContext.DECIMAL128);
		return new ProcessLimits(mean.subtract(distance).doubleValue(), mean.subtract(warning).doubleValue(),
				mean.add(warning).doubleValue(), mean.add(distance).doubleValue());
	}

	boolean isOutside(double value) {
		return value > this.upper || value < this.lower;
	}

	/** Between a warning line and the limit behind it, or on that limit. */
	boolean isNear(double value) {
		return !isOutside(value) && (value > this.upperWarning || value < this.lowerWarning);
	}

}
