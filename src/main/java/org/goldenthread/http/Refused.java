package org.goldenthread.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import graphql.GraphQLError;

import org.springframework.graphql.execution.ErrorType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * A request that is refused before anything runs. Its message is for the caller.
 */
final class Refused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final HttpStatus status;

	private final String code;

	private boolean likeAnAnswer;

	private final transient HttpHeaders headers = new HttpHeaders();

	private final transient Map<String, Object> extensions = new HashMap<>();

	Refused(HttpStatus status, String code, String message) {
		super(message, null, false, false);
		this.status = status;
		this.code = code;
	}

	Refused(HttpStatus status, String message) {
		this(status, status.name(), message);
	}

	/**
	 * One with a code that answers to questions have too.
	 */
	static Refused coded(String code, String message) {
		return new Refused(status(code), code, message);
	}

	/**
	 * The status of an answer that is nothing but an error with a code.
	 */
	static HttpStatus status(String code) {
		return switch (code) {
			case "UNKNOWN_ID" -> HttpStatus.NOT_FOUND;
			case "INVALID_ARGUMENT", "INVALID_DOCUMENT", "LIMIT_EXCEEDED" -> HttpStatus.BAD_REQUEST;
			case "UNAUTHENTICATED" -> HttpStatus.UNAUTHORIZED;
			case "FORBIDDEN" -> HttpStatus.FORBIDDEN;
			case "INVALID_CHANGES" -> HttpStatus.CONFLICT;
			case "UNUSABLE_FILE" -> HttpStatus.UNPROCESSABLE_CONTENT;
			case "TIMED_OUT", "UNAVAILABLE", "CANCELLED" -> HttpStatus.SERVICE_UNAVAILABLE;
			default -> HttpStatus.INTERNAL_SERVER_ERROR;
		};
	}

	static Refused badRequest(String message) {
		return new Refused(HttpStatus.BAD_REQUEST, "INVALID_REQUEST", message);
	}

	Refused with(String header, String value) {
		this.headers.set(header, value);
		return this;
	}

	Refused detail(String name, Object value) {
		this.extensions.put(name, value);
		return this;
	}

	/**
	 * Lets the answer have the status of any other, as some callers expect.
	 */
	Refused likeAnAnswer() {
		this.likeAnAnswer = true;
		return this;
	}

	HttpStatus status(AnswerType type) {
		return this.likeAnAnswer ? type.status(false) : this.status;
	}

	HttpStatus status() {
		return this.status;
	}

	HttpHeaders headers() {
		return this.headers;
	}

	/**
	 * The answer that says so.
	 */
	Map<String, Object> body() {
		return Map.of("errors", List.of(error()));
	}

	private Map<String, Object> error() {
		Map<String, Object> extensions = new HashMap<>(this.extensions);
		extensions.put("code", this.code);
		ErrorType type = (this.status == HttpStatus.FORBIDDEN) ? ErrorType.FORBIDDEN : ErrorType.BAD_REQUEST;
		return GraphQLError.newError()
			.message("%s", getMessage())
			.errorType(type)
			.extensions(extensions)
			.build()
			.toSpecification();
	}

}
