package org.goldenthread.request;

import java.util.Map;

/**
 * A caller asked for something that cannot be answered as asked. The message is written
 * for the caller: it names what is wrong and what would be right. What programs want to
 * know of it stands beside the message as data.
 */
public final class InvalidQuery extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Reason reason;

	private final transient Map<String, Object> details;

	/**
	 * Refuses an argument.
	 * @param message what is wrong and what would be right
	 */
	public InvalidQuery(String message) {
		this(Reason.INVALID_ARGUMENT, message, Map.of());
	}

	private InvalidQuery(Reason reason, String message, Map<String, Object> details) {
		super(message);
		this.reason = reason;
		this.details = details;
	}

	/**
	 * Refuses an argument.
	 * @param argument its name
	 * @param message what is wrong and what would be right
	 * @return the refusal
	 */
	public static InvalidQuery of(String argument, String message) {
		return new InvalidQuery(Reason.INVALID_ARGUMENT, message, Map.of("argument", Quoted.beginning(argument)));
	}

	/**
	 * Refuses a request that asks for too much.
	 * @param message names the limit and the value
	 * @return the refusal
	 */
	public static InvalidQuery limit(String message) {
		return new InvalidQuery(Reason.LIMIT_EXCEEDED, message, Map.of());
	}

	/**
	 * Refuses a request that asks for too much.
	 * @param argument the name of what is too large
	 * @param value how large it is, as far as it was counted
	 * @param limit how large it may be
	 * @param message names the limit and the value
	 * @return the refusal
	 */
	public static InvalidQuery tooLarge(String argument, long value, long limit, String message) {
		return new InvalidQuery(Reason.LIMIT_EXCEEDED, message,
				Map.of("argument", Quoted.beginning(argument), "limit", limit, "value", value));
	}

	/**
	 * Why the request is refused.
	 * @return the reason
	 */
	public Reason reason() {
		return this.reason;
	}

	/**
	 * What programs want to know: {@code argument}, and of a limit also {@code limit} and
	 * {@code value}.
	 * @return the values by their names
	 */
	public Map<String, Object> details() {
		return this.details;
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
