package org.goldenthread;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.goldenthread.testing.EmptyGraph;
import org.goldenthread.testing.Playwright;
import org.goldenthread.testing.TestGraph;
import org.goldenthread.testing.TokenIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.Lifecycle;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The pages that change the data, against a graph that tests may write to.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "goldenthread.security.anyone-may-read=true")
@EmptyGraph
@Tag("browser")
class ChangeBrowserTests {

	private static final TokenIssuer issuer = TokenIssuer.start();

	@LocalServerPort
	private int port;

	@Value("${goldenthread.security.administrator-token}")
	private Path token;

	@Autowired
	@Qualifier("seedLoader")
	private Lifecycle seed;

	@DynamicPropertySource
	static void knowTheIssuer(DynamicPropertyRegistry settings) {
		settings.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", issuer::uri);
		settings.add("spring.security.oauth2.resourceserver.jwt.audiences", () -> TokenIssuer.AUDIENCE);
	}

	@AfterAll
	static void stopTheIssuer() {
		issuer.stop();
	}

	@BeforeEach
	void startFromTheRealFacts() {
		TestGraph.written().wipe();
		this.seed.start();
	}

	@Test
	void dataAreChangedAndChangedBackInABrowser() throws IOException, InterruptedException {
		Playwright.run(this.port, Path.of("target/playwright-change.txt"),
				Map.of("ADMINISTRATOR_TOKEN", this.token.toAbsolutePath().toString()), "e2e/change");
	}

	@Test
	void whatOneProposesAnotherReviewsInABrowser() throws IOException, InterruptedException {
		String reviewer = issuer.token("reviewer", Map.of("roles", List.of("reviewer"), "systems", List.of("*")));
		Playwright.run(this.port, Path.of("target/playwright-review.txt"),
				Map.of("ADMINISTRATOR_TOKEN", this.token.toAbsolutePath().toString(), "REVIEWER_TOKEN", reviewer),
				"e2e/review");
	}

	@Test
	void notesAreWrittenOnAPackInABrowser() throws IOException, InterruptedException {
		Playwright.run(this.port, Path.of("target/playwright-notes.txt"),
				Map.of("ADMINISTRATOR_TOKEN", this.token.toAbsolutePath().toString()), "e2e/pack-notes");
	}

	@Test
	void whoSignsInInABrowserHasTheirViewsInEveryOther() throws IOException, InterruptedException {
		Playwright.run(this.port, Path.of("target/playwright-account.txt"),
				Map.of("ADMINISTRATOR_TOKEN", this.token.toAbsolutePath().toString()), "e2e/sign-in",
				"e2e/saved-views");
	}

}
