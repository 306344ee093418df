package org.goldenthread.api;

import java.util.HashMap;
import java.util.Map;

import org.goldenthread.view.View;
import reactor.core.publisher.Mono;

import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;

/**
 * Says with every answer which view of the graph it is of.
 */
@Component
class ViewOfAnswers implements WebGraphQlInterceptor {

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		return chain.next(request).map((response) -> response.transform((builder) -> {
			View view = View.of(response.getExecutionInput().getGraphQLContext());
			Map<Object, Object> extensions = new HashMap<>(response.getExtensions());
			extensions.put("view", Map.of("demonstration", view.showsDemonstration()));
			builder.extensions(extensions);
		}));
	}

}
