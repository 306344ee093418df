package org.goldenthread.security;

import java.util.Locale;

import graphql.GraphQLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Lets those change the data who show the administrator's token.
 */
@Component
public class Access implements WebGraphQlInterceptor {

	private static final Logger logger = LoggerFactory.getLogger(Access.class);

	private static final String SHOWN = Access.class.getName() + ".shown";

	private static final String SCHEME = "bearer ";

	private final AdministratorToken token;

	Access(AdministratorToken token) {
		this.token = token;
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		String header = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
		if (header != null && isToken(header)) {
			boolean right = this.token.is(header.substring(SCHEME.length()).strip());
			request.configureExecutionInput((input, _) -> {
				input.getGraphQLContext().put(SHOWN, right);
				return input;
			});
		}
		return chain.next(request);
	}

	/**
	 * Makes sure that the data may be changed, where a request is no question in GraphQL.
	 * @param authorization the value of its header of that name; null if it has none
	 * @throws AccessRefused if no token was shown, or not the administrator's
	 */
	public void requireAdministrator(@Nullable String authorization) {
		GraphQLContext context = GraphQLContext.newContext().build();
		if (authorization != null && isToken(authorization)) {
			context.put(SHOWN, this.token.is(authorization.substring(SCHEME.length()).strip()));
		}
		requireAdministrator(context);
	}

	private static boolean isToken(String authorization) {
		return authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME);
	}

	/**
	 * Makes sure that the data may be changed.
	 * @param context the context of the request
	 * @throws AccessRefused if no token was shown, or not the administrator's
	 */
	public void requireAdministrator(GraphQLContext context) {
		Boolean right = context.get(SHOWN);
		if (right == null) {
			throw new AccessRefused(
					"To change the data, send the administrator's token: Authorization: Bearer <token>. The first start said it.");
		}
		if (!right) {
			logger.warn("A change was refused: the token shown is not the administrator's");
			throw new AccessRefused("The token is not the administrator's");
		}
	}

}
