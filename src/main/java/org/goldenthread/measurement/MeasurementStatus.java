package org.goldenthread.measurement;

/**
 * How a figure stands against what was planned.
 */
public enum MeasurementStatus {

	/** Better than planned. */
	BETTER,
	/** As planned. */
	MET,
	/** Worse than planned. */
	WORSE,
	/** Its source calls it mixed, or it meets some of what judges it and some not. */
	MIXED,
	/** There is a figure and nothing judges it. */
	NOT_COMPARED,
	/** There is no figure. */
	NO_DATA

}
