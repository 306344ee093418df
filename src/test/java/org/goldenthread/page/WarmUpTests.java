package org.goldenthread.page;

import java.io.IOException;
import java.util.stream.Stream;

import org.goldenthread.testing.SeededGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.graphql.ExecutionGraphQlService;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@SeededGraph
class WarmUpTests {

	@Autowired
	private ExecutionGraphQlService service;

	@ParameterizedTest
	@MethodSource
	void everyQuestionHasAnAnswer(WarmUp.Question question) throws IOException {
		assertThat(new WarmUp(this.service).answer(question).getErrors()).isEmpty();
	}

	static Stream<WarmUp.Question> everyQuestionHasAnAnswer() {
		return WarmUp.questions();
	}

}
