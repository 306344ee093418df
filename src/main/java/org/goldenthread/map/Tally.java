package org.goldenthread.map;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.goldenthread.thread.ThreadState;

/**
 * How many threads run through a node or a link, by where they stand.
 */
final class Tally {

	private final Map<ThreadState, Integer> states = new EnumMap<>(ThreadState.class);

	private final Map<ThreadState, Integer> demonstrations = new EnumMap<>(ThreadState.class);

	private int threads;

	void add(MapThread thread) {
		this.threads++;
		this.states.merge(thread.state(), 1, Integer::sum);
		if (thread.demonstration()) {
			this.demonstrations.merge(thread.state(), 1, Integer::sum);
		}
	}

	int threads() {
		return this.threads;
	}

	/** Each state that a thread has, in the order in which states are defined. */
	List<MapAnswer.StateCount> states() {
		return this.states.entrySet()
			.stream()
			.map((each) -> new MapAnswer.StateCount(each.getKey(), each.getValue(),
					this.demonstrations.getOrDefault(each.getKey(), 0)))
			.toList();
	}

}
