package org.goldenthread.http;

import java.util.Set;

import org.goldenthread.security.SameOrigin;

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
		if (origin != null && !allowed.contains(origin)
				&& !SameOrigin.isOf(origin, request.headers().firstHeader(HttpHeaders.HOST))) {
			throw new Refused(HttpStatus.FORBIDDEN, "ORIGIN_NOT_ALLOWED",
					"Pages of another origin may not ask here: name theirs in goldenthread.api.origins.");
		}
	}

}
