package org.goldenthread.http;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import graphql.GraphQLContext;
import org.goldenthread.request.Unkept;
import org.goldenthread.security.Caller;
import org.goldenthread.security.CallerAuthentication;
import org.goldenthread.view.View;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

import org.springframework.graphql.GraphQlRequest;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
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

	private final IdGenerator ids = new AlternativeJdkIdGenerator();

	Execution(WebGraphQlHandler handler, JsonMapper json, RequestWatch watch) {
		this.handler = handler;
		this.watch = watch;
		this.json = json.rebuild().addModule(new SimpleModule().addSerializer(new RowSerializer())).build();
	}

	CompletableFuture<Answer> run(GraphQlRequest question, ServerRequest request, View view, boolean get,
			AnswerType type) {
		WebGraphQlRequest execution = new WebGraphQlRequest(address(request), request.headers().asHttpHeaders(),
				new LinkedMultiValueMap<>(), request.remoteAddress().orElse(null), request.attributes(), question,
				this.ids.generateId().toString(), Locale.UK);
		Caller caller = CallerAuthentication.callerOf(request.servletRequest());
		execution.configureExecutionInput((input, _) -> {
			caller.set(input.getGraphQLContext());
			view.set(input.getGraphQLContext());
			return input;
		});
		if (get) {
			execution.configureExecutionInput((input, builder) -> {
				OperationGuard.allowOnlyQueries(builder);
				return builder.build();
			});
		}
		return this.watch.of(request.servletRequest())
			.run(() -> this.handler.handleRequest(execution).map((response) -> answer(response, type)).toFuture());
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
		boolean complete = response.getErrors().isEmpty() && OperationGuard.isQuery(context)
				&& !Unkept.isMarked(context);
		HttpStatus status = OperationGuard.isBarred(context) ? HttpStatus.METHOD_NOT_ALLOWED
				: type.status(response.getExecutionResult().isDataPresent());
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
		return new Answer(status, headers, this.json.writeValueAsBytes(response.toMap()), complete);
	}

	/**
	 * What is to be sent.
	 *
	 * @param status the status of the response
	 * @param headers further headers
	 * @param body the JSON
	 * @param complete whether it answers a query whole, without errors
	 */
	record Answer(HttpStatus status, HttpHeaders headers, byte[] body, boolean complete) {

	}

}
