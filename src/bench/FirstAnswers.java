import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the first reader waits for: starts packaged services in turn, each time with an empty
 * disk and then once more with the store of before, asks each of them questions as soon as
 * it says that it is ready, and prints what each took for the first time.
 *
 * <p>
 * Usage: {@code java src/bench/FirstAnswers.java <rounds> <busy threads> <service>...}, where
 * a service is a jar, or the script {@code target/aot/start} of {@code ./mvnw -Paot package}.
 */
class FirstAnswers {

	private static final Map<String, String> QUESTIONS = new LinkedHashMap<>();

	static {
		String hops = "threads { id state stateReason hops { node { id name } link { basis sources { locator } } } } completeness { complete }";
		QUESTIONS.put("threads of a plan, up", "{ threads(from: \"plan-bnssg-jfp\", toward: UP) { " + hops + " } }");
		QUESTIONS.put("threads of a plan, down", "{ threads(from: \"plan-bnssg-jfp\", toward: DOWN) { " + hops + " } }");
		QUESTIONS.put("coverage of a system",
				"{ coverage(rows: LocalPlan, columns: Shift, scopes: [\"sys-bnssg-ics\"]) { matrices { cells { row column joined states { state count } } } } }");
		QUESTIONS.put("gaps of a system",
				"{ gaps(scope: \"sys-bnssg-ics\", first: 50) { nodes { id threads(first: 1) { state hops { node { id name } } } } } }");
		QUESTIONS.put("impact of a risk",
				"{ impact(of: \"risk-flow\") { affectedCount affected { node { id name } degree } lostRoutes { to { id } fromCount } } }");
		QUESTIONS.put("only routes of a system",
				"{ singlePoints(scope: \"sys-bnssg-ics\", first: 50) { totalCount points { node { id name } } } }");
		QUESTIONS.put("threads of a plan, up, again",
				"{ threads(from: \"plan-bnssg-jfp\", toward: UP) { " + hops + " } }");
	}

	private final HttpClient http = HttpClient.newHttpClient();

	static void main(String[] arguments) throws Exception {
		for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
			Thread.ofPlatform().daemon().start(FirstAnswers::spin);
		}
		for (int round = 1; round <= Integer.parseInt(arguments[0]); round++) {
			for (String jar : List.of(arguments).subList(2, arguments.length)) {
				Path store = Files.createTempDirectory("goldenthread-first");
				try {
					new FirstAnswers().run(jar + ", round " + round + ", empty store", jar, store);
					new FirstAnswers().run(jar + ", round " + round + ", its store", jar, store);
				}
				finally {
					delete(store);
				}
			}
		}
	}

	private static void spin() {
		while (true) {
			Thread.onSpinWait();
		}
	}

	private void run(String title, String packaged, Path store) throws Exception {
		int port = freePort();
		Instant start = Instant.now();
		List<String> command = new ArrayList<>(packaged.endsWith(".jar")
				? List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", packaged)
				: List.of(packaged));
		command.addAll(List.of("--server.port=" + port, "--goldenthread.store.directory=" + store));
		Process service = new ProcessBuilder(command).redirectErrorStream(true).start();
		try {
			awaitReady(service.inputReader());
			System.out.println(title);
			System.out.println("  ready after " + since(start) + " ms");
			URI address = URI.create("http://127.0.0.1:" + port + "/graphql");
			List<String> rows = new ArrayList<>();
			for (Map.Entry<String, String> question : QUESTIONS.entrySet()) {
				Instant asked = Instant.now();
				boolean answered = ask(address, question.getValue());
				rows.add("  " + question.getKey() + ": " + since(asked) + " ms" + (answered ? "" : " FAILED"));
				if (rows.size() == 1) {
					rows.add("  first thread " + since(start) + " ms after the start");
				}
			}
			rows.forEach(System.out::println);
			Thread.sleep(Math.max(0, 60_000 - since(start)));
			System.out.println("  processor time of the first minute: "
					+ service.info().totalCpuDuration().orElseThrow().toMillis() + " ms");
		}
		finally {
			service.destroy();
			service.waitFor();
		}
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

	private boolean ask(URI address, String question) throws Exception {
		String body = "{\"query\": \"" + question.replace("\"", "\\\"") + "\"}";
		HttpResponse<String> answer = this.http.send(HttpRequest.newBuilder(address)
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(body))
			.build(), BodyHandlers.ofString());
		if (answer.body().contains("\"errors\"")) {
			System.out.println(answer.body().substring(0, Math.min(300, answer.body().length())));
		}
		return answer.statusCode() == 200 && !answer.body().contains("\"errors\"");
	}

	private static long since(Instant start) {
		return Duration.between(start, Instant.now()).toMillis();
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	private static void delete(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}

}
