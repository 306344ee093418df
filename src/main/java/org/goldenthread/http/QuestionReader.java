package org.goldenthread.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.goldenthread.request.QueryLimits;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.graphql.GraphQlRequest;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.http.HttpStatus;

/**
 * Reads a question: a document or the id of one, and its variables.
 */
final class QuestionReader {

	private static final TypeReference<@Nullable Map<String, @Nullable Object>> OBJECT = new TypeReference<>() {
	};

	/** What the variables are nested in. */
	private static final int AROUND_VARIABLES = 3;

	private final JsonMapper json;

	private final TrustedDocuments documents;

	private final boolean trustedOnly;

	private final QueryLimits limits;

	QuestionReader(TrustedDocuments documents, boolean trustedOnly, QueryLimits limits) {
		this.documents = documents;
		this.trustedOnly = trustedOnly;
		this.limits = limits;
		this.json = JsonMapper
			.builder(JsonFactory.builder()
				.streamReadConstraints(StreamReadConstraints.builder()
					.maxNestingDepth(limits.maximumInputDepth() + AROUND_VARIABLES)
					.build())
				.build())
			.build();
	}

	GraphQlRequest read(RawRequest raw) {
		Map<String, @Nullable Object> parameters = raw.get() ? parameters(raw) : body(raw);
		String operation = text(parameters, "operationName");
		if (operation != null && operation.length() > this.limits.maximumNameLength()) {
			throw Refused.badRequest("operationName has more than " + this.limits.maximumNameLength() + " characters.");
		}
		Map<String, Object> extensions = object(parameters, "extensions");
		return new DefaultGraphQlRequest(document(parameters, extensions), operation, object(parameters, "variables"),
				extensions);
	}

	private Map<String, @Nullable Object> parameters(RawRequest raw) {
		Map<String, @Nullable Object> parameters = new LinkedHashMap<>(QueryString.read(raw.bytes()));
		for (String name : List.of("variables", "extensions")) {
			parameters.computeIfPresent(name, (_, text) -> parse("The parameter " + name, String.valueOf(text), ""));
		}
		return parameters;
	}

	private Map<String, @Nullable Object> body(RawRequest raw) {
		return parse("The body", Utf8.text("The body", raw.bytes()), " with a query or a documentId");
	}

	private Map<String, @Nullable Object> parse(String what, String text, String with) {
		Map<String, @Nullable Object> object;
		try {
			object = text.isEmpty() ? null : this.json.readValue(text, OBJECT);
		}
		catch (StreamConstraintsException ex) {
			throw new Refused(HttpStatus.BAD_REQUEST, "LIMIT_EXCEEDED",
					what + " is JSON beyond a limit: its values may be nested " + this.limits.maximumInputDepth()
							+ " levels deep, and a number may have 1,000 digits.");
		}
		catch (JacksonException ex) {
			object = null;
		}
		if (object == null) {
			throw Refused.badRequest(what + " is not a JSON object" + with + ".");
		}
		return object;
	}

	private String document(Map<String, @Nullable Object> parameters, @Nullable Map<String, Object> extensions) {
		String query = text(parameters, "query");
		String id = text(parameters, "documentId");
		if (id != null && query != null) {
			throw Refused.badRequest("Send a query or a documentId, not both.");
		}
		if (id != null) {
			return this.documents.text(id);
		}
		if (query == null && extensions != null && extensions.containsKey("persistedQuery")) {
			// In the words that clients know, which then send the document.
			throw new Refused(HttpStatus.BAD_REQUEST, "PERSISTED_QUERY_NOT_SUPPORTED", "PersistedQueryNotSupported")
				.likeAnAnswer();
		}
		if (this.trustedOnly) {
			throw new Refused(HttpStatus.FORBIDDEN, "NOT_TRUSTED",
					"Only trusted documents are answered here: send a documentId. GET " + this.documents.address()
							+ " lists them.");
		}
		if (query == null || query.isBlank()) {
			throw Refused.badRequest("There is no query: send a query or a documentId.");
		}
		return query;
	}

	private static @Nullable String text(Map<String, @Nullable Object> parameters, String name) {
		Object value = parameters.get(name);
		if (value != null && !(value instanceof String)) {
			throw Refused.badRequest(name + " is not a string.");
		}
		return (String) value;
	}

	@SuppressWarnings("unchecked")
	private static @Nullable Map<String, Object> object(Map<String, @Nullable Object> parameters, String name) {
		Object value = parameters.get(name);
		if (value != null && !(value instanceof Map)) {
			throw Refused.badRequest(name + " is not an object.");
		}
		return (Map<String, Object>) value;
	}

}
