package org.goldenthread.questions;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Demonstration data is not there for who does not ask for it.
 */
class DemonstrationTests extends RunningService {

	private boolean shown;

	@Override
	boolean demonstration() {
		return this.shown;
	}

	@Test
	void listsAndCountsAreThoseOfTheRealDataAndWhatIsMadeUp() {
		String lists = """
				{ everything(first: 1) { totalCount demonstrationCount aggregate(groupBy: ["basis"]) { count keys { value } } }
				  made: everything(filter: {basis: {equals: DEMONSTRATION}}) { totalCount } }""";
		Answer real = ask(lists, Map.of());
		this.shown = true;
		Answer all = ask(lists, Map.of());
		long made = all.number("made.totalCount");
		assertThat(made).isPositive();
		assertThat(real.number("made.totalCount")).isZero();
		assertThat(real.number("everything.demonstrationCount")).isZero();
		assertThat(all.number("everything.demonstrationCount")).isEqualTo(made);
		assertThat(real.number("everything.totalCount")).isEqualTo(all.number("everything.totalCount") - made);
		assertThat(real.text("everything.aggregate.keys.value")).doesNotContain("DEMONSTRATION");
		assertThat(all.text("everything.aggregate.keys.value")).contains("DEMONSTRATION");
	}

	@Test
	void aRealThingThatOnlyAMadeUpLinkLeadsToCountsAsMadeUp() {
		String lists = """
				{ shifts { nodes { supportedBy(first: 500) { totalCount demonstrationCount edges { link { basis } node { basis } } }
				    reach(along: "supportedBy", first: 500) { totalCount demonstrationCount } } } }""";
		Answer real = ask(lists, Map.of());
		this.shown = true;
		Answer all = ask(lists, Map.of());
		assertThat(all.each("shifts.nodes.supportedBy")).isNotEmpty().allSatisfy((list) -> {
			long made = list.each("edges")
				.filter((edge) -> edge.text("link.basis").equals("DEMONSTRATION")
						|| edge.text("node.basis").equals("DEMONSTRATION"))
				.count();
			assertThat(list.number("demonstrationCount")).isEqualTo(made);
		});
		assertThat(all.each("shifts.nodes.reach").mapToLong((reach) -> reach.number("demonstrationCount")).sum())
			.isPositive()
			.isEqualTo(all.each("shifts.nodes.reach").mapToLong((reach) -> reach.number("totalCount")).sum()
					- real.each("shifts.nodes.reach").mapToLong((reach) -> reach.number("totalCount")).sum());
	}

	@ParameterizedTest
	@ValueSource(strings = { "node(id: $id) { id }", "nodes(ids: [$id]) { id }", "risk(id: $id) { id }" })
	void whatIsHiddenIsAsUnknownAsWhatNeverWas(String field) {
		String query = "query ($id: ID!) { " + field + " }";
		this.shown = true;
		String id = ask("{ made: risks(filter: {basis: {equals: DEMONSTRATION}}, first: 1) { nodes { id } } }",
				Map.of())
			.text("made.nodes.id");
		assertThat(post(query, Map.of("id", id)).path("errors")).isEmpty();
		this.shown = false;
		assertThat(post(query, Map.of("id", id)).toString().replace(id, "ID"))
			.isEqualTo(post(query, Map.of("id", "never-was")).toString().replace("never-was", "ID"))
			.contains("UNKNOWN_ID");
	}

	@Test
	void aSearchFindsNothingThatIsMadeUp() {
		String search = "{ search(text: \"demonstration\", first: 100) { hits { node { basis } } } }";
		assertThat(ask(search, Map.of()).text("search.hits.node.basis")).doesNotContain("DEMONSTRATION");
		this.shown = true;
		assertThat(ask(search, Map.of()).text("search.hits.node.basis")).contains("DEMONSTRATION");
	}

	@Test
	void everyAnswerSaysWhichViewItIsOf() {
		JsonNode real = post("{ shifts { totalCount } }", Map.of());
		this.shown = true;
		JsonNode all = post("{ shifts { totalCount } }", Map.of());
		assertThat(real.path("extensions").path("view").toString()).isEqualTo("{\"demonstration\":false}");
		assertThat(all.path("extensions").path("view").toString()).isEqualTo("{\"demonstration\":true}");
	}

}
