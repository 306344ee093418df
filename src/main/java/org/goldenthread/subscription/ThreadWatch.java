package org.goldenthread.subscription;

import java.util.List;
import java.util.Set;

import org.goldenthread.model.ThreadDirection;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.thread.ThreadChange;
import org.goldenthread.thread.ThreadStates;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;

/**
 * A thing whose threads are watched.
 *
 * @param id the id of the thing
 * @param directions the ways that its threads run
 * @param view what may be seen
 */
record ThreadWatch(String id, Set<ThreadDirection> directions, View view) implements Watch<ThreadStates, ThreadChange> {

	@Override
	public @Nullable ThreadStates state(Snapshot snapshot) {
		return (snapshot.visible().find(this.id) >= 0)
				? new ThreadStates(snapshot, this.id, this.directions.stream().sorted().toList()) : null;
	}

	/** A thread can come to be by a link between things that it did not pass before. */
	@Override
	public boolean mayHaveChanged(ThreadStates state, Set<String> touched) {
		return !touched.isEmpty();
	}

	@Override
	public List<ThreadChange> changes(ThreadStates before, ThreadStates after) {
		return after.since(before);
	}

}
