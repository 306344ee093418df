package org.goldenthread.api;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.goldenthread.view.AsOf;
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
			extensions.put("view", told(view, AsOf.of(response.getExecutionInput().getGraphQLContext())));
			builder.extensions(extensions);
		}));
	}

	private static Map<String, Object> told(View view, Optional<AsOf> asOf) {
		Map<String, Object> told = new LinkedHashMap<>();
		told.put("demonstration", view.showsDemonstration());
		asOf.ifPresent((then) -> told.put("asOf", Map.of("version", String.valueOf(then.version()), "recordedAt",
				then.recordedAt().toInstant().toString(), "day", then.day().toString())));
		return told;
	}

}
