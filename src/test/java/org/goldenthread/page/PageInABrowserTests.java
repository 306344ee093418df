package org.goldenthread.page;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import org.goldenthread.testing.SeededGraph;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Runs the browser tests of the front end against this service. They need Chromium, at
 * {@code CHROMIUM_PATH} or where Debian puts it; without it they are skipped, except in
 * continuous integration.
 */
@SeededGraph
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PageInABrowserTests {

	private static final Path CHROMIUM = Path
		.of(Objects.requireNonNullElse(System.getenv("CHROMIUM_PATH"), "/usr/bin/chromium"));

	@LocalServerPort
	private int port;

	@Test
	void worksForEveryone() throws Exception {
		if (System.getenv("CI") == null) {
			assumeThat(CHROMIUM).as("Chromium, without which the page cannot be tested").isExecutable();
		}
		ProcessBuilder builder = new ProcessBuilder("npm", "run", "e2e")
			.directory(Path.of("src/main/frontend").toFile())
			.redirectErrorStream(true);
		builder.environment().put("BASE_URL", "http://127.0.0.1:" + this.port);
		builder.environment().put("CHROMIUM_PATH", CHROMIUM.toString());
		Path output = Files.createTempFile("page", ".log");
		Process browser = builder.redirectOutput(output.toFile()).start();
		boolean ended = browser.waitFor(15, TimeUnit.MINUTES);
		String printed = Files.readString(output, StandardCharsets.UTF_8);
		Files.delete(output);
		assertThat(ended).as("The browser tests take too long:\n%s", printed).isTrue();
		assertThat(browser.exitValue()).as(printed).isZero();
	}

}
