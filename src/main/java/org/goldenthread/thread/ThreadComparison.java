package org.goldenthread.thread;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.goldenthread.model.ThreadDirection;
import org.goldenthread.path.FoundPath;
import org.goldenthread.path.FoundPaths;
import org.goldenthread.path.PathLimits;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.threadgraph.ThreadGraph;
import org.jspecify.annotations.Nullable;

/**
 * Compares the threads from some things in two versions of the data.
 */
public final class ThreadComparison {

	private static final PathLimits LIMITS = new PathLimits(8, 500);

	private final Map<String, ThreadChange> threads = new LinkedHashMap<>();

	private boolean cut;

	/**
	 * Compares.
	 * @param before the one version
	 * @param after the other
	 * @param starts the ids of the things
	 */
	public ThreadComparison(Snapshot before, Snapshot after, Collection<String> starts) {
		Set<String> all = new LinkedHashSet<>(starts);
		for (ThreadDirection direction : ThreadDirection.values()) {
			all.forEach((start) -> find(before, start, direction, false));
			all.forEach((start) -> find(after, start, direction, true));
		}
	}

	private void find(Snapshot snapshot, String start, ThreadDirection direction, boolean isAfter) {
		int node = snapshot.visible().find(start);
		if (node < 0) {
			return;
		}
		ThreadGraph graph = snapshot.graph();
		ThreadJudgements judgements = new ThreadJudgements(snapshot);
		FoundPaths found = snapshot.paths().from(node, direction, LIMITS);
		this.cut |= found.cut();
		for (FoundPath path : found.paths()) {
			ThreadState state = judgements.judge(path, direction).state();
			this.threads.merge(Threads.id(graph, path, direction),
					new ThreadChange(direction, start, graph.name(node), graph.id(path.end()), graph.name(path.end()),
							isAfter ? null : state, isAfter ? state : null, path.nodes().length),
					ThreadComparison::both);
		}
	}

	private static ThreadChange both(ThreadChange before, ThreadChange after) {
		return new ThreadChange(after.direction(), after.from(), after.fromName(), after.to(), after.toName(),
				before.before(), after.after(), after.length());
	}

	/**
	 * The threads that are not there in both versions, or do not stand alike in both.
	 * @return the threads
	 */
	public List<ThreadChange> changes() {
		return new ArrayList<>(this.threads.values().stream().filter((each) -> each.before() != each.after()).toList());
	}

	/**
	 * Whether not all threads were compared.
	 * @return a sentence that says so; null if they were
	 */
	public @Nullable String cut() {
		return this.cut ? "only the best " + LIMITS.paths() + " threads each way from each thing are compared" : null;
	}

}
