package org.goldenthread.store.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.goldenthread.testing.JavaProcess;

import org.springframework.util.unit.DataSize;

/**
 * A database in a process of its own, which is a server for whoever reaches it over Bolt.
 */
public final class Neo4jProcess {

	/** Before the password, when the database is up. */
	private static final String UP = "UP ";

	private Neo4jProcess() {
	}

	/**
	 * Starts it, until the process is killed.
	 * @param arguments the folder of its data, and its port on loopback
	 */
	public static void main(String[] arguments) throws InterruptedException {
		EmbeddedNeo4j neo4j = EmbeddedNeo4j.start(new EmbeddedSettings(Path.of(arguments[0]),
				Integer.parseInt(arguments[1]), DataSize.ofMegabytes(32), DataSize.ofMegabytes(1)));
		System.out.println(UP + neo4j.secret());
		Thread.currentThread().join();
	}

	/**
	 * Starts one and waits until it is up.
	 * @param folder the folder of its data
	 * @return the server
	 */
	public static Running start(Path folder) throws IOException {
		return start(folder, freePort());
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	private static Running start(Path folder, int port) throws IOException {
		Process process = JavaProcess.of(Neo4jProcess.class.getName(), folder, port)
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
		List<String> output = new ArrayList<>();
		BufferedReader reader = process.inputReader();
		String line = "";
		while (!line.startsWith(UP)) {
			line = Objects.requireNonNull(reader.readLine(), () -> String.join("\n", output));
			output.add(line);
		}
		return new Running(process, folder, port, line.substring(UP.length()));
	}

	/**
	 * A server that is up.
	 *
	 * @param process its process
	 * @param folder the folder of its data
	 * @param port its port on loopback
	 * @param secret its password
	 */
	public record Running(Process process, Path folder, int port, String secret) implements AutoCloseable {

		/**
		 * What a service has to be told to use it.
		 * @return arguments of its process
		 */
		public List<String> settings() {
			return List.of("--spring.neo4j.uri=bolt://127.0.0.1:" + this.port,
					"--spring.neo4j.authentication.username=" + EmbeddedNeo4j.USER,
					"--spring.neo4j.authentication.password=" + this.secret);
		}

		/**
		 * Kills it and starts it anew, with its data and at its port.
		 * @return the server
		 */
		public Running killedAndStartedAnew() throws IOException {
			close();
			return Neo4jProcess.start(this.folder, this.port);
		}

		@Override
		public void close() {
			this.process.destroyForcibly().onExit().join();
		}

	}

}
