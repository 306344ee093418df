package org.goldenthread.http;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import com.sun.management.OperatingSystemMXBean;
import org.goldenthread.store.GraphReader;
import org.goldenthread.store.ReadStopped;
import org.goldenthread.store.Statement;
import org.goldenthread.store.StoreException;
import org.goldenthread.testing.SeededGraph;
import org.goldenthread.testing.TestGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.springframework.test.annotation.DirtiesContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests that nobody waits for any more, or that take too long, and what becomes of
 * them in the database.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "goldenthread.api.request-time=5s", "goldenthread.api.answer-time=1s" })
@SeededGraph
@DirtiesContext
@Isolated
class StoppedRequestsTests {

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	@LocalServerPort
	private int port;

	@Test
	void areThoseThatTakeTooLong() throws IOException {
		try (Socket client = send("{ kinds { name } endless }", false)) {
			String answer = read(client);
			assertThat(answer).contains("\"kinds\":[{\"name\":\"", "\"endless\":null",
					"The request took longer than 5000 ms and was stopped", "\"code\":\"TIMED_OUT\"");
		}
		await(() -> running() == 0);
	}

	@Test
	void areThoseWhoseClientHasGone(@Autowired SlowFields fields) throws IOException {
		fields.failures.clear();
		try (Socket client = send("{ endless again: endless }", false)) {
			await(() -> running() == 1);
			assertThat(client.isConnected()).isTrue();
		}
		await(() -> fields.failures.size() == 2 && running() == 0);
		assertThat(fields.failures).hasOnlyElementsOfType(ReadStopped.class);
	}

	@Test
	void leaveTheProcessorIdle() throws IOException {
		await(StoppedRequestsTests::isIdle);
		try (Socket client = send("{ endless more: endless }", false)) {
			await(() -> running() == 1);
			assertThat(client.isConnected()).isTrue();
		}
		await(StoppedRequestsTests::isIdle);
	}

	/**
	 * By the time that this process has had, whatever else the machine does. What a
	 * stopped read left running would never let it be idle.
	 */
	private static boolean isIdle() {
		long before = processorNanos();
		LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
		return processorNanos() - before < Duration.ofMillis(250).toNanos();
	}

	private static long processorNanos() {
		return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
	}

	@Test
	void areNotThoseWhoseClientWaits() throws IOException {
		try (Socket client = send("{ slow }", false)) {
			assertThat(read(client)).startsWith("HTTP/1.1 200").contains("{\"slow\":1}");
		}
	}

	@Test
	void areNotThoseWhoseClientHasSentMoreMeanwhile() throws IOException {
		try (Socket client = send("{ slow }", true)) {
			client.getOutputStream().write(request("{ __typename }", false));
			String answers = read(client);
			assertThat(answers.indexOf("{\"slow\":1}")).isPositive()
				.isLessThan(answers.indexOf("{\"__typename\":\"Query\"}"));
		}
	}

	/** What it sends once it is cut off nobody takes any more. */
	@Test
	void areThoseWhoseClientTakesNoAnswer() throws IOException {
		try (Socket client = send("{ large }", false)) {
			await(() -> isCutOff(client));
		}
		try (Socket client = send("{ large }", false)) {
			assertThat(read(client)).hasSizeGreaterThan(SlowFields.LARGE);
		}
	}

	private static boolean isCutOff(Socket client) {
		try {
			client.getOutputStream().write(' ');
			return false;
		}
		catch (IOException ex) {
			return true;
		}
	}

	private Socket send(String query, boolean more) throws IOException {
		Socket client = new Socket();
		client.setReceiveBufferSize(4096);
		client.connect(new InetSocketAddress("127.0.0.1", this.port));
		client.setSoTimeout((int) PATIENCE.toMillis());
		client.getOutputStream().write(request(query, more));
		return client;
	}

	private static byte[] request(String query, boolean more) {
		String body = "{\"query\": \"" + query + "\"}";
		return """
				POST /graphql HTTP/1.1
				Host: localhost
				Connection: %s
				Content-Type: application/json
				Content-Length: %s

				%s""".formatted(more ? "keep-alive" : "close", body.length(), body)
			.replace("\n", "\r\n")
			.getBytes(StandardCharsets.UTF_8);
	}

	private static String read(Socket client) throws IOException {
		InputStream answer = client.getInputStream();
		return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
	}

	private static int running() {
		return TestGraph.seeded()
			.driver()
			.executableQuery("""
					SHOW TRANSACTIONS YIELD currentQuery
					WHERE currentQuery CONTAINS $mark AND NOT currentQuery STARTS WITH 'SHOW' RETURN currentQuery""")
			.withParameters(Map.of("mark", SlowFields.MARK))
			.execute()
			.records()
			.size();
	}

	private static void await(BooleanSupplier condition) {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!condition.getAsBoolean()) {
			assertThat(System.nanoTime()).isLessThan(end);
			LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
		}
	}

	/**
	 * Fields whose answers take time.
	 */
	@TestConfiguration(proxyBeanMethods = false)
	static class SlowSchema {

		@Bean
		GraphQlSourceBuilderCustomizer slowSchema() {
			return (builder) -> builder.schemaResources(new ByteArrayResource(
					"extend type Query { endless: Int slow: Int large: String }".getBytes(StandardCharsets.UTF_8)));
		}

		@Bean
		SlowFields slowFields(GraphReader reader) {
			return new SlowFields(reader);
		}

	}

	/**
	 * Answers them.
	 */
	@Controller
	static class SlowFields {

		/** More than what may wait in between. */
		static final int LARGE = 20_000_000;

		static final String MARK = "nobodyWaitsForThis";

		private static final Statement ENDLESS = new Statement("endless", """
				UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b
				WITH a AS %s, b WHERE %<s + b = 0 RETURN count(*) AS count""".formatted(MARK));

		private final GraphReader reader;

		private final List<StoreException> failures = new CopyOnWriteArrayList<>();

		SlowFields(GraphReader reader) {
			this.reader = reader;
		}

		@QueryMapping
		int endless() {
			try {
				return this.reader.read(ENDLESS).size();
			}
			catch (StoreException ex) {
				this.failures.add(ex);
				throw ex;
			}
		}

		@QueryMapping
		String large() {
			return "a".repeat(LARGE);
		}

		@QueryMapping
		int slow() {
			LockSupport.parkNanos(Duration.ofMillis(1500).toNanos());
			return 1;
		}

	}

}
