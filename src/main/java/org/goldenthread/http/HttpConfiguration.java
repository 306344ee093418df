package org.goldenthread.http;

import java.io.IOException;
import java.util.List;

import org.apache.catalina.core.StandardHost;
import org.goldenthread.audit.AuditLog;
import org.goldenthread.imports.FileImports;
import org.goldenthread.imports.ImportJobs;
import org.goldenthread.interchange.GraphExports;
import org.goldenthread.past.Past;
import org.goldenthread.request.QueryLimits;
import org.goldenthread.store.GraphReader;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.boot.webmvc.error.ErrorController;
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
@EnableConfigurationProperties({ HttpSettings.class, EventSettings.class })
class HttpConfiguration {

	/** What people write in an address of a question without encoding it. */
	private static final String NOT_ENCODED = "{}[]|\"<>\\^`";

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
			server.addConnectorCustomizers((connector) -> {
				Connections connections = (Connections) connector.getProtocolHandler();
				connections.setRelaxedQueryChars(NOT_ENCODED);
				watch.over(connections);
			});
			server.addContextCustomizers((context) -> ((StandardHost) context.getParent())
				.setErrorReportValveClass(ServerErrors.class.getName()));
		};
	}

	@Bean
	HostCheck hostCheck(HttpSettings settings, JsonMapper json) {
		return new HostCheck(settings.hosts(), json);
	}

	@Bean
	ErrorAttributes errorAttributes() {
		return new RequestErrors();
	}

	@Bean
	ErrorController errorPages(ErrorAttributes attributes, WebProperties properties,
			ObjectProvider<ErrorViewResolver> pages) {
		return new ErrorPages(attributes, properties.getError(), pages.orderedStream().toList());
	}

	@Bean
	ShutdownLimit shutdownLimit(HttpSettings settings) {
		return new ShutdownLimit(settings.shutdownTime());
	}

	@Bean
	RequestWatch requestWatch(HttpSettings settings) {
		return new RequestWatch(settings);
	}

	@Bean
	Sights sights(Past past) {
		return new Sights(past);
	}

	@Bean
	Execution graphQlExecution(WebGraphQlHandler handler, JsonMapper json, RequestWatch watch, Sights sights) {
		return new Execution(handler, json, watch, sights);
	}

	@Bean
	EntityTags entityTags(GraphQlSource source) {
		return new EntityTags(source::schema);
	}

	@Bean
	EventStreams eventStreams(Execution execution, RequestWatch watch, EventSettings settings) {
		return new EventStreams(execution, watch, settings);
	}

	@Bean
	Endpoint graphQlEndpoint(Execution execution, GraphReader reader, AnswerCache cache, TrustedDocuments documents,
			HttpSettings settings, EntityTags tags, RequestWatch watch, QueryLimits limits, EventStreams streams,
			Sights sights) {
		QuestionReader questions = new QuestionReader(documents, settings.trustedDocumentsOnly(), limits);
		return new Endpoint(execution, questions, new Versions(reader.present()), cache, tags, watch, settings, streams,
				sights);
	}

	@Bean
	FileAnswers fileAnswers(HttpSettings settings, JsonMapper json) {
		return new FileAnswers(settings, json);
	}

	@Bean
	FileEndpoint fileEndpoint(Execution execution, GraphReader reader, AnswerCache cache, JsonMapper json,
			TrustedDocuments documents, FileAnswers answers, EntityTags tags, Sights sights) {
		return new FileEndpoint(execution, documents, new Versions(reader.present()), cache, tags, answers, json,
				sights);
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

	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	RouterFunction<ServerResponse> filesOverHttp(FileEndpoint endpoint, List<DocumentFile> files) {
		RouterFunctions.Builder routes = RouterFunctions.route();
		files.forEach((file) -> routes.route(RequestPredicates.path(file.address()),
				(request) -> endpoint.handle(request, file)));
		return routes.build();
	}

	@Bean
	InterchangeEndpoint interchangeEndpoint(GraphExports exports, FileImports imports, ImportJobs jobs, AuditLog audit,
			RequestWatch watch, FileAnswers answers, Sights sights, HttpSettings settings) {
		return new InterchangeEndpoint(exports, imports, jobs, audit, watch, answers, sights, settings.importWait());
	}

	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	RouterFunction<ServerResponse> interchange(InterchangeEndpoint endpoint) {
		return RouterFunctions.route()
			.route(RequestPredicates.path("/export/{name}"), endpoint::export)
			.route(RequestPredicates.path("/import"), endpoint::importFile)
			.route(RequestPredicates.path("/import/{id}"), endpoint::importJob)
			.build();
	}

}
