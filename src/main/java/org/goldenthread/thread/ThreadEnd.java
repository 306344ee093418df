package org.goldenthread.thread;

import java.util.List;

import org.goldenthread.measurement.Measurement;
import org.goldenthread.model.ThreadDirection;
import org.goldenthread.walk.Ending;

/**
 * What must be known of the end of a thread to judge where the thread stands. Many
 * threads can share one.
 */
public final class ThreadEnd {

	private final String name;

	private final ThreadFacts.EndKind kind;

	private final List<Measurement> measurements;

	ThreadEnd(String name, ThreadFacts.EndKind kind, List<Measurement> measurements) {
		this.name = name;
		this.kind = kind;
		this.measurements = measurements;
	}

	/**
	 * Judges a thread that ends here.
	 * @param direction the way it runs
	 * @param ending why it goes no further
	 * @return where it stands
	 */
	public Judgement judge(ThreadDirection direction, Ending ending) {
		return ThreadJudge.judge(new ThreadFacts(direction, ending, this.name, this.kind, this.measurements));
	}

}
