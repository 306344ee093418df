package org.goldenthread.http;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.graphql.GraphQlRequest;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Reads a question: a document or the id of one, and its variables.
 */
final class QuestionReader {

	private static final TypeReference<@Nullable Map<String, @Nullable Object>> OBJECT = new TypeReference<>() {
	};

	private final JsonMapper json;

	private final TrustedDocuments documents;

	private final boolean trustedOnly;

	QuestionReader(JsonMapper json, TrustedDocuments documents, boolean trustedOnly) {
		this.json = json;
		this.documents = documents;
		this.trustedOnly = trustedOnly;
	}

	GraphQlRequest read(Sent sent, ServerRequest request) {
		Map<String, @Nullable Object> parameters = sent.get() ? parameters(request) : body(sent);
		return new DefaultGraphQlRequest(document(parameters), text(parameters, "operationName"),
				object(parameters, "variables"), object(parameters, "extensions"));
	}

	private Map<String, @Nullable Object> parameters(ServerRequest request) {
		Map<String, @Nullable Object> parameters = new LinkedHashMap<>(request.params().toSingleValueMap());
		parameters.computeIfPresent("variables", (name, text) -> parse(name, text));
		parameters.computeIfPresent("extensions", (name, text) -> parse(name, text));
		return parameters;
	}

	private @Nullable Object parse(String name, Object text) {
		try {
			return this.json.readValue(String.valueOf(text), OBJECT);
		}
		catch (JacksonException ex) {
			throw Refused.badRequest("The parameter " + name + " is not a JSON object.");
		}
	}

	private Map<String, @Nullable Object> body(Sent sent) {
		Map<String, @Nullable Object> body;
		try {
			body = (sent.bytes().length > 0) ? this.json.readValue(sent.bytes(), OBJECT) : null;
		}
		catch (JacksonException ex) {
			body = null;
		}
		if (body == null) {
			throw Refused.badRequest("The body is not a JSON object with a query or a documentId.");
		}
		return body;
	}

	private String document(Map<String, @Nullable Object> parameters) {
		String query = text(parameters, "query");
		String id = text(parameters, "documentId");
		if (id != null && query != null) {
			throw Refused.badRequest("Send a query or a documentId, not both.");
		}
		if (id != null) {
			return this.documents.text(id);
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
