package org.goldenthread.security;

/**
 * Somebody may not do what they asked for.
 */
public final class AccessRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	AccessRefused(String message) {
		super(message);
	}

}
