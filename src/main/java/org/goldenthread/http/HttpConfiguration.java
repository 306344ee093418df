package org.goldenthread.http;

import java.io.IOException;

import org.goldenthread.store.GraphReader;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Puts our own edge before the one that comes with Spring, which takes no GET.
 */
@ConditionalOnWebApplication
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HttpSettings.class)
class HttpConfiguration {

	@Bean
	TrustedDocuments trustedDocuments(ResourcePatternResolver resources, GraphQlProperties properties)
			throws IOException {
		return TrustedDocuments.read(resources, properties.getHttp().getPath() + "/documents");
	}

	@Bean
	AnswerCache answerCache(HttpSettings settings) {
		return new AnswerCache(settings.answerCache());
	}

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> watchedConnections(RequestWatch watch) {
		return (server) -> {
			server.setProtocol(Connections.class.getName());
			server.addConnectorCustomizers((connector) -> watch.over((Connections) connector.getProtocolHandler()));
		};
	}

	@Bean
	RequestWatch requestWatch(HttpSettings settings) {
		return new RequestWatch(settings.requestTime());
	}

	@Bean
	Endpoint graphQlEndpoint(WebGraphQlHandler handler, GraphReader reader, AnswerCache cache, JsonMapper json,
			TrustedDocuments documents, HttpSettings settings, GraphQlSource source, RequestWatch watch) {
		QuestionReader questions = new QuestionReader(json, documents, settings.trustedDocumentsOnly());
		EntityTags tags = new EntityTags(source::schema);
		return new Endpoint(new Execution(handler, json, watch), questions, new Versions(reader), cache, tags,
				settings.largestRequest());
	}

	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	RouterFunction<ServerResponse> graphQlOverHttp(Endpoint endpoint, TrustedDocuments documents,
			GraphQlProperties properties) {
		String path = properties.getHttp().getPath();
		return RouterFunctions.route()
			.route(RequestPredicates.path(path), endpoint::handle)
			.GET(documents.address(), (request) -> ServerResponse.ok().body(documents.list()))
			.build();
	}

}
