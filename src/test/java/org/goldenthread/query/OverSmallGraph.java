package org.goldenthread.query;

import java.util.List;

import org.goldenthread.model.Model;
import org.goldenthread.store.GraphWriter;
import org.goldenthread.store.Statement;
import org.goldenthread.testing.EmptyGraph;
import org.goldenthread.testing.SmallGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.tester.AutoConfigureGraphQlTester;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A test over a small graph, which is in the database before its first question.
 */
@EmptyGraph
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SpringBootTest(properties = "goldenthread.seed.enabled=false")
@AutoConfigureGraphQlTester
abstract class OverSmallGraph {

	private final String text;

	@Autowired
	private GraphQlTester graphQl;

	@Autowired
	private GraphWriter writer;

	OverSmallGraph(String text) {
		this.text = text;
	}

	@BeforeAll
	void write(@Autowired Model model) {
		SmallGraph.write(this.writer, model, this.text);
	}

	void run(String cypher) {
		this.writer.write((transaction) -> transaction.run(new Statement("write", cypher)));
	}

	GraphQlTester.Response ask(String document) {
		return this.graphQl.document(document).execute();
	}

	List<Object> values(String document, String path) {
		return ask(document).path(path).entityList(Object.class).get();
	}

	void assertRefused(String document, String code, String message) {
		ask(document).errors().satisfy((errors) -> assertThat(errors).singleElement().satisfies((error) -> {
			assertThat(error.getExtensions()).containsEntry("code", code);
			assertThat(error.getMessage()).contains(message);
		}));
	}

}
