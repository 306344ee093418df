package org.goldenthread.measurement;

import org.jspecify.annotations.Nullable;

/**
 * How a figure stands on the whole, and who judges it so.
 *
 * @param status how it stands
 * @param judge who judges it; null if nobody does
 */
public record Judgement(MeasurementStatus status, @Nullable Judge judge) {

	static final Judgement NO_DATA = new Judgement(MeasurementStatus.NO_DATA, null);

	static final Judgement NONE = new Judgement(MeasurementStatus.NOT_COMPARED, null);

	/**
	 * Who judges a figure.
	 */
	public enum Judge {

		/** The source that states the figure. */
		SOURCE,
		/** The comparison with what the figure is set against. */
		COMPARISON

	}

}
