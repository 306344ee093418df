package org.goldenthread.thread;

import java.util.EnumMap;
import java.util.Map;

import org.goldenthread.model.ThreadDirection;
import org.goldenthread.path.FoundPaths;
import org.goldenthread.snapshot.Snapshot;

/**
 * What was found for a request.
 *
 * @param request what was asked for
 * @param start the number of the node that the threads start from
 * @param goal the number of the node that they lead to; -1 if any
 * @param paths the threads of each direction
 */
record FoundThreads(ThreadRequest request, int start, int goal, Map<ThreadDirection, FoundPaths> paths) {

	static FoundThreads of(ThreadRequest request, Snapshot snapshot) {
		int start = snapshot.node("from", request.from());
		int goal = (request.to() != null) ? snapshot.node("to", request.to()) : -1;
		Map<ThreadDirection, FoundPaths> paths = new EnumMap<>(ThreadDirection.class);
		request.directions()
			.forEach((direction) -> paths.put(direction, find(request, snapshot, start, goal, direction)));
		return new FoundThreads(request, start, goal, paths);
	}

	private static FoundPaths find(ThreadRequest request, Snapshot snapshot, int start, int goal,
			ThreadDirection direction) {
		if (goal >= 0) {
			return snapshot.paths().between(start, goal, direction, request.limits());
		}
		return request.kinds().isEmpty() ? snapshot.paths().from(start, direction, request.limits()) : snapshot.paths()
			.from(start, direction, snapshot.graph().layout().kindsOf(request.kinds()), request.limits());
	}

	boolean isEmpty() {
		return this.paths.values().stream().allMatch((each) -> each.paths().isEmpty());
	}

}
