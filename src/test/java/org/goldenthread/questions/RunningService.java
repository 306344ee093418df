package org.goldenthread.questions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.goldenthread.testing.SeededGraph;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A test that asks the running service over HTTP, with the whole of the seed data. All
 * such tests share one service.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@SeededGraph
abstract class RunningService {

	static final Path DOCUMENTS = Path.of("queries");

	private static final JsonMapper json = JsonMapper.builder().build();

	private static final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	/**
	 * Whether to ask for demonstration data too.
	 */
	boolean demonstration() {
		return false;
	}

	/**
	 * The answer to a document under {@code queries/}, with its own defaults.
	 */
	Answer answer(String document) {
		return answer(document, Map.of());
	}

	Answer answer(String document, Map<String, ?> variables) {
		return ask(read(DOCUMENTS.resolve(document + ".graphql")), variables);
	}

	Answer ask(String query, Map<String, ?> variables) {
		JsonNode response = post(query, variables);
		assertThat(response.path("errors")).as(query).isEmpty();
		return new Answer(response.path("data"));
	}

	JsonNode post(String query, Map<String, ?> variables) {
		return post(Map.of("query", query, "variables", variables));
	}

	/**
	 * The answer to a request of any parameters.
	 */
	JsonNode post(Map<String, ?> parameters) {
		return send(HttpRequest.newBuilder(address(""))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(parameters))));
	}

	/**
	 * The same by GET.
	 */
	JsonNode get(Map<String, ?> parameters) {
		StringBuilder address = new StringBuilder();
		parameters.forEach((name, value) -> address.append('&')
			.append(name)
			.append('=')
			.append(URLEncoder.encode((value instanceof String text) ? text : json.writeValueAsString(value),
					StandardCharsets.UTF_8)));
		return send(HttpRequest.newBuilder(address(address.toString())).GET());
	}

	/**
	 * The response to a request for a file.
	 * @param method the method
	 * @param path the path with its parameters
	 * @param headers names and values in turn
	 */
	HttpResponse<byte[]> file(String method, String path, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
			.method(method, HttpRequest.BodyPublishers.noBody());
		if (headers.length > 0) {
			request.headers(headers);
		}
		return exchange(request, HttpResponse.BodyHandlers.ofByteArray());
	}

	private URI address(String parameters) {
		return URI.create("http://127.0.0.1:" + this.port + "/graphql?demonstration=" + demonstration() + parameters);
	}

	private static JsonNode send(HttpRequest.Builder request) {
		return json.readTree(exchange(request, HttpResponse.BodyHandlers.ofString()).body());
	}

	private static <T> HttpResponse<T> exchange(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
		try {
			return client.send(request.build(), body);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
