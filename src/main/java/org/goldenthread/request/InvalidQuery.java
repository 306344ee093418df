package org.goldenthread.request;

/**
 * A caller asked for something that cannot be answered as asked. The message is written
 * for the caller: it names what is wrong and what would be right.
 */
public final class InvalidQuery extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Reason reason;

	/**
	 * Refuses an argument.
	 * @param message what is wrong and what would be right
	 */
	public InvalidQuery(String message) {
		this(Reason.INVALID_ARGUMENT, message);
	}

	private InvalidQuery(Reason reason, String message) {
		super(message);
		this.reason = reason;
	}

	/**
	 * Refuses a request that asks for too much.
	 * @param message names the limit and the value
	 * @return the refusal
	 */
	public static InvalidQuery limit(String message) {
		return new InvalidQuery(Reason.LIMIT_EXCEEDED, message);
	}

	/**
	 * Why the request is refused.
	 * @return the reason
	 */
	public Reason reason() {
		return this.reason;
	}

	/**
	 * Why a request is refused.
	 */
	public enum Reason {

		/** An argument is not usable. */
		INVALID_ARGUMENT,
		/** The request asks for more than is allowed. */
		LIMIT_EXCEEDED

	}

}
