import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a change costs with many subscribers: starts a packaged service on the facts, lets
 * a thousand subscribers listen to one measure, and applies change sets with an
 * observation each. Prints for each the time from the change set being sent until it was
 * answered, until the first and until the last subscriber had it, and the processor time
 * of the service; fails if a subscriber loses one.
 *
 * <p>
 * Usage: {@code java src/bench/SubscriberCost.java <subscribers> <rounds> <jar>}
 */
class SubscriberCost {

	private static final Pattern VERSION = Pattern.compile("\"dataVersion\":\"(\\d+)\"");

	private static final String CITED = "\"basis\":\"EXTERNAL\",\"sources\":[{\"document\":\"src-s1b\",\"locator\":\"L323\"}]";

	private static final String SUBSCRIPTION = "{\"query\":\"subscription { measureUpdates(of: \\\"meas-rtt18w\\\") "
			+ "{ version changes { what id node { name } } measurements { reading } } }\"}";

	private final HttpClient http = HttpClient.newHttpClient();

	private final URI address;

	private final String token;

	private SubscriberCost(URI address, String token) {
		this.address = address;
		this.token = token;
	}

	static void main(String[] arguments) throws Exception {
		Path store = Files.createTempDirectory("goldenthread-subscribers");
		Path token = store.resolve("token");
		int port = freePort();
		Process service = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
				arguments[2], "--server.port=" + port, "--goldenthread.store.directory=" + store.resolve("graph"),
				"--goldenthread.security.administrator-token=" + token)
			.redirectErrorStream(true)
			.start();
		try {
			awaitReady(service.inputReader());
			new SubscriberCost(URI.create("http://127.0.0.1:" + port + "/graphql"), Files.readString(token))
				.measure(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), service);
		}
		finally {
			service.destroy();
			service.waitFor();
			delete(store);
		}
	}

	private void measure(int subscribers, int rounds, Process service) throws Exception {
		AtomicReference<CountDownLatch> first = new AtomicReference<>(new CountDownLatch(1));
		AtomicReference<CountDownLatch> all = new AtomicReference<>(new CountDownLatch(subscribers));
		Instant opened = Instant.now();
		for (int i = 0; i < subscribers; i++) {
			Socket socket = new Socket("127.0.0.1", this.address.getPort());
			Thread.ofVirtual().start(() -> listen(socket, first, all));
		}
		await(all.get());
		System.out.println(subscribers + " subscribers have the present state after "
				+ Duration.between(opened, Instant.now()).toMillis() + " ms");
		for (int round = 0; round < rounds; round++) {
			first.set(new CountDownLatch(1));
			all.set(new CountDownLatch(subscribers));
			String set = "{\"set\":{\"author\":\"Bench\",\"reason\":\"Bench\",\"basedOn\":\"" + version()
					+ "\",\"changes\":[{\"putObservation\":{\"id\":\"obs-bench-" + round
					+ "\",\"name\":\"Bench\",\"period\":\"2026-05\",\"value\":" + round + "," + CITED
					+ "}},{\"linkHasObservation\":{\"from\":\"meas-rtt18w\",\"to\":\"obs-bench-" + round + "\"," + CITED
					+ "}}]}}";
			Duration busy = service.info().totalCpuDuration().orElseThrow();
			Instant start = Instant.now();
			ask("mutation($set: ChangeSetInput!) { applyChanges(changeSet: $set) { id } }", set);
			long applied = since(start);
			await(first.get());
			long heard = since(start);
			await(all.get());
			System.out.println("change " + round + ": applied after " + applied + " ms, first subscriber " + heard
					+ " ms, last " + since(start) + " ms, processor "
					+ service.info().totalCpuDuration().orElseThrow().minus(busy).toMillis() + " ms");
		}
	}

	private static void await(CountDownLatch latch) throws InterruptedException {
		if (!latch.await(60, TimeUnit.SECONDS)) {
			throw new IllegalStateException(latch.getCount() + " subscribers have lost a change");
		}
	}

	private static long since(Instant start) {
		return Duration.between(start, Instant.now()).toMillis();
	}

	/** Each update is one line of data, with all that a change set changed. */
	private static void listen(Socket socket, AtomicReference<CountDownLatch> first,
			AtomicReference<CountDownLatch> all) {
		try (socket; BufferedReader lines = new BufferedReader(new InputStreamReader(socket.getInputStream()))) {
			socket.getOutputStream()
				.write(("POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n"
						+ "Content-Type: application/json\r\nContent-Length: " + SUBSCRIPTION.length() + "\r\n\r\n"
						+ SUBSCRIPTION)
					.getBytes());
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				if (line.startsWith("data:")) {
					first.get().countDown();
					all.get().countDown();
				}
			}
		}
		catch (IOException ex) {
			// the service has ended
		}
	}

	private String version() throws Exception {
		Matcher version = VERSION.matcher(ask("{ shifts(first: 1) { completeness { dataVersion } } }", "{}"));
		if (!version.find()) {
			throw new IllegalStateException("No version");
		}
		return version.group(1);
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
