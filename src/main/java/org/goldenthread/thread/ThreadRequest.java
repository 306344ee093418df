package org.goldenthread.thread;

import java.util.List;
import java.util.Set;

import org.goldenthread.model.Model;
import org.goldenthread.model.ThreadDirection;
import org.goldenthread.request.InvalidQuery;
import org.goldenthread.walk.ThreadPlan;
import org.goldenthread.walk.WalkBounds;
import org.jspecify.annotations.Nullable;

/**
 * Which threads to find.
 *
 * @param from the id of the node to start from
 * @param goal the node that a thread must lead to; null for any
 * @param directions the ways to go
 * @param kinds the kinds that a thread must lead to; empty for any
 * @param first how many to return at most in each direction
 * @param maxHops how many hops each may have at most
 */
record ThreadRequest(String from, @Nullable Goal goal, Set<ThreadDirection> directions, List<String> kinds, int first,
		int maxHops) {

	private static final int DEFAULT_THREADS = 50;

	private static final int MOST_THREADS = 500;

	private static final int DEFAULT_HOPS = 8;

	private static final int MOST_HOPS = 12;

	static ThreadRequest of(String from, @Nullable ThreadDirection toward, @Nullable List<String> kinds,
			@Nullable Integer first, @Nullable Integer maxHops) {
		return new ThreadRequest(from, null, (toward != null) ? Set.of(toward) : Set.of(ThreadDirection.values()),
				(kinds != null) ? List.copyOf(kinds) : List.of(), within("first", first, DEFAULT_THREADS, MOST_THREADS),
				within("maxHops", maxHops, DEFAULT_HOPS, MOST_HOPS));
	}

	ThreadRequest toward(Goal goal) {
		return new ThreadRequest(this.from, goal, this.directions, this.kinds, this.first, this.maxHops);
	}

	/**
	 * How the threads may run, by what the model allows.
	 * @param fromKind the kind of the node that they start from, not abstract
	 */
	ThreadPlan plan(Model model, ThreadDirection direction, String fromKind) {
		List<String> to = (this.goal != null) ? List.of(this.goal.kind()) : this.kinds;
		return new ThreadPlan(model, direction, List.of(fromKind), to, this.maxHops);
	}

	WalkBounds bounds() {
		return WalkBounds.of(this.maxHops, this.first);
	}

	private static int within(String name, @Nullable Integer asked, int usual, int most) {
		int value = (asked != null) ? asked : usual;
		if (value < 1 || value > most) {
			throw new InvalidQuery(name + " is " + value + ": it must be 1 to " + most);
		}
		return value;
	}

	/**
	 * The node that a thread must lead to.
	 *
	 * @param id its id
	 * @param kind its kind, not abstract
	 * @param fromKind the kind of the node that the thread starts from, not abstract
	 */
	record Goal(String id, String kind, String fromKind) {

	}

}
