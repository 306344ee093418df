package org.goldenthread;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.goldenthread.testing.EmptyGraph;
import org.goldenthread.testing.Playwright;
import org.goldenthread.testing.TestGraph;
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

/**
 * The pages that change the data, against a graph that tests may write to.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@EmptyGraph
@Tag("browser")
class ChangeBrowserTests {

	@LocalServerPort
	private int port;

	@Value("${goldenthread.security.administrator-token}")
	private Path token;

	@Autowired
	@Qualifier("seedLoader")
	private Lifecycle seed;

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
