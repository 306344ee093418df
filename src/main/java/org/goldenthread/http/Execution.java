package org.goldenthread.http;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import graphql.GraphQLContext;
import graphql.GraphQLError;
import org.goldenthread.request.Unkept;
import org.goldenthread.security.Caller;
import org.goldenthread.security.CallerAuthentication;
import org.goldenthread.subscription.Subscribing;
import org.goldenthread.view.View;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

import org.springframework.graphql.GraphQlRequest;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.util.AlternativeJdkIdGenerator;
import org.springframework.util.IdGenerator;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Runs questions and writes their answers as JSON.
 */
final class Execution {

	private final WebGraphQlHandler handler;

	private final JsonMapper json;

	private final RequestWatch watch;

	private final Sights sights;

	private final IdGenerator ids = new AlternativeJdkIdGenerator();

	Execution(WebGraphQlHandler handler, JsonMapper json, RequestWatch watch, Sights sights) {
		this.handler = handler;
		this.watch = watch;
		this.sights = sights;
		this.json = json.rebuild().addModule(new SimpleModule().addSerializer(new RowSerializer())).build();
	}

	CompletableFuture<Answer> run(GraphQlRequest question, ServerRequest request, Sight sight, boolean get,
			AnswerType type) {
		WebGraphQlRequest execution = new WebGraphQlRequest(address(request), request.headers().asHttpHeaders(),
				new LinkedMultiValueMap<>(), request.remoteAddress().orElse(null), request.attributes(), question,
				this.ids.generateId().toString(), Locale.UK);
		Caller caller = CallerAuthentication.callerOf(request.servletRequest());
		execution.configureExecutionInput((input, _) -> {
			caller.set(input.getGraphQLContext());
			sight.view().set(input.getGraphQLContext());
			if (sight.asOf() != null) {
				sight.asOf().set(input.getGraphQLContext());
			}
			if (get) {
				OperationGuard.allowNoMutations(input.getGraphQLContext());
			}
			return input;
		});
		return this.watch.of(request.servletRequest())
			.run(() -> this.sights.look(sight,
					() -> this.handler.handleRequest(execution).map((response) -> answer(response, type)).toFuture()));
	}

	/**
	 * Runs an operation that may be a subscription.
	 * @param headers the headers that count for the answer
	 * @param caller who asks, as far as that counts for the answer
	 * @param subscribing which updates of a subscription are wanted
	 */
	CompletableFuture<WebGraphQlResponse> stream(GraphQlRequest question, ServerRequest request, HttpHeaders headers,
			Caller caller, View view, Subscribing subscribing) {
		boolean get = request.method().equals(HttpMethod.GET);
		WebGraphQlRequest execution = new WebGraphQlRequest(address(request), headers, new LinkedMultiValueMap<>(),
				null, Map.of(), question, this.ids.generateId().toString(), Locale.UK);
		execution.configureExecutionInput((input, _) -> {
			GraphQLContext context = input.getGraphQLContext();
			caller.set(context);
			view.set(context);
			subscribing.set(context);
			OperationGuard.allowSubscriptions(context);
			if (get) {
				OperationGuard.allowNoMutations(context);
			}
			return input;
		});
		return this.watch.of(request.servletRequest()).run(() -> this.handler.handleRequest(execution).toFuture());
	}

	/**
	 * Writes errors as an answer that has nothing else. Those without a code are of what
	 * callers are not told.
	 */
	String write(List<GraphQLError> errors) {
		return write(Map.of("errors", errors.stream().map((error) -> {
			Map<String, Object> told = new HashMap<>(error.toSpecification());
			told.merge("extensions", Map.of("code", "INTERNAL_ERROR"),
					(known, none) -> (known instanceof Map<?, ?> all && all.containsKey("code")) ? known : none);
			return told;
		}).toList()));
	}

	/**
	 * Writes an answer as JSON, in one line.
	 */
	String write(Map<String, Object> answer) {
		return this.json.writeValueAsString(answer);
	}

	/**
	 * The path alone: the parameters were read, and may hold what is not strictly allowed
	 * in an address.
	 */
	private static URI address(ServerRequest request) {
		return URI.create(request.servletRequest().getRequestURI());
	}

	/** The answer to a request that is refused before anything runs. */
	byte[] refusal(Refused refused) {
		return this.json.writeValueAsBytes(refused.body());
	}

	private Answer answer(WebGraphQlResponse response, AnswerType type) {
		GraphQLContext context = response.getExecutionInput().getGraphQLContext();
		boolean complete = response.getErrors().isEmpty() && OperationGuard.isQuery(context);
		HttpStatus status = status(context, type.status(response.getExecutionResult().isDataPresent()));
		HttpHeaders headers = new HttpHeaders();
		headers.putAll(response.getResponseHeaders());
		response.getErrors()
			.stream()
			.filter((error) -> error.getExtensions() != null)
			.map((error) -> error.getExtensions().get("retryAfter"))
			.filter(Objects::nonNull)
			.findFirst()
			.ifPresent((seconds) -> headers.set(HttpHeaders.RETRY_AFTER, seconds.toString()));
		if (status == HttpStatus.METHOD_NOT_ALLOWED) {
			headers.set(HttpHeaders.ALLOW, "POST");
		}
		return new Answer(status, headers, this.json.writeValueAsBytes(response.toMap()), complete,
				complete && !Unkept.isMarked(context));
	}

	private static HttpStatus status(GraphQLContext context, HttpStatus usual) {
		if (OperationGuard.isNotStreamed(context)) {
			return HttpStatus.NOT_ACCEPTABLE;
		}
		return OperationGuard.isBarred(context) ? HttpStatus.METHOD_NOT_ALLOWED : usual;
	}

	/**
	 * What is to be sent.
	 *
	 * @param status the status of the response
	 * @param headers further headers
	 * @param body the JSON
	 * @param complete whether it answers a query whole, without errors
	 * @param forOthers whether others may be given the same while the data is unchanged
	 */
	record Answer(HttpStatus status, HttpHeaders headers, byte[] body, boolean complete, boolean forOthers) {

	}

}
