package org.goldenthread.series.spc;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * Values of one measure in the order of time, one for each period.
 *
 * @param values the values; null where a period has none, which is a gap
 * @param polarity which way is better
 * @param recalculatedAt the positions, from 0, from which on the limits are calculated
 * anew
 * @param baseline so many values at the start set the limits for all; null if each
 * segment sets its own. With it nothing is recalculated
 */
public record SpcSeries(List<@Nullable Double> values, Polarity polarity, SortedSet<Integer> recalculatedAt,
		@Nullable Integer baseline) {

	/**
	 * Checks the positions.
	 * @throws IllegalArgumentException if the baseline has fewer than two values or more
	 * than there are, or a position of a recalculation is none of the series
	 */
	public SpcSeries {
		if (baseline != null && (baseline < 2 || baseline > values.size())) {
			throw new IllegalArgumentException(
					"A baseline of " + baseline + " should have between 2 and " + values.size() + " values");
		}
		recalculatedAt.stream().filter((position) -> position < 1 || position >= values.size()).forEach((position) -> {
			throw new IllegalArgumentException(
					"A recalculation at position " + position + " should be between 1 and " + (values.size() - 1));
		});
	}

	/**
	 * A series whose limits are calculated once, from all of its values.
	 * @param values the values; null where a period has none
	 * @param polarity which way is better
	 * @return the series
	 */
	public static SpcSeries of(List<@Nullable Double> values, Polarity polarity) {
		return new SpcSeries(values, polarity, new TreeSet<>(), null);
	}

	/**
	 * Which way is better.
	 */
	public enum Polarity {

		/** More is better. */
		HIGHER_IS_BETTER,
		/** Less is better. */
		LOWER_IS_BETTER,
		/** Neither is better. */
		NEITHER;

		/**
		 * Whether a side of the mean is the better one.
		 */
		boolean isBetter(SpcPoint.Side side) {
			return switch (this) {
				case HIGHER_IS_BETTER -> side == SpcPoint.Side.HIGH;
				case LOWER_IS_BETTER -> side == SpcPoint.Side.LOW;
				case NEITHER -> false;
			};
		}

	}

}
