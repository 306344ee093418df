package org.goldenthread.query;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A field means the same in a fragment as on the type itself.
 */
class FragmentsTests extends OverSmallGraph {

	FragmentsTests() {
		super("""
				SourceDocument s
				Measure m1
				Measure m2
				Risk r1
				Risk r2
				Objective o1
				Target t1
				m1 -HAS_TARGET-> t1
				m2 -HAS_TARGET-> t1
				r1 -THREATENS-> o1
				r1 -THREATENS-> m1
				r2 -THREATENS-> m1
				""");
	}

	@ParameterizedTest
	@ValueSource(strings = { "reach(along: \"targets\") { edges { shared node { id } } }",
			"targets(order: [{by: \"value\"}], filter: {measures: {some: {id: {equals: \"m2\"}}}}) { totalCount }",
			"targets { aggregate(groupBy: [\"measures\"]) { count keys { value } } }" })
	void onTheTypeAsInAFragment(String field) {
		Object itself = ask("{ measure(id: \"m1\") { " + field + " } }").path("measure").entity(Object.class).get();
		assertThat(ask("{ node(id: \"m1\") { ... on Measure { " + field + " } } }").path("node")
			.entity(Object.class)
			.get()).isEqualTo(itself);
		assertThat(values("{ nodes(ids: [\"m1\"]) { ... on Risk { id } ... on Measure { " + field + " } } }", "nodes"))
			.containsExactly(itself);
		assertThat(
				values("{ everything(filter: {id: {equals: \"m1\"}}) { nodes { ... on Measure { " + field + " } } } }",
						"everything.nodes"))
			.containsExactly(itself);
	}

	@Test
	void fragmentsOnSeveralTypesEachMeanTheirOwn() {
		String both = "{ nodes(ids: [\"m1\", \"r1\"]) { ... on Measure { reach(along: \"targets\") { nodes { id } } } "
				+ "... on Risk { reach(along: \"threatens\") { nodes { id } } } } }";
		assertThat(values(both, "nodes[0].reach.nodes[*].id")).containsExactly("t1");
		assertThat(values(both, "nodes[1].reach.nodes[*].id")).containsExactlyInAnyOrder("o1", "m1");
	}

	@Test
	void aRelationshipThatOnlyTheFragmentsTypeHasIsNotOneOfEverything() {
		assertRefused("{ node(id: \"m1\") { reach(along: \"targets\") { totalCount } } }", "INVALID_ARGUMENT",
				"Node has no relationship 'targets'");
		assertRefused("{ node(id: \"m1\") { ... on Risk { reach(along: \"targets\") { totalCount } } } }",
				"INVALID_ARGUMENT", "Risk has no relationship 'targets'");
	}

}
