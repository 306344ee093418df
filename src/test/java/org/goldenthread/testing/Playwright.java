package org.goldenthread.testing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Runs the browser tests of the page against a service.
 */
public final class Playwright {

	private static final File FRONTEND = new File("src/main/frontend");

	private Playwright() {
	}

	/**
	 * Runs browser tests, and fails if one of them does.
	 * @param port where the service listens
	 * @param output the file that takes what they say
	 * @param environment what they are told beside the address of the service
	 * @param files their files; all if none is named
	 */
	public static void run(int port, Path output, Map<String, String> environment, String... files)
			throws IOException, InterruptedException {
		File chromium = new File(System.getenv().getOrDefault("CHROMIUM_PATH", "/usr/bin/chromium"));
		if (System.getenv("CI") == null) {
			assumeThat(chromium).as("Chromium, or CHROMIUM_PATH").exists();
		}
		List<String> command = Stream.concat(Stream.of("npx", "playwright", "test"), Stream.of(files)).toList();
		ProcessBuilder playwright = new ProcessBuilder(command).directory(FRONTEND)
			.redirectErrorStream(true)
			.redirectOutput(output.toFile());
		playwright.environment().put("BASE_URL", "http://127.0.0.1:" + port);
		playwright.environment().putAll(environment);
		Process process = playwright.start();
		process.getOutputStream().close();
		assertThat(process.waitFor(80, TimeUnit.MINUTES)).as("finished, however busy the machine is").isTrue();
		assertThat(process.exitValue()).as(Files.readString(output)).isZero();
	}

}
