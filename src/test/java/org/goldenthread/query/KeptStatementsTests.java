package org.goldenthread.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.goldenthread.store.Statement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A document that comes again is not compiled again; its answers must not show it.
 */
class KeptStatementsTests extends OverRandomGraph {

	private static final String DOCUMENT = """
			query ($id: ID!, $first: Int, $after: String, $by: String!, $unit: String, $least: Float, $when: String!,
			    $group: String!, $more: Boolean!, $filter: TargetFilter) {
			  measure(id: $id) {
			    name
			    unit @include(if: $more)
			    targets(first: $first, filter: $filter) { totalCount nodes { id } }
			    observations(filter: {value: {atLeast: $least}, period: {overlaps: $when}}, order: [{by: "id"}]) {
			      nodes { id } aggregate(groupBy: [$group]) { count keys { value } }
			    }
			  }
			  measures(first: $first, after: $after, order: [{by: $by}], filter: {unit: {equals: $unit}}) {
			    nodes { id } pageInfo { endCursor hasNextPage }
			  }
			}""";

	KeptStatementsTests() {
		super(7, 20);
	}

	@Test
	void aKeptStatementAnswersAsOneThatIsCompiledAnew() {
		for (int i = 0; i < 60; i++) {
			Map<String, @Nullable Object> variables = variables(new Random(i));
			Map<String, Object> kept = answer(DOCUMENT, variables);
			Map<String, Object> anew = answer(DOCUMENT + " # " + i, variables);
			assertThat(kept).as("%s", variables).isEqualTo(anew);
		}
	}

	@Test
	void aMissingRequiredValueIsAnErrorInItsPlaceAndNotAnAnswer() {
		this.writer.write((transaction) -> transaction
			.run(new Statement("write", "CREATE (:Node:Target {id: 'broken', basis: 'STATED', sources: ['s']})")));
		this.graphQl.document("{ target(id: \"broken\") { id name } }")
			.execute()
			.errors()
			.satisfy((errors) -> assertThat(errors).singleElement()
				.satisfies((error) -> assertThat(error.getPath()).isEqualTo("target.name")));
	}

	@Test
	void aValueOfAnotherTypeThanTheSchemaPromisesIsAnErrorInItsPlace() {
		this.writer.write((transaction) -> transaction.run(new Statement("write",
				"""
						CREATE (:Node:Target {id: 'mistyped', name: 'Target', value: 'many', basis: 'STATED', sources: ['s']})""")));
		GraphQlTester.Response response = this.graphQl.document("{ target(id: \"mistyped\") { id value } }").execute();
		response.errors()
			.satisfy((errors) -> assertThat(errors).singleElement()
				.satisfies((error) -> assertThat(error.getPath()).isEqualTo("target.value")));
		response.path("target.id").entity(String.class).isEqualTo("mistyped");
	}

	private Map<String, Object> answer(String document, Map<String, @Nullable Object> variables) {
		return this.graphQl.document(document)
			.variables(variables)
			.execute()
			.path("")
			.entity(new ParameterizedTypeReference<Map<String, Object>>() {
			})
			.get();
	}

	private static Map<String, @Nullable Object> variables(Random random) {
		Map<String, @Nullable Object> variables = new HashMap<>();
		variables.put("id", "m" + random.nextInt(20));
		variables.put("by", one(random, "name", "unit", "targets.count"));
		variables.put("when", one(random, "2024", "2025/26 Q1", "2024-12..2025-02"));
		variables.put("group", one(random, "basis", "period.year", "measures"));
		variables.put("more", random.nextBoolean());
		maybe(random, variables, "first", random.nextInt(1, 5));
		maybe(random, variables, "unit", one(random, RandomGraph.UNITS.toArray(String[]::new)));
		maybe(random, variables, "least", (double) random.nextInt(4));
		maybe(random, variables, "filter",
				Map.of("value", Map.of(one(random, "atLeast", "lessThan"), (double) random.nextInt(4))));
		return variables;
	}

	private static void maybe(Random random, Map<String, @Nullable Object> variables, String name, Object value) {
		switch (random.nextInt(3)) {
			case 0 -> variables.put(name, null);
			case 1 -> variables.put(name, value);
			default -> {
			}
		}
	}

	private static String one(Random random, String... values) {
		return List.of(values).get(random.nextInt(values.length));
	}

}
