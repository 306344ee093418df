package org.goldenthread.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.goldenthread.store.DataVersion;
import org.goldenthread.store.GraphReader;
import org.goldenthread.store.GraphWriter;
import org.goldenthread.store.Statement;
import org.goldenthread.testing.EmptyGraph;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.graphql.test.autoconfigure.tester.AutoConfigureGraphQlTester;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

@EmptyGraph
@SpringBootTest(properties = "goldenthread.seed.enabled=false")
@AutoConfigureGraphQlTester
class OneStatementTests {

	@Autowired
	private GraphQlTester graphQl;

	@Autowired
	private GraphWriter writer;

	@Autowired
	private Counting counting;

	@BeforeEach
	void writeSomeMeasures() {
		write("MATCH (n:Node) DETACH DELETE n");
		write("""
				CREATE (s:Node:SourceDocument {id: 's', name: 'Source', basis: 'STATED', sources: ['s L1']})
				WITH s UNWIND range(10, 19) AS i
				CREATE (m:Node:Measure:Result:Exposed {id: 'm' + i, name: 'Measure ' + i, basis: 'STATED', sources: ['s L2']})
				CREATE (m)-[:HAS_OBSERVATION {basis: 'STATED', sources: ['s L3']}]->
				  (:Node:Observation {id: 'o' + i, name: 'Observation', value: i * 1.0, basis: 'STATED', sources: ['s']})""");
		readTheThreadGraphAgain();
		this.counting.statements.clear();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{ measure(id: \"m10\") { name sources { locator document { name } } } }", """
			{ measures(first: 5, filter: {observations: {some: {value: {greaterThan: 12}}}}) { totalCount
			  edges { cursor node { name observations { edges { link { sources { document { name } } }
			    node { value measures { nodes { name discussedIn { totalCount } } } } } } } }
			  aggregate(groupBy: ["basis"]) { count keys { value } } } }""",
			"{ nodes(ids: [\"m10\", \"m11\"]) { name ... on Measure { observations { nodes { value } } } } }",
			"{ measures { completeness { dataVersion } nodes { observations { completeness { complete asOf } } } aggregate { completeness { asOf } } } }",
			"{ search(text: \"measure\") { hits { matches { property } node { name sources { document { name } } } } } }",
			"{ threads(from: \"m10\") { threads { hops { node { name } } measurements { reading observation { value } } } } }" })
	void answersAFieldWithOneStatementAtMostHoweverDeepItsSelection(String query) {
		this.graphQl.document(query).execute().errors().verify();
		assertThat(this.counting.statements).hasSizeLessThanOrEqualTo(1);
	}

	@Test
	void pagesNeitherRepeatNorHideAnythingWhenThingsAreAddedMeanwhile() {
		String page = "query ($after: String) { measures(first: 4, after: $after) { nodes { id } pageInfo { endCursor } } }";
		List<String> seen = new ArrayList<>();
		String cursor = null;
		for (int i = 0; i < 3; i++) {
			GraphQlTester.Response response = this.graphQl.document(page).variable("after", cursor).execute();
			seen.addAll(response.path("measures.nodes[*].id").entityList(String.class).get());
			cursor = response.path("measures.pageInfo.endCursor").entity(String.class).get();
			write("CREATE (:Node:Measure {id: 'new" + i
					+ "', name: 'A new measure', basis: 'STATED', sources: ['s']})");
		}
		assertThat(seen).containsExactly("m10", "m11", "m12", "m13", "m14", "m15", "m16", "m17", "m18", "m19");
	}

	private void readTheThreadGraphAgain() {
		this.graphQl.document("{ threads(from: \"m10\") { threads { hops { node { id } } } } }")
			.execute()
			.errors()
			.verify();
	}

	private void write(String cypher) {
		this.writer.write((transaction) -> transaction.run(new Statement("write", cypher)));
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class CountingConfiguration {

		@Bean
		static BeanPostProcessor countStatements() {
			return new BeanPostProcessor() {
				@Override
				public Object postProcessAfterInitialization(Object bean, String name) {
					return (bean instanceof GraphReader reader) ? new Counting(reader) : bean;
				}
			};
		}

	}

	/**
	 * Passes statements on, and keeps them.
	 */
	static final class Counting implements GraphReader {

		private final GraphReader reader;

		private final List<Statement> statements = new ArrayList<>();

		Counting(GraphReader reader) {
			this.reader = reader;
		}

		@Override
		public List<Map<String, @Nullable Object>> read(Statement statement) {
			this.statements.add(statement);
			return this.reader.read(statement);
		}

		@Override
		public DataVersion dataVersion() {
			return this.reader.dataVersion();
		}

	}

}
