package org.goldenthread.thread;

/**
 * Where a thread stands. See {@link ThreadJudge} for the rules.
 */
public enum ThreadState {

	/** A thread down: everybody's latest figure is as planned or better. */
	MEASURED_ON_TRACK,
	/** A thread down: a latest figure is worse than what was planned. */
	MEASURED_OFF_TRACK,
	/** A thread down: a latest figure does not reach a target that has fallen due. */
	TARGET_MISSED,
	/** A thread down: there are figures, and one of them nothing judges. */
	MEASURED_NOT_COMPARED,
	/** A thread down: there is a measure, and no figure. */
	MEASURABLE_NO_DATA,
	/** A thread down: it comes to an outcome or evidence that nothing measures. */
	NOT_MEASURABLE,
	/** A thread up: it comes to what the centre, the law or an assessor asks for. */
	HOLDS,
	/** It stops before it comes to a result, or before it comes to a reason. */
	BROKEN,
	/** It leads on, and was not followed. */
	NOT_FOLLOWED

}
