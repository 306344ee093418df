package org.goldenthread.store;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * A statement, or the request that it belongs to, took longer than it may, and was
 * stopped.
 */
public final class StatementTimedOut extends StoreException {

	private static final long serialVersionUID = 1L;

	private final Duration timeout;

	private final boolean ofRequest;

	StatementTimedOut(String name, Duration timeout, @Nullable Throwable cause) {
		super("'%s' took longer than %s ms and was stopped".formatted(name, timeout.toMillis()), cause);
		this.timeout = timeout;
		this.ofRequest = false;
	}

	private StatementTimedOut(Duration timeout, @Nullable Throwable cause) {
		super("The request took longer than %s ms and was stopped".formatted(timeout.toMillis()), cause);
		this.timeout = timeout;
		this.ofRequest = true;
	}

	static StatementTimedOut withRequest(Duration timeout, @Nullable Throwable cause) {
		return new StatementTimedOut(timeout, cause);
	}

	/**
	 * {@return whether the request as a whole took too long, and not one statement of it}
	 */
	public boolean isOfRequest() {
		return this.ofRequest;
	}

	/**
	 * {@return how long the statement or the request was allowed to take}
	 */
	public Duration timeout() {
		return this.timeout;
	}

}
