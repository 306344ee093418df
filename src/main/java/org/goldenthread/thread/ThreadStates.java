package org.goldenthread.thread;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.goldenthread.model.ThreadDirection;
import org.goldenthread.path.FoundPath;
import org.goldenthread.path.FoundPaths;
import org.goldenthread.path.PathLimits;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.threadgraph.ThreadGraph;
import org.jspecify.annotations.Nullable;

/**
 * Where the threads from one thing stand in one version of the data.
 */
public final class ThreadStates {

	private static final PathLimits LIMITS = new PathLimits(8, 500);

	/** By the id of the thread. */
	private final Map<String, ThreadChange> threads = new LinkedHashMap<>();

	private final ThreadTally tally = new ThreadTally();

	private boolean cut;

	/**
	 * Finds the threads and judges them.
	 * @param snapshot the data
	 * @param start the id of the thing; none lead from what is not there
	 * @param directions the ways to go
	 */
	public ThreadStates(Snapshot snapshot, String start, Collection<ThreadDirection> directions) {
		int node = snapshot.visible().find(start);
		if (node >= 0) {
			ThreadJudgements judgements = new ThreadJudgements(snapshot);
			directions.forEach((direction) -> find(snapshot, node, direction, judgements));
		}
	}

	private void find(Snapshot snapshot, int start, ThreadDirection direction, ThreadJudgements judgements) {
		ThreadGraph graph = snapshot.graph();
		FoundPaths found = snapshot.paths().from(start, direction, LIMITS);
		this.cut |= found.cut();
		for (FoundPath path : found.paths()) {
			ThreadState state = judgements.judge(path, direction).state();
			this.threads.put(Threads.id(graph, path, direction), new ThreadChange(direction, graph.id(start),
					graph.name(start), graph.id(path.end()), graph.name(path.end()), null, state, path.nodes().length));
			this.tally.add(state, isDemonstration(graph, path));
		}
	}

	private static boolean isDemonstration(ThreadGraph graph, FoundPath path) {
		return IntStream.of(path.nodes()).anyMatch(graph::isDemonstration)
				|| IntStream.of(path.links()).anyMatch(graph::isDemonstrationLink);
	}

	/**
	 * The threads that are not there in both versions, or do not stand alike in both.
	 * @param before where the threads from the same thing stood before
	 * @return the threads, those that were there before first
	 */
	public List<ThreadChange> since(ThreadStates before) {
		List<ThreadChange> changes = new ArrayList<>();
		before.threads.forEach((id, thread) -> {
			ThreadChange now = this.threads.get(id);
			if (now == null) {
				changes.add(thread.of(thread.after(), null));
			}
			else if (now.after() != thread.after()) {
				changes.add(now.of(thread.after(), now.after()));
			}
		});
		this.threads.forEach((id, thread) -> {
			if (!before.threads.containsKey(id)) {
				changes.add(thread);
			}
		});
		return changes;
	}

	/**
	 * How many threads stand so.
	 * @return a count for each state that there is
	 */
	public List<StateCount> counts() {
		return this.tally.states();
	}

	/**
	 * Whether there are more threads than are looked at.
	 * @return a sentence that says so; null if there are not
	 */
	public @Nullable String cut() {
		return this.cut ? "only the best " + LIMITS.paths() + " threads each way from each thing are compared" : null;
	}

}
