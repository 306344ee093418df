package org.goldenthread.http;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import org.goldenthread.testing.SeededGraph;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests byte by byte, as no client library sends them.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "goldenthread.api.body-time=2s", "goldenthread.api.request-time=20s" })
@SeededGraph
@DirtiesContext
class RawRequestsTests {

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	@LocalServerPort
	private int port;

	@Test
	void withAForeignHostAreTurnedAway() throws IOException {
		assertThat(send("GET /graphql?query={__typename} HTTP/1.1", "Host: evil.example")).startsWith("HTTP/1.1 421")
			.contains("HOST_NOT_ALLOWED");
		assertThat(send("GET / HTTP/1.1", "Host: evil.example:8080")).startsWith("HTTP/1.1 421");
	}

	@Test
	void ofPagesOfAnotherOriginAreTurnedAway() throws IOException {
		assertThat(send("GET /graphql?query={__typename} HTTP/1.1", "Host: localhost", "Origin: http://evil.example"))
			.startsWith("HTTP/1.1 403")
			.contains("ORIGIN_NOT_ALLOWED");
		assertThat(send("GET /graphql?query={__typename} HTTP/1.1", "Host: localhost", "Origin: http://localhost"))
			.startsWith("HTTP/1.1 200");
		assertThat(send("GET / HTTP/1.1", "Host: localhost", "Origin: http://evil.example")).startsWith("HTTP/1.1 200");
	}

	@Test
	void thatEncodeNoBracesAreAnswered() throws IOException {
		assertThat(send("GET /graphql?query={kinds{name}} HTTP/1.1", "Host: localhost")).startsWith("HTTP/1.1 200")
			.contains("{\"kinds\":[{\"name\":\"");
	}

	@Test
	void thatTheWebServerRefusesAreToldSoInJson() throws IOException {
		for (String line : new String[] { "GET /graphql?query=\u0001 HTTP/1.1", "GET /graphql? query HTTP/1.1",
				"GET /%zz HTTP/1.1" }) {
			assertThat(send(line, "Host: localhost")).startsWith("HTTP/1.1 400")
				.contains("application/json", "INVALID_REQUEST")
				.doesNotContain("<html", "Tomcat");
		}
	}

	@Test
	void whoseChunksAreMalformedAreTheCallersFault() throws IOException {
		assertThat(send("POST /graphql HTTP/1.1", "Host: localhost", "Content-Type: application/json",
				"Transfer-Encoding: chunked", "", "zz", "{}"))
			.startsWith("HTTP/1.1 400")
			.contains("INVALID_REQUEST");
	}

	@Test
	void whoseBodyDripsInAreEnded() throws IOException {
		long start = System.nanoTime();
		try (Socket client = connect()) {
			client.getOutputStream()
				.write(head("POST /graphql HTTP/1.1", "Host: localhost", "Content-Type: application/json",
						"Content-Length: 1000", ""));
			drip(client);
			assertThat(read(client)).startsWith("HTTP/1.1 408").contains("took too long to arrive", "REQUEST_TIMEOUT");
		}
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofSeconds(2),
				Duration.ofSeconds(15));
	}

	@Test
	void whoseBodyNeverComesAreEnded() throws IOException {
		assertThat(send("POST /graphql HTTP/1.1", "Host: localhost", "Content-Type: application/json",
				"Content-Length: 1000"))
			.startsWith("HTTP/1.1 408")
			.contains("REQUEST_TIMEOUT");
	}

	@Test
	void areCompressedForEveryType() throws IOException {
		for (String type : new String[] { "application/json", "application/graphql-response+json" }) {
			assertThat(send("GET /graphql?query={kinds{name,plural,description}} HTTP/1.1", "Host: localhost",
					"Accept-Encoding: gzip", "Accept: " + type))
				.contains("Content-Encoding: gzip", "Content-Type: " + type);
		}
	}

	/** A byte each tenth of a second, until the other side has enough. */
	private static void drip(Socket client) throws IOException {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (System.nanoTime() < end && client.getInputStream().available() == 0) {
			try {
				client.getOutputStream().write(' ');
			}
			catch (SocketException ex) {
				return;
			}
			LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
		}
	}

	private String send(String... lines) throws IOException {
		try (Socket client = connect()) {
			client.getOutputStream().write(head(lines));
			return read(client);
		}
	}

	private Socket connect() throws IOException {
		Socket client = new Socket("127.0.0.1", this.port);
		client.setSoTimeout((int) PATIENCE.toMillis());
		return client;
	}

	private static byte[] head(String... lines) {
		String text = lines[0] + "\r\nConnection: close\r\n";
		for (int i = 1; i < lines.length; i++) {
			text += lines[i] + "\r\n";
		}
		return (text + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
	}

	private static String read(Socket client) throws IOException {
		return new String(client.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
	}

}
