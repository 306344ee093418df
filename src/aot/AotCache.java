import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Takes the packaged service apart, lets it answer a few questions as training, and keeps
 * what the JVM has learned in an AOT cache, with a script that starts the service from it.
 *
 * <p>
 * Usage: {@code java AotCache.java <jar> <folder>}; {@code ./mvnw -Paot package} does it.
 */
class AotCache {

	private static final URI SERVICE = URI.create("http://127.0.0.1:18080");

	private static final List<String> QUESTIONS = List.of("{ kinds { name count } }",
			"{ search(text: \"joint forward plan\") { hits { node { id name } } } }",
			"{ node(id: \"plan-bnssg-jfp\") { id name sources { locator document { name } } } }", """
					{ threads(from: "plan-bnssg-jfp") { threads { id direction end { id }
					  hops { reads node { id name } link { basis } } measurements { reading status } }
					  completeness { complete dataVersion } } }""");

	private final HttpClient http = HttpClient.newHttpClient();

	private final String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

	private final Path jar;

	private final Path folder;

	AotCache(Path jar, Path folder) {
		this.jar = jar.toAbsolutePath();
		this.folder = folder.toAbsolutePath();
	}

	static void main(String[] arguments) throws Exception {
		AotCache cache = new AotCache(Path.of(arguments[0]), Path.of(arguments[1]));
		cache.extract();
		cache.train();
		cache.writeStartScript();
		System.out.println("Start the service from its AOT cache with " + cache.folder.resolve("start"));
	}

	private void extract() throws IOException, InterruptedException {
		await(start(this.folder.getParent(), "-Djarmode=tools", "-jar", this.jar.toString(), "extract", "--force",
				"--destination", this.folder.toString()));
		try (Stream<Path> libraries = Files.list(this.folder.resolve("lib"))) {
			for (Path library : libraries.toList()) {
				unsign(library);
			}
		}
	}

	/** The JVM keeps no classes of signed libraries in its cache. */
	private static void unsign(Path library) throws IOException {
		try (FileSystem files = FileSystems.newFileSystem(library);
				DirectoryStream<Path> signatures = Files.newDirectoryStream(files.getPath("META-INF"), "*.{SF,RSA,DSA}")) {
			for (Path signature : signatures) {
				Files.delete(signature);
			}
		}
	}

	/** The first run loads the seed, so that the second is trained on a start that finds it. */
	private void train() throws IOException, InterruptedException {
		Path data = Files.createTempDirectory("goldenthread-training");
		try {
			run(data);
			run(data, "-XX:AOTCacheOutput=" + this.folder.resolve("goldenthread.aot"), "-Xlog:aot=off");
		}
		finally {
			delete(data);
		}
	}

	private void run(Path data, String... options) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of("--sun-misc-unsafe-memory-access=allow"));
		command.addAll(Arrays.asList(options));
		command.addAll(List.of("-jar", this.folder.resolve(this.jar.getFileName()).toString(),
				"--server.port=" + SERVICE.getPort(), "--goldenthread.store.directory=" + data,
				"--goldenthread.store.read-timeout=5m"));
		Process service = start(this.folder, command.toArray(String[]::new));
		try {
			awaitPage(service);
			for (String question : QUESTIONS) {
				ask(question);
			}
		}
		finally {
			service.destroy();
			service.waitFor();
		}
	}

	private void awaitPage(Process service) throws IOException, InterruptedException {
		while (service.isAlive()) {
			try {
				this.http.send(HttpRequest.newBuilder(SERVICE.resolve("/graphiql")).build(), BodyHandlers.discarding());
				return;
			}
			catch (ConnectException ex) {
				Thread.sleep(Duration.ofMillis(200));
			}
		}
		throw new IllegalStateException("The service did not start");
	}

	private void ask(String question) throws IOException, InterruptedException {
		String body = "{\"query\": \"" + question.replace("\"", "\\\"").replaceAll("\\s+", " ") + "\"}";
		HttpResponse<String> answer = this.http.send(HttpRequest.newBuilder(SERVICE.resolve("/graphql"))
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(body))
			.build(), BodyHandlers.ofString());
		if (answer.statusCode() != 200 || answer.body().contains("\"errors\"")) {
			throw new IllegalStateException("The service did not answer " + question + ": " + answer.body());
		}
	}

	private Process start(Path directory, String... arguments) throws IOException {
		Files.createDirectories(directory);
		List<String> command = new ArrayList<>(List.of(this.java));
		command.addAll(Arrays.asList(arguments));
		return new ProcessBuilder(command).directory(directory.toFile()).inheritIO().start();
	}

	private static void await(Process process) throws InterruptedException {
		if (process.waitFor() != 0) {
			throw new IllegalStateException("Failed: " + process.info().commandLine().orElse("a process"));
		}
	}

	/** The cache fits the JVM that made it, so the script names that one. */
	private void writeStartScript() throws IOException {
		Path script = this.folder.resolve("start");
		Files.writeString(script, """
				#!/bin/sh
				here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
				# Without the database in the same process this is plenty.
				memory=${SPRING_NEO4J_URI:+'-Xmx192m -XX:+UseSerialGC'}
				exec '%s' $memory --sun-misc-unsafe-memory-access=allow -XX:AOTCache="$here/goldenthread.aot" \\
				  -jar "$here/%s" "$@"
				""".formatted(this.java, this.jar.getFileName()));
		Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
	}

	private static void delete(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}

}
