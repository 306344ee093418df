package org.goldenthread.subscription;

import java.util.List;
import java.util.Set;

import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;

/**
 * Something that is watched, as one view shows it. Equal ones are watched once.
 *
 * @param <S> what is remembered of it to compare with
 * @param <C> what a change of it is
 */
interface Watch<S, C> {

	/**
	 * {@return what may be seen}
	 */
	View view();

	/**
	 * What is to be remembered of it.
	 * @param snapshot the data as the view shows it
	 * @return its state; null if it is not there
	 */
	@Nullable S state(Snapshot snapshot);

	/**
	 * Whether it may have changed.
	 * @param state its state before
	 * @param touched the ids of the nodes that were put or removed, or whose links were
	 * @return false if it certainly has not
	 */
	boolean mayHaveChanged(S state, Set<String> touched);

	/**
	 * Compares.
	 * @param before its state before
	 * @param after its state after
	 * @return what has changed; empty if nothing has
	 */
	List<C> changes(S before, S after);

}
