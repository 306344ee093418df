package org.goldenthread.api;

import java.util.List;
import java.util.Map;

import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RowExecutionTests {

	private static final String SCHEMA = """
			type Query { good: Thing! bad: Thing! nothing: Thing! inner: Thing! list: [Thing!]! open: Thing }
			type Thing { name: String! broken: String! more: [Thing!]! }
			""";

	private final GraphQL graphQl = GraphQL.newGraphQL(schema())
		.queryExecutionStrategy(new RowExecution(new SimpleDataFetcherExceptionHandler()))
		.build();

	@ParameterizedTest
	@ValueSource(strings = { "bad { name }", "nothing { name }", "inner { broken }", "list { broken }",
			"good { more { broken } }" })
	void aRootFieldThatFailsLeavesTheOthers(String field) {
		ExecutionResult result = this.graphQl
			.execute("{ first: good { name } failed: " + field + " last: good { name } }");
		Map<String, Object> data = result.getData();
		assertThat(data).containsEntry("first", Map.of("name", "n"))
			.containsEntry("last", Map.of("name", "n"))
			.containsEntry("failed", null);
		assertThat(result.getErrors()).isNotEmpty()
			.allSatisfy((error) -> assertThat(error.getPath()).startsWith("failed"));
	}

	@Test
	void anAnswerWithoutFaultsIsAsItWas() {
		ExecutionResult result = this.graphQl.execute("{ good { name } list { name } open { name } }");
		assertThat(result.getErrors()).isEmpty();
		assertThat(result.<Map<String, Object>>getData()).containsEntry("list", List.of(Map.of("name", "n")))
			.containsEntry("open", null);
	}

	private static GraphQLSchema schema() {
		Map<String, Object> thing = Map.of("name", "n", "more", List.of(Map.of("name", "m")));
		RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
			.type("Query",
					(query) -> query.dataFetcher("good", (environment) -> thing)
						.dataFetcher("inner", (environment) -> thing)
						.dataFetcher("list", (environment) -> List.of(thing))
						.dataFetcher("bad", (environment) -> {
							throw new IllegalStateException();
						}))
			.type("Thing", (type) -> type.dataFetcher("broken", (environment) -> {
				throw new IllegalStateException();
			}))
			.build();
		return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SCHEMA), wiring);
	}

}
