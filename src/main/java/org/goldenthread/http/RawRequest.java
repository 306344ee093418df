package org.goldenthread.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * A question as it was sent, still unread: the query string of a GET, or the body of a
 * POST. The same bytes ask the same.
 *
 * @param get whether it was a GET, which may only read
 * @param bytes what was sent
 */
record RawRequest(boolean get, byte[] bytes) {

	static final String METHODS = "GET, HEAD, POST";

	static RawRequest read(ServerRequest request, DataSize largest, WatchedRequest watched) {
		HttpMethod method = request.method();
		if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
			String query = Objects.requireNonNullElse(request.servletRequest().getQueryString(), "");
			return new RawRequest(true, query.getBytes(StandardCharsets.UTF_8));
		}
		if (!method.equals(HttpMethod.POST)) {
			throw new Refused(HttpStatus.METHOD_NOT_ALLOWED,
					"The method " + method + " is not for questions: use GET or POST.")
				.with(HttpHeaders.ALLOW, METHODS);
		}
		if (!contentType(request).filter(RawRequest::isReadable).isPresent()) {
			throw new Refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE,
					"The body of a POST is JSON in UTF-8: send it with Content-Type: application/json.")
				.with(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE);
		}
		return new RawRequest(false, body(request, Math.toIntExact(largest.toBytes()), watched));
	}

	private static Optional<MediaType> contentType(ServerRequest request) {
		try {
			return request.headers().contentType();
		}
		catch (InvalidMediaTypeException ex) {
			return Optional.empty();
		}
	}

	private static boolean isReadable(MediaType type) {
		return type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
				&& (type.getCharset() == null || StandardCharsets.UTF_8.equals(type.getCharset()));
	}

	private static byte[] body(ServerRequest request, int largest, WatchedRequest watched) {
		byte[] bytes;
		try {
			bytes = watched.read(() -> {
				try (InputStream body = request.servletRequest().getInputStream()) {
					return body.readNBytes(largest + 1);
				}
			});
		}
		catch (Exception ex) {
			throw unread(watched, ex);
		}
		if (watched.isLate()) {
			throw unread(watched, null);
		}
		if (bytes.length > largest) {
			throw new Refused(HttpStatus.CONTENT_TOO_LARGE, "LIMIT_EXCEEDED",
					"The body has more than " + largest + " bytes, the most that is read.")
				.detail("limit", largest);
		}
		return bytes;
	}

	private static RuntimeException unread(WatchedRequest watched, @Nullable Exception failure) {
		if (watched.isLate()) {
			return new Refused(HttpStatus.REQUEST_TIMEOUT, "The body took too long to arrive.")
				.with(HttpHeaders.CONNECTION, "close");
		}
		if (failure instanceof IOException) {
			return Refused.badRequest("The body cannot be read: it is malformed, or ends early.")
				.with(HttpHeaders.CONNECTION, "close");
		}
		return (failure instanceof RuntimeException exception) ? exception : new IllegalStateException(failure);
	}

}
