package org.goldenthread.request;

import java.time.Duration;

/**
 * A request that is refused since too many others wait for the same.
 */
public final class Busy extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Duration retryAfter;

	/**
	 * Refuses.
	 * @param message what is busy, and what to do, for the caller
	 * @param retryAfter when it makes sense to ask again
	 */
	public Busy(String message, Duration retryAfter) {
		super(message, null, false, false);
		this.retryAfter = retryAfter;
	}

	/**
	 * When it makes sense to ask again.
	 * @return how long from now
	 */
	public Duration retryAfter() {
		return this.retryAfter;
	}

}
