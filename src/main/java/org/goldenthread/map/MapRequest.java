package org.goldenthread.map;

import java.util.List;

import org.goldenthread.model.ThreadDirection;
import org.goldenthread.path.PathLimits;
import org.goldenthread.request.Bounds;
import org.jspecify.annotations.Nullable;

/**
 * Which map to draw.
 *
 * @param of the id of the thing that the threads run through
 * @param directions the ways that they run
 * @param limits how far to follow them, and how many from each thing that they start from
 */
record MapRequest(String of, List<ThreadDirection> directions, PathLimits limits) {

	private static final int USUAL_THREADS = 100;

	private static final int MOST_THREADS = 500;

	private static final int USUAL_HOPS = 8;

	private static final int MOST_HOPS = 12;

	static MapRequest of(String of, @Nullable ThreadDirection toward, @Nullable Integer first,
			@Nullable Integer maxHops) {
		return new MapRequest(of, (toward != null) ? List.of(toward) : List.of(ThreadDirection.values()),
				new PathLimits(Bounds.number("maxHops", maxHops, USUAL_HOPS, 1, MOST_HOPS),
						Bounds.number("first", first, USUAL_THREADS, 1, MOST_THREADS)));
	}

}
