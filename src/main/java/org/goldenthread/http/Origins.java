package org.goldenthread.http;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Refuses what pages of other origins ask. Browsers say of which origin a page is, and
 * would not show it the answer, but would let it ask.
 */
final class Origins {

	private Origins() {
	}

	static void check(ServerRequest request, Set<String> allowed) {
		String origin = request.headers().firstHeader(HttpHeaders.ORIGIN);
		if (origin != null && !allowed.contains(origin) && !isSame(origin, request)) {
			throw new Refused(HttpStatus.FORBIDDEN, "ORIGIN_NOT_ALLOWED",
					"Pages of another origin may not ask here: name theirs in goldenthread.api.origins.");
		}
	}

	/** Before the service there may be one that ends TLS, so that the schemes differ. */
	private static boolean isSame(String origin, ServerRequest request) {
		String host = request.headers().firstHeader(HttpHeaders.HOST);
		return host != null && host.toLowerCase(Locale.ROOT).equals(authority(origin));
	}

	private static @Nullable String authority(String origin) {
		try {
			String authority = URI.create(origin).getRawAuthority();
			return (authority != null) ? authority.toLowerCase(Locale.ROOT) : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
