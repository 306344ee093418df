import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Times the start of the packaged service, from the start of its process to the first
 * answered thread, with the AOT cache and without, in turn.
 *
 * <p>
 * Usage, after {@code ./mvnw -Paot package}: {@code java src/aot/ColdStart.java target/aot}.
 */
class ColdStart {

	private static final String SERVICE = "http://127.0.0.1:18081/";

	private static final String QUESTION = """
			{"query": "{ threads(from: \\"plan-bnssg-jfp\\", toward: UP) { threads { hops { reads node { id name } } } } }"}""";

	private static final HttpClient http = HttpClient.newHttpClient();

	static void main(String[] arguments) throws Exception {
		Path folder = Path.of(arguments[0]).toAbsolutePath();
		Path store = Files.createTempDirectory("cold-start");
		time(folder, store, false);
		for (int i = 0; i < 3; i++) {
			long with = time(folder, store, true);
			long without = time(folder, store, false);
			IO.println("with the cache %d ms, without %d ms, ratio %.2f".formatted(with, without, with * 1.0 / without));
		}
	}

	private static long time(Path folder, Path store, boolean cache) throws Exception {
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"--sun-misc-unsafe-memory-access=allow"));
		if (cache) {
			command.add("-XX:AOTCache=" + folder.resolve("goldenthread.aot"));
		}
		try (var files = Files.list(folder)) {
			Path jar = files.filter((file) -> file.toString().endsWith(".jar")).findFirst().orElseThrow();
			command.addAll(List.of("-jar", jar.toString(), "--server.port=18081", "--goldenthread.store.directory=" + store));
		}
		long start = System.nanoTime();
		Process process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
		while (!answers()) {
			if (!process.isAlive()) {
				throw new IllegalStateException("The service ended: " + command);
			}
			Thread.sleep(20);
		}
		long taken = Duration.ofNanos(System.nanoTime() - start).toMillis();
		process.destroy();
		process.waitFor();
		return taken;
	}

	private static boolean answers() throws InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create(SERVICE + "graphql"))
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(QUESTION))
			.build();
		try {
			return http.send(request, BodyHandlers.ofString()).body().contains("\"hops\"");
		}
		catch (IOException ex) {
			return false;
		}
	}

}
