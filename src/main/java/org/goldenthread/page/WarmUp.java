package org.goldenthread.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.stereotype.Component;

/**
 * Asks what the page asks once in the background while the service starts, so that its
 * first reader does not wait until the questions are compiled and planned. That works
 * without the facts too, only less well.
 */
@Component
@ConditionalOnBooleanProperty(name = "goldenthread.warm-up", matchIfMissing = true)
class WarmUp implements SmartInitializingSingleton {

	private static final Logger logger = LoggerFactory.getLogger(WarmUp.class);

	private static final List<Question> QUESTIONS = List.of(
			new Question("threads", Map.of("from", "plan-bnssg-jfp", "toward", "UP", "first", 50)),
			new Question("threads", Map.of("from", "plan-bnssg-jfp", "toward", "DOWN", "first", 50)),
			new Question("card", Map.of("id", "plan-bnssg-jfp")),
			new Question("search", Map.of("text", "plan", "first", 20)),
			new Question("gap-rules", Map.of("id", "sys-bnssg-ics")),
			new Question("gaps", Map.of("id", "sys-bnssg-ics", "first", 50)),
			new Question("coverage",
					Map.of("rows", "LocalPlan", "columns", "Shift", "scopes", List.of("sys-bnssg-ics"), "first", 50)),
			new Question("impact", Map.of("id", "risk-flow", "first", 200)));

	private final ObjectProvider<ExecutionGraphQlService> service;

	WarmUp(ObjectProvider<ExecutionGraphQlService> service) {
		this.service = service;
	}

	@Override
	public void afterSingletonsInstantiated() {
		Thread.ofPlatform().daemon().name("warm-up").start(() -> QUESTIONS.forEach(this::ask));
	}

	private void ask(Question question) {
		try {
			String document = new ClassPathResource("queries/page/" + question.document() + ".graphql")
				.getContentAsString(StandardCharsets.UTF_8);
			this.service.getObject()
				.execute(new DefaultExecutionGraphQlRequest(document, null, question.variables(), Map.of(), "warm-up",
						Locale.UK))
				.block();
		}
		catch (IOException | RuntimeException ex) {
			logger.debug("Not warmed up: {}", question.document(), ex);
		}
	}

	/**
	 * A question that the page asks.
	 *
	 * @param document the name of its document
	 * @param variables the values that decide how it is compiled
	 */
	private record Question(String document, Map<String, Object> variables) {

	}

}
