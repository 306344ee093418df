package org.goldenthread.http;

import java.util.concurrent.CompletableFuture;

import org.goldenthread.http.Execution.Answer;
import org.goldenthread.store.DataVersion;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.GraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Takes questions over HTTP, and answers them from what is kept or by running them.
 */
final class Endpoint {

	static final String DATA_VERSION = "Data-Version";

	/** As in RFC 9211. */
	static final String CACHE_STATUS = "Cache-Status";

	private final Execution execution;

	private final QuestionReader questions;

	private final Versions versions;

	private final AnswerCache cache;

	private final EntityTags tags;

	private final RequestWatch watch;

	private final HttpSettings settings;

	private final EventStreams streams;

	private final Sights sights;

	Endpoint(Execution execution, QuestionReader questions, Versions versions, AnswerCache cache, EntityTags tags,
			RequestWatch watch, HttpSettings settings, EventStreams streams, Sights sights) {
		this.execution = execution;
		this.questions = questions;
		this.versions = versions;
		this.cache = cache;
		this.tags = tags;
		this.watch = watch;
		this.settings = settings;
		this.streams = streams;
		this.sights = sights;
	}

	ServerResponse handle(ServerRequest request) {
		if (request.method().equals(HttpMethod.OPTIONS)) {
			return ServerResponse.noContent().header(HttpHeaders.ALLOW, RawRequest.METHODS).build();
		}
		AnswerType type = AnswerType.JSON;
		try {
			Origins.check(request, this.settings.origins());
			if (EventStreams.isWanted(request)) {
				return stream(request);
			}
			type = AnswerType.wanted(request);
			return answer(request, type);
		}
		catch (Refused refused) {
			ServerResponse.BodyBuilder response = ServerResponse.status(refused.status(type))
				.headers((headers) -> headers.putAll(refused.headers()));
			return write(response, type, this.execution.refusal(refused));
		}
	}

	private ServerResponse stream(ServerRequest request) {
		RawRequest raw = read(request);
		Sight sight = this.sights.ofPresent(request, "A stream of events");
		return this.streams.open(request, this.questions.read(raw), EntityTags.fingerprint(AnswerType.JSON, raw, sight),
				sight.view());
	}

	private RawRequest read(ServerRequest request) {
		return RawRequest.read(request, this.settings.largestRequest(), this.watch.of(request.servletRequest()));
	}

	private ServerResponse answer(ServerRequest request, AnswerType type) {
		RawRequest raw = read(request);
		Sight sight = this.sights.of(request);
		String fingerprint = EntityTags.fingerprint(type, raw, sight);
		DataVersion version = (raw.get() || this.cache.isOn()) ? this.versions.now() : null;
		if (version != null) {
			if (raw.get() && EntityTags.matches(request.headers().header(HttpHeaders.IF_NONE_MATCH),
					this.tags.tag(fingerprint, version))) {
				return versioned(ServerResponse.status(HttpStatus.NOT_MODIFIED), raw, sight, fingerprint, version)
					.build();
			}
			byte[] kept = this.cache.find(fingerprint, version);
			if (kept != null) {
				return write(versioned(ServerResponse.ok(), raw, sight, fingerprint, version).header(CACHE_STATUS,
						"goldenthread; hit"), type, kept);
			}
		}
		GraphQlRequest question = this.questions.read(raw);
		CompletableFuture<ServerResponse> response = this.execution.run(question, request, sight, raw.get(), type)
			.thenApply((answer) -> found(answer, raw, sight, type, fingerprint, version));
		return response.isDone() ? response.join() : ServerResponse.async(response);
	}

	/** An answer belongs to a version only if that was the version all the time. */
	private ServerResponse found(Answer answer, RawRequest raw, Sight sight, AnswerType type, String fingerprint,
			@Nullable DataVersion before) {
		ServerResponse.BodyBuilder response = ServerResponse.status(answer.status())
			.headers((headers) -> headers.putAll(answer.headers()));
		if (before == null || !answer.forOthers() || !before.equals(this.versions.now())) {
			response.header(CACHE_STATUS, "goldenthread; fwd=miss");
			return write(raw.get() ? response.header(HttpHeaders.CACHE_CONTROL, "no-store") : response, type,
					answer.body());
		}
		this.cache.keep(fingerprint, before, answer.body());
		response.header(CACHE_STATUS, this.cache.isOn() ? "goldenthread; fwd=miss; stored" : "goldenthread; fwd=miss");
		return write(versioned(response, raw, sight, fingerprint, before), type, answer.body());
	}

	private ServerResponse.BodyBuilder versioned(ServerResponse.BodyBuilder response, RawRequest raw, Sight sight,
			String fingerprint, DataVersion version) {
		response.header(DATA_VERSION, String.valueOf(sight.version(version)));
		if (raw.get()) {
			response.eTag(this.tags.tag(fingerprint, version))
				.header(HttpHeaders.CACHE_CONTROL, "no-cache")
				.varyBy(HttpHeaders.ACCEPT, HttpHeaders.AUTHORIZATION, HttpHeaders.COOKIE);
		}
		return response;
	}

	private static ServerResponse write(ServerResponse.BodyBuilder response, AnswerType type, byte[] body) {
		return FileAnswers.body(response, type.mediaType(), body);
	}

}
