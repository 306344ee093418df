package org.goldenthread.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Rounds what was calculated for people to read.
 */
public final class Rounding {

	private static final double SMALL = 0.1;

	private static final MathContext THREE_DIGITS = new MathContext(3);

	private Rounding() {
	}

	/**
	 * Rounds to two places; what is smaller than a tenth, to three digits that count.
	 * @param value the number
	 * @return the rounded number, such as 12.35 or 0.000123
	 */
	public static double of(double value) {
		BigDecimal exact = BigDecimal.valueOf(value);
		return ((Math.abs(value) < SMALL) ? exact.round(THREE_DIGITS) : exact.setScale(2, RoundingMode.HALF_UP))
			.doubleValue();
	}

}
