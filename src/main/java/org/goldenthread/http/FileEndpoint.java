package org.goldenthread.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.goldenthread.http.Execution.Answer;
import org.goldenthread.store.DataVersion;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Gives the answers of trusted documents as files.
 */
final class FileEndpoint {

	static final List<String> METHODS = List.of("GET", "HEAD");

	private final Execution execution;

	private final TrustedDocuments documents;

	private final Versions versions;

	private final AnswerCache cache;

	private final EntityTags tags;

	private final FileAnswers answers;

	private final JsonMapper json;

	private final Sights sights;

	FileEndpoint(Execution execution, TrustedDocuments documents, Versions versions, AnswerCache cache, EntityTags tags,
			FileAnswers answers, JsonMapper json, Sights sights) {
		this.execution = execution;
		this.documents = documents;
		this.versions = versions;
		this.cache = cache;
		this.tags = tags;
		this.answers = answers;
		this.json = json;
		this.sights = sights;
	}

	ServerResponse handle(ServerRequest request, DocumentFile file) {
		return this.answers.answer(request, METHODS, () -> answer(request, file));
	}

	private ServerResponse answer(ServerRequest request, DocumentFile file) {
		String query = request.servletRequest().getQueryString();
		Map<String, String> given = given(request, file);
		Sight sight = this.sights.of(request);
		String fingerprint = fingerprint(request, query, sight);
		DataVersion version = this.versions.now();
		if (version != null) {
			if (EntityTags.matches(request.headers().header(HttpHeaders.IF_NONE_MATCH),
					this.tags.tag(fingerprint, version))) {
				return versioned(ServerResponse.status(HttpStatus.NOT_MODIFIED), sight, fingerprint, version).build();
			}
			byte[] kept = this.cache.find(fingerprint, version);
			if (kept != null) {
				return FileAnswers.body(named(versioned(ServerResponse.ok(), sight, fingerprint, version), file, given)
					.header(Endpoint.CACHE_STATUS, "goldenthread; hit"), file.mediaType(), kept);
			}
		}
		DefaultGraphQlRequest question = new DefaultGraphQlRequest(this.documents.text(file.document()), null,
				file.variables(given), null);
		CompletableFuture<ServerResponse> response = this.execution.run(question, request, sight, true, AnswerType.JSON)
			.thenApply((answer) -> found(answer, file, given, sight, fingerprint, version));
		return response.isDone() ? response.join() : ServerResponse.async(response);
	}

	/**
	 * The parts of the path and the parameters; any that the file does not know is
	 * refused.
	 */
	private static Map<String, String> given(ServerRequest request, DocumentFile file) {
		Map<String, String> given = new LinkedHashMap<>(request.pathVariables());
		List<String> known = Stream.concat(file.parameters().stream().sorted(), Sights.PARAMETERS.stream()).toList();
		given.putAll(QueryString.read(request, known));
		given.keySet().removeAll(Sights.PARAMETERS);
		return given;
	}

	/** No question to the API begins with the end of a line. */
	private static String fingerprint(ServerRequest request, @Nullable String query, Sight sight) {
		String asked = "\n" + request.servletRequest().getRequestURI() + "?" + ((query != null) ? query : "");
		return EntityTags.fingerprint(AnswerType.JSON, new RawRequest(true, asked.getBytes(StandardCharsets.UTF_8)),
				sight);
	}

	private ServerResponse found(Answer answer, DocumentFile file, Map<String, String> given, Sight sight,
			String fingerprint, @Nullable DataVersion before) {
		if (!answer.complete()) {
			return FileAnswers.body(ServerResponse.status(status(this.json.readTree(answer.body())))
				.headers((headers) -> headers.putAll(answer.headers()))
				.header(HttpHeaders.CACHE_CONTROL, "no-store"), MediaType.APPLICATION_JSON, answer.body());
		}
		byte[] bytes = write(file, this.json.readTree(answer.body()).path("data"));
		ServerResponse.BodyBuilder response = named(ServerResponse.ok(), file, given);
		if (before == null || !before.equals(this.versions.now())) {
			return FileAnswers.body(response.header(HttpHeaders.CACHE_CONTROL, "no-store"), file.mediaType(), bytes);
		}
		if (answer.forOthers()) {
			this.cache.keep(fingerprint, before, bytes);
		}
		return FileAnswers.body(versioned(response, sight, fingerprint, before), file.mediaType(), bytes);
	}

	private static byte[] write(DocumentFile file, JsonNode data) {
		try {
			return file.write(data);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static HttpStatus status(JsonNode answer) {
		return Refused.status(answer.path("errors").path(0).path("extensions").path("code").asString(""));
	}

	private ServerResponse.BodyBuilder versioned(ServerResponse.BodyBuilder response, Sight sight, String fingerprint,
			DataVersion version) {
		return response.header(Endpoint.DATA_VERSION, String.valueOf(sight.version(version)))
			.eTag(this.tags.tag(fingerprint, version))
			.header(HttpHeaders.CACHE_CONTROL, "no-cache")
			.varyBy(HttpHeaders.AUTHORIZATION, HttpHeaders.COOKIE);
	}

	private static ServerResponse.BodyBuilder named(ServerResponse.BodyBuilder response, DocumentFile file,
			Map<String, String> given) {
		return response.header(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(file.name(given), StandardCharsets.UTF_8).build().toString());
	}

}
