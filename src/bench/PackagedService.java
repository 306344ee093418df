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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A packaged service as a process of its own, on a free port, which ends when this is
 * closed.
 */
final class PackagedService implements AutoCloseable {

	/** Where what a bench puts in says that it is stated. */
	static final String CITED = "\"basis\":\"EXTERNAL\",\"sources\":[{\"document\":\"src-s1b\",\"locator\":\"L323\"}]";

	private static final Pattern VERSION = Pattern.compile("\"dataVersion\":\"(\\d+)\"");

	private final HttpClient http = HttpClient.newHttpClient();

	private final Process process;

	private final Path token;

	private final int port;

	private PackagedService(Process process, Path token, int port) {
		this.process = process;
		this.token = token;
		this.port = port;
	}

	/**
	 * Starts a service and waits until it says that it is ready.
	 * @param packaged the jar, or the script that starts it
	 * @param folder where its store and the administrator's token are
	 */
	static PackagedService start(String packaged, Path folder) throws IOException {
		int port = freePort();
		Path token = folder.resolve("token");
		List<String> command = new ArrayList<>(packaged.endsWith(".jar")
				? List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", packaged)
				: List.of(packaged));
		command.addAll(List.of("--server.port=" + port, "--goldenthread.store.directory=" + folder.resolve("graph"),
				"--goldenthread.security.administrator-token=" + token));
		PackagedService service = new PackagedService(new ProcessBuilder(command).redirectErrorStream(true).start(),
				token, port);
		try {
			awaitReady(service.process.inputReader());
			return service;
		}
		catch (IOException | RuntimeException ex) {
			service.close();
			throw ex;
		}
	}

	int port() {
		return this.port;
	}

	/** The processor time since the start. */
	Duration busy() {
		return this.process.info().totalCpuDuration().orElseThrow();
	}

	/** The most memory of the machine that it has taken since the start, in MB. */
	long mostMemory() throws IOException {
		return Files.readAllLines(Path.of("/proc/" + this.process.pid() + "/status"))
			.stream()
			.filter((line) -> line.startsWith("VmHWM:"))
			.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
			.findFirst()
			.orElseThrow();
	}

	/**
	 * Asks without a token.
	 */
	HttpResponse<String> ask(String body) throws IOException, InterruptedException {
		return ask("", body);
	}

	/**
	 * Asks without a token.
	 * @param parameters the parameters of the address, with their question mark
	 */
	HttpResponse<String> ask(String parameters, String body) throws IOException, InterruptedException {
		return send(request(parameters, body));
	}

	/**
	 * Asks with the administrator's token, and fails if anything is wrong.
	 * @param query with its quotation marks escaped
	 * @param variables as JSON
	 */
	String change(String query, String variables) throws IOException, InterruptedException {
		String answer = send(request("", "{\"query\":\"" + query + "\",\"variables\":" + variables + "}")
			.header("Authorization", "Bearer " + Files.readString(this.token))).body();
		if (answer.contains("\"errors\"") || answer.contains("\"problems\":[{")) {
			throw new IllegalStateException(answer.substring(0, Math.min(500, answer.length())));
		}
		return answer;
	}

	/**
	 * Takes a file of comma-separated values in as a tracker, and fails if anything is
	 * wrong.
	 * @param text the file
	 * @param apply whether what it says is applied, or only looked at
	 */
	void take(String text, boolean apply) throws IOException, InterruptedException {
		String between = "--between-parts";
		StringBuilder body = new StringBuilder();
		Map.of("author", "Bench", "reason", "Bench", "document", "src-s1b", "apply", String.valueOf(apply))
			.forEach((name, value) -> body
				.append(between + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n"));
		body.append(between + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"bench.csv\"\r\n"
				+ "Content-Type: text/csv\r\n\r\n" + text + "\r\n" + between + "--\r\n");
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/import"))
			.header("Content-Type", "multipart/form-data; boundary=between-parts")
			.header("Authorization", "Bearer " + Files.readString(this.token))
			.POST(BodyPublishers.ofString(body.toString()));
		String answer = send(request).body();
		if (answer.contains("\"errors\"") || !answer.contains("\"problemCount\":0")
				|| !answer.contains("\"questionCount\":0")) {
			throw new IllegalStateException(answer.substring(0, Math.min(500, answer.length())));
		}
	}

	/** The version of its data. */
	String version() throws IOException, InterruptedException {
		Matcher version = VERSION.matcher(change("{ shifts(first: 1) { completeness { dataVersion } } }", "{}"));
		if (!version.find()) {
			throw new IllegalStateException("No version");
		}
		return version.group(1);
	}

	private HttpRequest.Builder request(String parameters, String body) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/graphql" + parameters))
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(body));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.http.send(request.build(), BodyHandlers.ofString());
	}

	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().join();
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

	/** Deletes a folder with all that is in it. */
	static void delete(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.deleteIfExists(file);
			}
		}
	}

}
