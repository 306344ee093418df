package org.goldenthread.past;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a running service over HTTP.
 *
 * @param port its port on loopback
 */
record Questions(int port) {

	private static final JsonMapper json = JsonMapper.builder().build();

	private static final HttpClient client = HttpClient.newHttpClient();

	/**
	 * The answer to a question, errors included.
	 * @param parameters the parameters of the address, such as {@code ?asOf=3}
	 */
	JsonNode ask(String parameters, String query) {
		return json.readTree(send(parameters, query).body());
	}

	/**
	 * What was found, where there are no errors.
	 */
	JsonNode data(String parameters, String query) {
		JsonNode answer = ask(parameters, query);
		if (answer.has("errors")) {
			throw new AssertionError(query + ": " + answer.path("errors"));
		}
		return answer.path("data");
	}

	HttpResponse<String> send(String parameters, String query) {
		try {
			return client
				.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/graphql" + parameters))
					.header("Content-Type", "application/json")
					.header("Accept", "application/json")
					.POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(Map.of("query", query))))
					.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
