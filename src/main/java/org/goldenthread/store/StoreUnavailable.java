package org.goldenthread.store;

import org.jspecify.annotations.Nullable;

/**
 * The database cannot be reached at the moment, or does not let us in.
 */
public final class StoreUnavailable extends StoreException {

	private static final long serialVersionUID = 1L;

	StoreUnavailable(@Nullable Throwable cause) {
		super("The graph database cannot be reached at the moment", cause);
	}

}
