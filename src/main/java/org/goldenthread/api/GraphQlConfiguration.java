package org.goldenthread.api;

import java.nio.charset.StandardCharsets;
import java.util.List;

import graphql.execution.DataFetcherExceptionHandler;
import graphql.schema.DataFetcherFactories;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.TypeResolver;
import org.goldenthread.answer.Row;
import org.goldenthread.model.Kind;
import org.goldenthread.model.Model;
import org.goldenthread.request.QueryLimits;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/**
 * Puts the schema together: what follows from the model, and what features add in their
 * own files.
 */
@Configuration(proxyBeanMethods = false)
class GraphQlConfiguration {

	@Bean
	GraphQlSourceBuilderCustomizer derivedSchema(Model model) {
		String schema = new DerivedSchema(model).print();
		return (builder) -> builder
			.schemaResources(new ByteArrayResource(schema.getBytes(StandardCharsets.UTF_8), "the derived schema"));
	}

	@Bean
	RuntimeWiringConfigurer wiring(Model model, NodeFetchers fetchers) {
		TypeResolver byRow = (environment) -> {
			Row row = environment.getObject();
			return environment.getSchema().getObjectType(row.type());
		};
		return (wiring) -> {
			wiring.strictMode(false)
				.scalar(IdScalar.TYPE)
				.strictMode(true)
				.scalar(ClearScalar.days())
				.scalar(ClearScalar.instants());
			wiring.codeRegistry(GraphQLCodeRegistry.newCodeRegistry()
				.dataFetcher(Directives.PLACE, Directives.OFFERED)
				.defaultDataFetcher(DataFetcherFactories.useDataFetcher(new RowFetcher())));
			model.kinds()
				.stream()
				.filter(Kind::isAbstract)
				.forEach((kind) -> wiring.type(kind.name(), (type) -> type.typeResolver(byRow)));
			model.linkInterfaces().forEach((link) -> wiring.type(link.name(), (type) -> type.typeResolver(byRow)));
			wiring.type("Query", fetchers::register);
		};
	}

	@Bean
	GraphQlSourceBuilderCustomizer execution(List<DataFetcherExceptionResolver> exceptions,
			ObjectProvider<GraphQlSource> source, QueryLimits limits) {
		DataFetcherExceptionHandler handler = DataFetcherExceptionResolver.createExceptionHandler(exceptions);
		return (builder) -> builder.configureGraphQl(
				(graphQl) -> graphQl.preparsedDocumentProvider(new Documents(() -> source.getObject().schema(), limits))
					.queryExecutionStrategy(new RowExecution(handler)));
	}

}
