package org.goldenthread.store;

import org.jspecify.annotations.Nullable;

/**
 * Says that the database did not do what it was asked. The message may be shown to a
 * caller; the cause is for the log.
 */
public abstract sealed class StoreException extends RuntimeException
		permits StoreUnavailable, StatementTimedOut, StatementRefused, ReadStopped {

	private static final long serialVersionUID = 1L;

	StoreException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
