package org.goldenthread.subscription;

import java.util.List;

import org.goldenthread.store.DataVersion;
import org.jspecify.annotations.Nullable;

/**
 * What there is to tell of a watched thing.
 *
 * @param <C> what a change of it is
 * @param reason why it is told
 * @param version the version of the data that it is of
 * @param since the version after which the changes were made; null if it tells of none
 * @param changes what has changed
 */
record Update<C>(Reason reason, DataVersion version, @Nullable Long since, List<C> changes) {

	/**
	 * Why something is told.
	 */
	enum Reason {

		/** Somebody has just subscribed. */
		PRESENT,
		/** It has changed. */
		CHANGED,
		/** It may have changed while the subscriber was away; how is no longer known. */
		MISSED,
		/** It is not there any more. */
		GONE

	}

}
