package org.goldenthread.subscription;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.BiFunction;
import java.util.function.Consumer;

import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.store.DataVersion;
import org.goldenthread.subscription.Update.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A watched thing with its latest changes and those who listen.
 *
 * @param <S> what is remembered of it
 * @param <C> what a change of it is
 */
final class Topic<S, C> {

	private final Watch<S, C> watch;

	private final int keptChanges;

	private final Set<Consumer<Update<C>>> listeners = new CopyOnWriteArraySet<>();

	private final Deque<Update<C>> changes = new ArrayDeque<>();

	private @Nullable S state;

	private DataVersion version;

	/** All changes since are known. */
	private long knownSince;

	private long usedAt = System.nanoTime();

	/**
	 * Begins to watch.
	 * @param snapshot the data now, in which it is there
	 */
	Topic(Watch<S, C> watch, Snapshot snapshot, int keptChanges) {
		this.watch = watch;
		this.keptChanges = keptChanges;
		this.state = watch.state(snapshot);
		this.version = snapshot.version();
		this.knownSince = this.version.number();
	}

	Watch<S, C> watch() {
		return this.watch;
	}

	/**
	 * Hears of what changes from now on.
	 * @return ends that
	 */
	synchronized Runnable listen(Consumer<Update<C>> listener) {
		this.listeners.add(listener);
		this.usedAt = System.nanoTime();
		return () -> {
			this.listeners.remove(listener);
			this.usedAt = System.nanoTime();
		};
	}

	/**
	 * What a new subscriber is to be told.
	 * @param after the version that the subscriber knows; null if none
	 * @param touched tells which nodes were touched from one version to another, if that
	 * is known
	 */
	synchronized List<Update<C>> past(@Nullable Long after, BiFunction<Long, Long, Optional<Set<String>>> touched) {
		this.usedAt = System.nanoTime();
		S now = this.state;
		if (now == null) {
			return List.of(new Update<>(Reason.GONE, this.version, null, List.of()));
		}
		if (after == null) {
			return List.of(new Update<>(Reason.PRESENT, this.version, null, List.of()));
		}
		boolean known = after <= this.version.number()
				&& (after >= this.knownSince || touched.apply(after, this.knownSince)
					.filter((ids) -> this.changes.isEmpty() && !this.watch.mayHaveChanged(now, ids))
					.isPresent());
		return known ? this.changes.stream().filter((each) -> each.version().number() > after).toList()
				: List.of(new Update<>(Reason.MISSED, this.version, after, List.of()));
	}

	/**
	 * Looks at a newer version of the data, and tells those who listen.
	 * @param touched the nodes that were touched since the version that is known; empty
	 * if they are not known
	 */
	void advance(Snapshot snapshot, Optional<Set<String>> touched) {
		Update<C> update = next(snapshot, touched);
		if (update != null) {
			this.listeners.forEach((listener) -> listener.accept(update));
		}
	}

	/** What cannot be read now is read again: nothing is noted before. */
	private synchronized @Nullable Update<C> next(Snapshot snapshot, Optional<Set<String>> touched) {
		S known = this.state;
		if (known == null || touched.isPresent() && !this.watch.mayHaveChanged(known, touched.get())) {
			this.version = snapshot.version();
			return null;
		}
		S now = this.watch.state(snapshot);
		List<C> changes = (now != null) ? this.watch.changes(known, now) : List.of();
		long since = this.version.number();
		this.state = now;
		this.version = snapshot.version();
		if (now == null) {
			return new Update<>(Reason.GONE, this.version, since, List.of());
		}
		return changes.isEmpty() ? null : remember(new Update<>(Reason.CHANGED, this.version, since, changes));
	}

	private Update<C> remember(Update<C> update) {
		this.changes.add(update);
		if (this.changes.size() > this.keptChanges) {
			this.knownSince = this.changes.remove().version().number();
		}
		return update;
	}

	synchronized boolean isGone() {
		return this.state == null;
	}

	synchronized DataVersion version() {
		return this.version;
	}

	/**
	 * Whether nobody has listened for some time, or it is not there any more.
	 */
	synchronized boolean isIdle(Duration time) {
		return this.listeners.isEmpty() && (this.state == null || System.nanoTime() - this.usedAt >= time.toNanos());
	}

}
