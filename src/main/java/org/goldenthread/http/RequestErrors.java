package org.goldenthread.http;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/**
 * Says what is wrong with a request that nobody else could answer in the form of all
 * other errors. The web server comes to this when a body cannot be read to its end.
 */
final class RequestErrors extends DefaultErrorAttributes {

	@Override
	public Map<String, @Nullable Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
		Map<String, @Nullable Object> attributes = super.getErrorAttributes(request, options);
		HttpStatus status = (attributes.get("status") instanceof Integer code) ? HttpStatus.resolve(code) : null;
		Refused refusal = refusal((status != null) ? status : HttpStatus.INTERNAL_SERVER_ERROR, request);
		Map<String, @Nullable Object> error = new LinkedHashMap<>(refusal.body());
		error.put("status", refusal.status().value());
		return error;
	}

	private static Refused refusal(HttpStatus status, WebRequest request) {
		Object watched = request.getAttribute(WatchedRequest.class.getName(), RequestAttributes.SCOPE_REQUEST);
		if (watched instanceof WatchedRequest late && late.isLate()) {
			return new Refused(HttpStatus.REQUEST_TIMEOUT, "The body took too long to arrive.");
		}
		return switch (status) {
			case BAD_REQUEST -> Refused.badRequest("The request cannot be read: it is malformed, or ends early.");
			case INTERNAL_SERVER_ERROR -> new Refused(status, "INTERNAL_ERROR", "The request cannot be answered.");
			default -> new Refused(status, status.getReasonPhrase());
		};
	}

}
