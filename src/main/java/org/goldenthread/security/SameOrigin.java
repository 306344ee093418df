package org.goldenthread.security;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * Whether a page that asks is one of this service. A scheme is not compared: before the
 * service there may be one that ends TLS.
 */
public final class SameOrigin {

	private SameOrigin() {
	}

	/**
	 * Compares what a request says of its page with what it was sent to.
	 * @param origin the header {@code Origin} of the request
	 * @param host its header {@code Host}; null if it has none
	 * @return whether they are of one host and port
	 */
	public static boolean isOf(String origin, @Nullable String host) {
		try {
			String authority = URI.create(origin).getRawAuthority();
			return authority != null && authority.equalsIgnoreCase(host);
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
