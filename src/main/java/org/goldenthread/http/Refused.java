package org.goldenthread.http;

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

	private final transient HttpHeaders headers = new HttpHeaders();

	Refused(HttpStatus status, String code, String message) {
		super(message, null, false, false);
		this.status = status;
		this.code = code;
	}

	Refused(HttpStatus status, String message) {
		this(status, status.name(), message);
	}

	static Refused badRequest(String message) {
		return new Refused(HttpStatus.BAD_REQUEST, "INVALID_REQUEST", message);
	}

	Refused with(String header, String value) {
		this.headers.set(header, value);
		return this;
	}

	HttpStatus status() {
		return this.status;
	}

	HttpHeaders headers() {
		return this.headers;
	}

	Map<String, Object> error() {
		ErrorType type = (this.status == HttpStatus.FORBIDDEN) ? ErrorType.FORBIDDEN : ErrorType.BAD_REQUEST;
		return GraphQLError.newError()
			.message("%s", getMessage())
			.errorType(type)
			.extensions(Map.of("code", this.code))
			.build()
			.toSpecification();
	}

}
