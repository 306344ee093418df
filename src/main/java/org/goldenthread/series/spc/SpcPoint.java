package org.goldenthread.series.spc;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A point of a chart.
 *
 * @param value its value; null for a gap
 * @param segment the number of its segment, from 0
 * @param signals the special causes that it is part of, by rule; none for common cause
 * @param leading the one that gives the point its colour; null if there is none
 * @param cause how the point is to be seen
 */
public record SpcPoint(@Nullable Double value, int segment, List<Signal> signals, @Nullable Signal leading,
		Cause cause) {

	static SpcPoint unjudged(@Nullable Double value, int segment) {
		return new SpcPoint(value, segment, List.of(), null, Cause.COMMON_CAUSE);
	}

	/**
	 * How a point is to be seen.
	 */
	public enum Cause {

		/** Nothing but the usual variation. */
		COMMON_CAUSE,
		/** A special cause for the better. */
		IMPROVEMENT,
		/** A special cause for the worse. */
		CONCERN,
		/** A special cause of a measure that has no better way. */
		NEITHER

	}

	/**
	 * On which side of the mean, or in which direction.
	 */
	public enum Side {

		/** Above, or rising. */
		HIGH,
		/** Below, or falling. */
		LOW

	}

	/**
	 * The rules by which a special cause shows, in their order.
	 */
	public enum Rule {

		/** A point outside the process limits. */
		OUTSIDE_LIMITS,
		/** Points in a row that all rise or all fall. */
		TREND,
		/**
		 * Two of three points in a row near the same limit, all three on that side of the
		 * mean.
		 */
		TWO_OF_THREE,
		/** Points in a row on one side of the mean. */
		SHIFT

	}

	/**
	 * A special cause at a point.
	 *
	 * @param rule the rule that shows it
	 * @param side its side or direction
	 */
	public record Signal(Rule rule, Side side) {

	}

}
