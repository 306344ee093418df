package org.goldenthread.query;

import java.util.Random;

import org.goldenthread.store.GraphWriter;
import org.goldenthread.testing.EmptyGraph;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.tester.AutoConfigureGraphQlTester;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.graphql.test.tester.GraphQlTester;

/**
 * A test over a random graph, which is in the database before its first question.
 */
@EmptyGraph
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SpringBootTest(properties = "goldenthread.seed.enabled=false")
@AutoConfigureGraphQlTester
abstract class OverRandomGraph {

	final RandomGraph graph;

	@Autowired
	GraphQlTester graphQl;

	@Autowired
	GraphWriter writer;

	OverRandomGraph(long seed, int size) {
		this.graph = new RandomGraph(new Random(seed), size);
	}

	@BeforeAll
	void write() {
		this.writer.<@Nullable Void>write((transaction) -> {
			this.graph.write(transaction);
			return null;
		});
	}

}
