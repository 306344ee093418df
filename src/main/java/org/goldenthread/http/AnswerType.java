package org.goldenthread.http;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * The two media types of an answer. Their statuses differ: only the newer one may have
 * one other than 200 when the document is wrong.
 */
enum AnswerType {

	/** The type that GraphQL over HTTP defines; given to those who name it. */
	GRAPHQL_RESPONSE("graphql-response+json"),

	/** The type from before; given to those who take anything. */
	JSON("json");

	private final MediaType mediaType;

	AnswerType(String subtype) {
		this.mediaType = new MediaType("application", subtype, StandardCharsets.UTF_8);
	}

	MediaType mediaType() {
		return this.mediaType;
	}

	/**
	 * The status of an answer.
	 * @param executed whether execution began: whether the answer has data, be it null
	 */
	HttpStatus status(boolean executed) {
		return (executed || this == JSON) ? HttpStatus.OK : HttpStatus.BAD_REQUEST;
	}

	static AnswerType wanted(ServerRequest request) {
		List<MediaType> accepted = accepted(request);
		if (accepted.isEmpty()) {
			return JSON;
		}
		double response = GRAPHQL_RESPONSE.quality(accepted);
		double json = JSON.quality(accepted);
		if (Math.max(response, json) <= 0) {
			throw notAcceptable();
		}
		boolean named = accepted.stream().anyMatch(GRAPHQL_RESPONSE.mediaType::equalsTypeAndSubtype);
		return (response > json || (response == json && named)) ? GRAPHQL_RESPONSE : JSON;
	}

	private static List<MediaType> accepted(ServerRequest request) {
		try {
			return request.headers().accept();
		}
		catch (InvalidMediaTypeException ex) {
			throw notAcceptable();
		}
	}

	/** The most exact range that includes this type decides. */
	private double quality(List<MediaType> accepted) {
		Optional<MediaType> range = accepted.stream()
			.filter((each) -> each.includes(this.mediaType))
			.min(Comparator.comparingInt(AnswerType::vagueness));
		return range.map(MediaType::getQualityValue).orElse(0.0);
	}

	private static int vagueness(MediaType range) {
		if (range.isWildcardType()) {
			return 3;
		}
		if (range.isWildcardSubtype()) {
			return range.getSubtype().startsWith("*+") ? 1 : 2;
		}
		return 0;
	}

	private static Refused notAcceptable() {
		return new Refused(HttpStatus.NOT_ACCEPTABLE, "The header Accept allows neither "
				+ "application/graphql-response+json nor application/json: answers have one of these types.");
	}

}
