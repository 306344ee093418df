import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a change costs: starts a packaged service on the facts, and applies change sets of
 * 1, 100 and 900 changes through the API, actions and their links to a priority. Prints,
 * as medians, how long each preview and each application took, and the first threads of
 * the priority after it, which have to show the change.
 *
 * <p>
 * Usage: {@code java src/bench/ChangeCost.java <rounds> <jar>}
 */
class ChangeCost {

	private static final Pattern VERSION = Pattern.compile("\"dataVersion\":\"(\\d+)\"");

	private static final String CITED = "\"basis\":\"EXTERNAL\",\"sources\":[{\"document\":\"src-s1b\",\"locator\":\"L323\"}]";

	private final HttpClient http = HttpClient.newHttpClient();

	private final URI address;

	private final String token;

	private int next;

	private ChangeCost(URI address, String token) {
		this.address = address;
		this.token = token;
	}

	static void main(String[] arguments) throws Exception {
		Path store = Files.createTempDirectory("goldenthread-change");
		Path token = store.resolve("token");
		int port = freePort();
		Process service = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
				arguments[1], "--server.port=" + port, "--goldenthread.store.directory=" + store.resolve("graph"),
				"--goldenthread.security.administrator-token=" + token)
			.redirectErrorStream(true)
			.start();
		try {
			awaitReady(service.inputReader());
			ChangeCost cost = new ChangeCost(URI.create("http://127.0.0.1:" + port + "/graphql"),
					Files.readString(token));
			cost.round(1);
			for (int size : List.of(1, 100, 900)) {
				List<long[]> rounds = new ArrayList<>();
				for (int round = 0; round < Integer.parseInt(arguments[0]); round++) {
					rounds.add(cost.round(size));
				}
				System.out.println(size + " changes: preview " + median(rounds, 0) + " ms, apply " + median(rounds, 1)
						+ " ms, first threads after it " + median(rounds, 2) + " ms, threads again " + median(rounds, 3)
						+ " ms");
			}
		}
		finally {
			service.destroy();
			service.waitFor();
			delete(store);
		}
	}

	private long[] round(int size) throws Exception {
		String version = version();
		String changes = IntStream.range(0, (size + 1) / 2).mapToObj((_) -> {
			String id = "act-bench-" + this.next++;
			return "{\"putAction\":{\"id\":\"" + id + "\",\"name\":\"Bench " + id + "\"," + CITED + "}}"
					+ ((size > 1) ? ",{\"linkPartOf\":{\"from\":\"" + id + "\",\"to\":\"prio-bnssg-prevention\"," + CITED + "}}"
							: "");
		}).collect(Collectors.joining(","));
		String set = "{\"set\":{\"author\":\"Bench\",\"reason\":\"Bench\",\"basedOn\":\"" + version + "\",\"changes\":["
				+ changes + "]}}";
		return new long[] { timed(
				"query($set: ChangeSetInput!) { changePreview(changeSet: $set) { problems { message } changes { id } consequences { gapsOpened { id } threads { to } } } }",
				set),
				timed("mutation($set: ChangeSetInput!) { applyChanges(changeSet: $set) { id } }", set), threads(),
				threads() };
	}

	private long threads() throws Exception {
		return timed("{ threads(from: \\\"prio-bnssg-prevention\\\", first: 500) { threads { id state } } }", "{}");
	}

	private String version() throws Exception {
		Matcher version = VERSION.matcher(ask("{ shifts(first: 1) { completeness { dataVersion } } }", "{}"));
		if (!version.find()) {
			throw new IllegalStateException("No version");
		}
		return version.group(1);
	}

	private long timed(String query, String variables) throws Exception {
		Instant start = Instant.now();
		ask(query, variables);
		return Duration.between(start, Instant.now()).toMillis();
	}

	private String ask(String query, String variables) throws Exception {
		String answer = this.http.send(HttpRequest.newBuilder(this.address)
			.header("Content-Type", "application/json")
			.header("Authorization", "Bearer " + this.token)
			.POST(BodyPublishers.ofString("{\"query\":\"" + query + "\",\"variables\":" + variables + "}"))
			.build(), BodyHandlers.ofString()).body();
		if (answer.contains("\"errors\"") || answer.contains("\"problems\":[{")) {
			throw new IllegalStateException(answer.substring(0, Math.min(500, answer.length())));
		}
		return answer;
	}

	private static long median(List<long[]> rounds, int column) {
		List<Long> values = new ArrayList<>(rounds.stream().map((round) -> round[column]).toList());
		Collections.sort(values);
		return values.get(values.size() / 2);
	}

	/** Goes on reading, so that the service is not held up by a full pipe. */
	private static void awaitReady(BufferedReader output) throws IOException {
		String line = output.readLine();
		while (line != null && !line.contains("Ready: open")) {
			line = output.readLine();
		}
		if (line == null) {
			throw new IllegalStateException("The service did not start");
		}
		Thread.ofVirtual().start(() -> {
			try (Reader rest = output) {
				rest.transferTo(Writer.nullWriter());
			}
			catch (IOException ex) {
				// the service has ended
			}
		});
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	private static void delete(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.deleteIfExists(file);
			}
		}
	}

}
