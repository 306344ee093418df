package org.goldenthread.questions;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What leads on from the documents that nodes and links cite, wherever in an answer they
 * stand.
 */
class CitedDocumentsTests extends RunningService {

	private static final String SOURCES = "{ sources { document { id discussedIn { totalCount } sources { document { discussedIn { totalCount } } } } } }";

	@ParameterizedTest
	@ValueSource(strings = { "{ threads(from: \"risk-flow\", first: 3) { threads { hops { link %s } } } }",
			"{ threads(from: \"risk-flow\", first: 3) { threads { hops { node %s } } } }",
			"{ threads(from: \"risk-flow\", first: 3) { threads { weakest { link %s } } } }",
			"{ threadsBetween(from: \"plan-bnssg-jfp\", to: \"shift-h2c\") { threads { hops { link { ...f } } } } } fragment f on Link %s",
			"{ gaps(first: 3, rules: [LINK_UNCONFIRMED]) { nodes { link %s } } }",
			"{ impact(of: \"risk-flow\", first: 3) { affected { thread { link %s } } } }",
			"{ threadMap(of: \"plan-bnssg-jfp\", first: 5) { links { link %s } } }" })
	void leadOnAsTheyDoWhereTheyAreLookedUp(String query) {
		JsonNode answer = post(query.formatted(SOURCES), Map.of());
		assertThat(answer.has("errors")).as(answer.toString()).isFalse();
		List<JsonNode> documents = answer.findValues("document").stream().filter((each) -> each.has("id")).toList();
		assertThat(documents).isNotEmpty().allSatisfy((document) -> {
			JsonNode alone = post(
					"query ($id: ID!) { sourceDocument(id: $id) { id discussedIn { totalCount } sources { document { discussedIn { totalCount } } } } }",
					Map.of("id", document.path("id").asString()));
			assertThat(document).isEqualTo(alone.path("data").path("sourceDocument"));
		});
	}

}
