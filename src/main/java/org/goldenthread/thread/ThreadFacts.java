package org.goldenthread.thread;

import java.util.List;

import org.goldenthread.measurement.Measurement;
import org.goldenthread.model.ThreadDirection;
import org.goldenthread.path.Ending;

/**
 * What must be known of a thread to judge where it stands.
 *
 * @param direction the way it runs
 * @param ending why it goes no further
 * @param end the name of what it ends in
 * @param kind what its end is
 * @param measurements the figures of its end set against what was planned; empty if that
 * is not a measure
 */
record ThreadFacts(ThreadDirection direction, Ending ending, String end, EndKind kind, List<Measurement> measurements) {

	/**
	 * What the end of a thread is.
	 */
	enum EndKind {

		/** A measure. */
		MEASURE,
		/** An outcome, or evidence. */
		RESULT,
		/** What the centre, the law or an assessor asks for. */
		REASON,
		/** Anything else that has parts. */
		WHOLE,
		/** Anything else. */
		OTHER

	}

}
