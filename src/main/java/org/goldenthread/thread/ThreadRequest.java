package org.goldenthread.thread;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.goldenthread.model.ThreadDirection;
import org.goldenthread.path.PathLimits;
import org.goldenthread.request.Bounds;
import org.jspecify.annotations.Nullable;

/**
 * Which threads to find.
 *
 * @param from the id of the node to start from
 * @param to the id of the node that a thread must lead to; null for any
 * @param directions the ways to go
 * @param kinds the kinds that a thread must lead to; empty for any
 * @param first how many to return at most in each direction
 * @param maxHops how many hops each may have at most
 */
record ThreadRequest(String from, @Nullable String to, Set<ThreadDirection> directions, List<String> kinds, int first,
		int maxHops) {

	private static final int DEFAULT_THREADS = 50;

	private static final int MOST_THREADS = 500;

	private static final int DEFAULT_HOPS = 8;

	static final int MOST_HOPS = 12;

	static ThreadRequest of(String from, @Nullable ThreadDirection toward, @Nullable List<String> kinds,
			@Nullable Integer first, @Nullable Integer maxHops) {
		return new ThreadRequest(from, null, (toward != null) ? Set.of(toward) : Set.of(ThreadDirection.values()),
				(kinds != null) ? List.copyOf(kinds) : List.of(),
				Bounds.number("first", first, DEFAULT_THREADS, 1, MOST_THREADS),
				Bounds.number("maxHops", maxHops, DEFAULT_HOPS, 1, MOST_HOPS));
	}

	ThreadRequest between(String to) {
		return new ThreadRequest(this.from, to, this.directions, this.kinds, this.first, this.maxHops);
	}

	/**
	 * The same from the thing that threads were to lead to.
	 */
	ThreadRequest back() {
		return new ThreadRequest(Objects.requireNonNull(this.to), this.from, this.directions, this.kinds, this.first,
				this.maxHops);
	}

	PathLimits limits() {
		return new PathLimits(this.maxHops, this.first);
	}

}
