package org.goldenthread.subscription;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.goldenthread.testing.EventReader;
import org.goldenthread.testing.EventReader.Event;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.Lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A test that subscribes to a service over HTTP and changes its data.
 */
abstract class SubscribedService {

	static final JsonMapper json = JsonMapper.builder().build();

	private static final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Value("${goldenthread.security.administrator-token}")
	private Path token;

	@Autowired
	@Qualifier("seedLoader")
	private Lifecycle seed;

	/** Another class may have wiped the graph since the service was started. */
	@BeforeEach
	void haveTheRealFacts() {
		this.seed.start();
	}

	EventReader subscribe(String query) {
		return subscribe(query, "");
	}

	/** A place is free once it is noticed that the one before has gone. */
	EventReader subscribe(String query, String parameters, String... headers) {
		HttpResponse<InputStream> response;
		do {
			HttpRequest.Builder request = post(query, parameters).header("Accept", "text/event-stream");
			if (headers.length > 0) {
				request.headers(headers);
			}
			response = send(request);
			drain(response);
		}
		while (response.statusCode() == 503);
		assertThat(response.statusCode()).isEqualTo(200);
		return new EventReader(response.body());
	}

	HttpRequest.Builder post(String query, String parameters) {
		return HttpRequest.newBuilder(address(parameters))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(Map.of("query", query))));
	}

	URI address(String parameters) {
		return URI.create("http://127.0.0.1:" + this.port + "/graphql?a=b" + parameters);
	}

	static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	/** A refusal that nobody reads would keep its connection. */
	private static void drain(HttpResponse<InputStream> response) {
		if (response.statusCode() == 503) {
			try {
				response.body().readAllBytes();
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		}
	}

	static HttpResponse<InputStream> send(HttpRequest.Builder request) {
		try {
			return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static JsonNode update(Event event) {
		JsonNode data = json.readTree(event.data()).path("data");
		return data.path(data.propertyNames().iterator().next());
	}

	static List<String> changes(JsonNode update) {
		return update.path("changes")
			.valueStream()
			.map((each) -> each.path("what").asString() + " " + each.path("id").asString())
			.toList();
	}

	static Map<String, Object> with(String... pairs) {
		Map<String, Object> all = new HashMap<>(
				Map.of("basis", "EXTERNAL", "sources", List.of(Map.of("document", "src-s1b", "locator", "L323"))));
		for (int i = 0; i < pairs.length; i += 2) {
			all.put(pairs[i], pairs[i + 1]);
		}
		return all;
	}

	/** The version of the data after a change set. */
	@SafeVarargs
	final String change(Map<String, Object>... changes) {
		List<Map<String, Object>> all = new ArrayList<>();
		for (Map<String, Object> each : changes) {
			all.add(each);
		}
		Map<String, Object> set = Map.of("author", "Head of Planning", "reason", "Month 12", "basedOn", version(),
				"changes", all);
		JsonNode answer = ask("mutation($set: ChangeSetInput!) { applyChanges(changeSet: $set) { version } }",
				Map.of("set", set));
		assertThat(answer.path("errors")).as(answer.toString()).isEmpty();
		return answer.at("/data/applyChanges/version").asString();
	}

	String version() {
		return ask("{ shifts { completeness { dataVersion } } }", Map.of()).at("/data/shifts/completeness/dataVersion")
			.asString();
	}

	JsonNode ask(String query, Map<String, ?> variables) {
		try {
			HttpRequest.Builder request = HttpRequest.newBuilder(address(""))
				.header("Content-Type", "application/json")
				.header("Authorization", "Bearer " + Files.readString(this.token))
				.POST(HttpRequest.BodyPublishers
					.ofString(json.writeValueAsString(Map.of("query", query, "variables", variables))));
			return json.readTree(send(request).body());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
