package org.goldenthread.change;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.goldenthread.store.embedded.EmbeddedNeo4j;
import org.goldenthread.store.embedded.Neo4jProcess;
import org.goldenthread.testing.JavaProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the server, or the service, while a large change set is applied to a database
 * that runs in a process of its own.
 */
@Tag("database")
class KilledServerTests {

	private static final int CHANGES = 4_000;

	/** Both checks are said, then each two thousand that are written. */
	private static final int LINES = 3;

	@TempDir
	private Path directory;

	private int port;

	private String secret = "";

	private Process server;

	@BeforeEach
	void startTheServer() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			this.port = socket.getLocalPort();
		}
		this.server = startServer();
	}

	@AfterEach
	void stopTheServer() throws InterruptedException {
		this.server.destroyForcibly().waitFor();
	}

	@Test
	void aServerThatIsKilledHoldsAllOfAChangeSetOrNothing() throws Exception {
		Process service = service();
		try (BufferedReader output = service.inputReader()) {
			readUntilItWrites(output);
			this.server.destroyForcibly().waitFor();
			this.server = startServer();
			// It may have tried again by itself, or given up.
			output.lines().forEach((_) -> {
			});
			service.waitFor();
		}
		LargeChanges.holdsAllOrNothingAndFinishes(CHANGES, service());
	}

	@Test
	void aServiceThatIsKilledLeavesAllOfAChangeSetOrNothing() throws Exception {
		Process service = service();
		try (BufferedReader output = service.inputReader()) {
			readUntilItWrites(output);
			service.destroyForcibly().waitFor();
		}
		LargeChanges.holdsAllOrNothingAndFinishes(CHANGES, service());
	}

	private static void readUntilItWrites(BufferedReader reader) throws IOException {
		List<String> output = new ArrayList<>();
		int count = 0;
		while (count < LINES) {
			String line = Objects.requireNonNull(reader.readLine(), () -> String.join("\n", output));
			output.add(line);
			count += line.matches("(CHECKING|WRITING) \\d+ of \\d+") ? 1 : 0;
		}
	}

	private Process startServer() throws IOException {
		Process process = JavaProcess.of(Neo4jProcess.class.getName(), this.directory.resolve("database"), this.port)
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
		List<String> output = new ArrayList<>();
		BufferedReader reader = process.inputReader();
		String line = "";
		while (!line.startsWith(Neo4jProcess.UP)) {
			line = Objects.requireNonNull(reader.readLine(), () -> String.join("\n", output));
			output.add(line);
		}
		this.secret = line.substring(Neo4jProcess.UP.length());
		return process;
	}

	private Process service() throws IOException {
		List<Object> all = new ArrayList<>(List.of(CHANGES));
		all.add("--spring.neo4j.uri=bolt://127.0.0.1:" + this.port);
		all.add("--spring.neo4j.authentication.username=" + EmbeddedNeo4j.USER);
		all.add("--spring.neo4j.authentication.password=" + this.secret);
		all.add("--goldenthread.seed.enabled=false");
		all.add("--goldenthread.security.administrator-token=" + this.directory.resolve("token"));
		return JavaProcess.of(LargeChanges.class.getName(), all.toArray()).redirectErrorStream(true).start();
	}

}
