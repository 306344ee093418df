package org.goldenthread.thread;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Counts threads by where they stand.
 */
public final class ThreadTally {

	private final Map<ThreadState, Integer> states = new EnumMap<>(ThreadState.class);

	private final Map<ThreadState, Integer> demonstrations = new EnumMap<>(ThreadState.class);

	private int threads;

	/**
	 * Counts a thread.
	 * @param state where it stands
	 * @param demonstration whether it is there only by what is made up to demonstrate the
	 * service
	 */
	public void add(ThreadState state, boolean demonstration) {
		this.threads++;
		this.states.merge(state, 1, Integer::sum);
		if (demonstration) {
			this.demonstrations.merge(state, 1, Integer::sum);
		}
	}

	/**
	 * How many threads there are.
	 * @return the number
	 */
	public int threads() {
		return this.threads;
	}

	/**
	 * How many threads stand where.
	 * @return a number for each state that a thread has, in the order in which states are
	 * defined
	 */
	public Map<ThreadState, Integer> byState() {
		return this.states;
	}

	/**
	 * The same as callers read it.
	 * @return a count for each state that a thread has, in the order in which states are
	 * defined
	 */
	public List<StateCount> states() {
		return this.states.entrySet()
			.stream()
			.map((each) -> new StateCount(each.getKey(), each.getValue(),
					this.demonstrations.getOrDefault(each.getKey(), 0)))
			.toList();
	}

}
