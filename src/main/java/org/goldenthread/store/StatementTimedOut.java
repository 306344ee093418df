package org.goldenthread.store;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * A statement took longer than it may, and was stopped.
 */
public final class StatementTimedOut extends StoreException {

	private static final long serialVersionUID = 1L;

	private final Duration timeout;

	StatementTimedOut(String name, Duration timeout, @Nullable Throwable cause) {
		super("'%s' took longer than %d ms and was stopped".formatted(name, timeout.toMillis()), cause);
		this.timeout = timeout;
	}

	/**
	 * {@return how long the statement was allowed to take}
	 */
	public Duration timeout() {
		return this.timeout;
	}

}
