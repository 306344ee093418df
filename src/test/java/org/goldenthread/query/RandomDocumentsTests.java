package org.goldenthread.query;

import java.util.Map;
import java.util.Random;

import graphql.ExecutionResult;
import org.goldenthread.testing.Rounds;
import org.goldenthread.testing.Spelling;
import org.goldenthread.testing.Spelling.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares the answers to whole documents with a plain evaluation in memory, over a
 * random graph with odd names, numbers and instants; each document in several spellings.
 */
class RandomDocumentsTests extends OverRandomGraph {

	private static final int DOCUMENTS = 25;

	private static final int SPELLINGS = 2;

	@Autowired
	private GraphQlSource source;

	@Autowired
	private ExecutionGraphQlService service;

	RandomDocumentsTests() {
		super(20261129, 30);
		this.graph.oddly(new Random(20261129));
	}

	@Test
	void areAnsweredAsInMemoryHoweverTheyAreSpelt() {
		Rounds.of(DOCUMENTS, (random) -> {
			RandomDocument document = new RandomDocument(this.source.schema(), this.graph, random);
			assertAnswered(document, Spelling.plain(document.asked()));
			for (int i = 0; i < SPELLINGS; i++) {
				assertAnswered(document, Spelling.any(document.asked(), random, ""));
			}
		});
	}

	private void assertAnswered(RandomDocument document, Document spelt) {
		ExecutionResult result = this.service
			.execute(new DefaultExecutionGraphQlRequest(spelt.text(), null, spelt.variables(), null, "test", null))
			.map((response) -> response.getExecutionResult())
			.block();
		assertThat(result).isNotNull();
		Map<String, @Nullable Object> answer = result.toSpecification();
		assertThat(answer.get("errors")).as("%s", spelt).isNull();
		assertThat(answer.get("data")).as("%s", spelt).usingRecursiveComparison().isEqualTo(document.answer());
	}

}
