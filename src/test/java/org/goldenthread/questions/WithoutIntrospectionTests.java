package org.goldenthread.questions;

import java.util.Map;

import graphql.introspection.Introspection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The service where callers may not ask for its schema.
 */
@TestPropertySource(properties = "spring.graphql.schema.introspection.enabled=false")
@DirtiesContext
@Isolated("graphql-java switches introspection off for the whole JVM")
class WithoutIntrospectionTests extends RunningService {

	@AfterAll
	static void switchOn() {
		Introspection.enabledJvmWide(true);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{ __schema { types { name } } }", "{ __type(name: \"Measure\") { name } }",
			"{ a: __schema { queryType { name } } kinds { name } }" })
	void refusesToShowTheSchema(String query) {
		JsonNode answer = post(query, Map.of());
		assertThat(answer.path("data").isMissingNode()).isTrue();
		assertThat(answer.path("errors")).singleElement().satisfies((error) -> {
			assertThat(error.path("extensions").path("code").asString()).isEqualTo("INTROSPECTION_DISABLED");
			assertThat(error.path("message").asString()).contains("Introspection has been disabled");
		});
	}

	@Test
	void answersEverythingElse() {
		Answer answer = ask("""
				{
				  __typename
				  measures(first: 1) { __typename nodes { __typename id } }
				  node(id: "plan-bnssg-jfp") { __typename kind }
				}""", Map.of());
		assertThat(answer.text("__typename")).isEqualTo("Query");
		assertThat(answer.text("measures.nodes.__typename")).isEqualTo("Measure");
		assertThat(answer.text("node.__typename")).isEqualTo(answer.text("node.kind")).isEqualTo("LocalPlan");
	}

	@Test
	void answersTheDocumentsOfTheRepository() {
		assertThat(answer("graph/counts").has("kinds")).isTrue();
		assertThat(answer("page/threads", Map.of("from", "plan-bnssg-jfp", "toward", "UP", "first", 5)).has("threads"))
			.isTrue();
	}

}
