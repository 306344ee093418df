package org.goldenthread;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.goldenthread.testing.SeededGraph;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@SeededGraph
@Tag("browser")
@Order(1) // It takes longest.
class BrowserTests {

	private static final File FRONTEND = new File("src/main/frontend");

	@LocalServerPort
	private int port;

	@Test
	void thePageWorksInABrowser() throws IOException, InterruptedException {
		File chromium = new File(System.getenv().getOrDefault("CHROMIUM_PATH", "/usr/bin/chromium"));
		if (System.getenv("CI") == null) {
			assumeThat(chromium).as("Chromium, or CHROMIUM_PATH").exists();
		}
		Path output = Path.of("target/playwright.txt");
		ProcessBuilder playwright = new ProcessBuilder("npx", "playwright", "test").directory(FRONTEND)
			.redirectErrorStream(true)
			.redirectOutput(output.toFile());
		playwright.environment().put("BASE_URL", "http://127.0.0.1:" + this.port);
		Process process = playwright.start();
		process.getOutputStream().close();
		assertThat(process.waitFor(30, TimeUnit.MINUTES)).as("finished in half an hour").isTrue();
		assertThat(process.exitValue()).as(Files.readString(output)).isZero();
	}

}
