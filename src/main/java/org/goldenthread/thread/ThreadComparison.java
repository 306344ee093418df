package org.goldenthread.thread;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.goldenthread.model.ThreadDirection;
import org.goldenthread.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Compares the threads from some things in two versions of the data.
 */
public final class ThreadComparison {

	private final List<ThreadChange> changes = new ArrayList<>();

	private @Nullable String cut;

	/**
	 * Compares.
	 * @param before the one version
	 * @param after the other
	 * @param starts the ids of the things
	 */
	public ThreadComparison(Snapshot before, Snapshot after, Collection<String> starts) {
		List<ThreadDirection> directions = List.of(ThreadDirection.values());
		for (String start : new LinkedHashSet<>(starts)) {
			ThreadStates now = new ThreadStates(after, start, directions);
			ThreadStates then = new ThreadStates(before, start, directions);
			this.changes.addAll(now.since(then));
			this.cut = Stream.<@Nullable String>of(this.cut, now.cut(), then.cut())
				.filter(Objects::nonNull)
				.findFirst()
				.orElse(null);
		}
	}

	/**
	 * The threads that are not there in both versions, or do not stand alike in both.
	 * @return the threads
	 */
	public List<ThreadChange> changes() {
		return this.changes;
	}

	/**
	 * Whether not all threads were compared.
	 * @return a sentence that says so; null if they were
	 */
	public @Nullable String cut() {
		return this.cut;
	}

}
