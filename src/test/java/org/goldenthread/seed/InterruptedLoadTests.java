package org.goldenthread.seed;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.goldenthread.Goldenthread;
import org.goldenthread.testing.JavaProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs the service as its own process, since only a process can be killed.
 */
@Tag("database")
class InterruptedLoadTests {

	private static final Pattern LOADING = Pattern.compile("Loading (\\d+) nodes and (\\d+) links");

	private static final Pattern LOADED = Pattern.compile("Loaded facts: .*");

	private static final Pattern READY = Pattern.compile("Ready: open (http://\\S+)");

	@Test
	void leavesNothingHalfLoadedWhenTheProcessIsKilled(@TempDir Path directory) throws Exception {
		Process killed = start(directory);
		Matcher loading = await(killed, LOADING);
		killed.destroyForcibly().waitFor();

		Process second = start(directory);
		try {
			await(second, LOADED);
			String address = await(second, READY).group(1);
			assertThat(count(address, "everything")).isEqualTo(Integer.parseInt(loading.group(1)));
		}
		finally {
			second.destroy();
			second.waitFor();
		}
	}

	private static Process start(Path directory) throws IOException {
		return JavaProcess
			.of(Goldenthread.class.getName(), "--server.port=0", "--goldenthread.store.directory=" + directory)
			.redirectErrorStream(true)
			.start();
	}

	@SuppressWarnings("resource") // Closing the reader would close the stream, which is
									// read again.
	private static Matcher await(Process process, Pattern pattern) throws IOException {
		List<String> output = new ArrayList<>();
		BufferedReader reader = process.inputReader();
		for (String line = reader.readLine(); line != null; line = reader.readLine()) {
			output.add(line);
			Matcher matcher = pattern.matcher(line);
			if (matcher.find()) {
				return matcher;
			}
		}
		throw new AssertionError("The process ended before it printed " + pattern + ":\n" + String.join("\n", output));
	}

	private static int count(String address, String list) throws IOException, InterruptedException {
		try (HttpClient client = HttpClient.newHttpClient()) {
			String body = client
				.send(HttpRequest.newBuilder(URI.create(address + "graphql?demonstration=true"))
					.header("Content-Type", "application/json")
					.POST(BodyPublishers.ofString("{\"query\": \"{" + list + " {totalCount}}\"}"))
					.build(), BodyHandlers.ofString())
				.body();
			Matcher matcher = Pattern.compile("\"totalCount\":(\\d+)").matcher(body);
			assertThat(matcher.find()).as(body).isTrue();
			return Integer.parseInt(matcher.group(1));
		}
	}

}
