package org.goldenthread.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.stereotype.Component;

/**
 * Asks what the page asks once in the background, so that few readers wait until their
 * question is compiled and planned: for threads while the service starts, for all when
 * the facts are loaded. Plans made before that are made anew, so threads come last again.
 * On other facts some questions have no answer; then it does only less.
 */
@Component
@ConditionalOnBooleanProperty(name = "goldenthread.warm-up", matchIfMissing = true)
class WarmUp implements SmartInitializingSingleton {

	private static final Logger logger = LoggerFactory.getLogger(WarmUp.class);

	private static final String SYSTEM = "sys-bnssg-ics";

	private static final String PLAN = "plan-bnssg-jfp";

	private static final int ROWS = 50;

	private static final List<Question> THREADS = List.of(
			new Question("threads", Map.of("from", PLAN, "toward", "UP", "first", ROWS)),
			new Question("threads", Map.of("from", PLAN, "toward", "DOWN", "first", ROWS)));

	private static final List<Question> OTHERS = List.of(new Question("card", Map.of("id", PLAN)),
			new Question("search", Map.of("text", "plan", "first", 20)),
			new Question("gap-rules", Map.of("id", SYSTEM)), new Question("gaps", Map.of("id", SYSTEM, "first", ROWS)),
			coverage("LocalPlan", "Shift", List.of(SYSTEM)),
			new Question("impact", Map.of("id", "risk-flow", "first", 200)),
			new Question("risks", Map.of("id", SYSTEM, "first", ROWS)),
			new Question("single-points", Map.of("id", SYSTEM, "first", ROWS)), new Question("gap-rules", Map.of()),
			new Question("gaps", Map.of("first", ROWS)),
			new Question("impact", Map.of("id", "meas-ae4h", "first", 200)), coverage("LocalPlan", "Shift", List.of()),
			coverage("System", "Priority", List.of()), coverage("Organisation", "Measure", List.of()));

	private final CountDownLatch ready = new CountDownLatch(1);

	private final ExecutionGraphQlService service;

	WarmUp(ExecutionGraphQlService service) {
		this.service = service;
	}

	static Stream<Question> questions() {
		return Stream.concat(OTHERS.stream(), THREADS.stream());
	}

	@Override
	public void afterSingletonsInstantiated() {
		Thread.ofPlatform().daemon().name("warm-up").start(this::run);
	}

	@EventListener(ApplicationReadyEvent.class)
	void factsAreLoaded() {
		this.ready.countDown();
	}

	private void run() {
		try {
			THREADS.forEach(this::ask);
			this.ready.await();
			questions().forEach(this::ask);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void ask(Question question) {
		try {
			List<ResponseError> errors = answer(question).getErrors();
			if (!errors.isEmpty()) {
				logger.debug("Not warmed up: {}: {}", question, errors);
			}
		}
		catch (IOException | RuntimeException ex) {
			logger.debug("Not warmed up: {}", question, ex);
		}
	}

	ExecutionGraphQlResponse answer(Question question) throws IOException {
		String document = new ClassPathResource("queries/page/" + question.document() + ".graphql")
			.getContentAsString(StandardCharsets.UTF_8);
		return Objects.requireNonNull(
				this.service
					.execute(new DefaultExecutionGraphQlRequest(document, null, question.variables(), Map.of(),
							"warm-up", Locale.UK))
					.block());
	}

	private static Question coverage(String rows, String columns, List<String> scopes) {
		return new Question("coverage", Map.of("rows", rows, "columns", columns, "scopes", scopes, "first", ROWS));
	}

	/**
	 * A question that the page asks.
	 *
	 * @param document the name of its document
	 * @param variables the values that decide how it is compiled
	 */
	record Question(String document, Map<String, Object> variables) {

	}

}
