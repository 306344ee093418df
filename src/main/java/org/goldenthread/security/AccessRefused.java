package org.goldenthread.security;

/**
 * Somebody may not do what they asked for.
 */
public final class AccessRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final boolean known;

	private AccessRefused(String message, boolean known) {
		super(message, null, false, false);
		this.known = known;
	}

	/**
	 * Refuses somebody who did not say who they are.
	 * @param message what would be right, for the caller
	 * @return the refusal
	 */
	public static AccessRefused unknown(String message) {
		return new AccessRefused(message, false);
	}

	/**
	 * Refuses somebody who is known.
	 * @param message what they may not do and who may, for the caller
	 * @return the refusal
	 */
	public static AccessRefused forbidden(String message) {
		return new AccessRefused(message, true);
	}

	/**
	 * What callers can rely on.
	 * @return {@code FORBIDDEN} if they are known, else {@code UNAUTHENTICATED}
	 */
	public String code() {
		return this.known ? "FORBIDDEN" : "UNAUTHENTICATED";
	}

}
