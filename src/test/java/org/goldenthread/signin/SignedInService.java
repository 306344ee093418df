package org.goldenthread.signin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.goldenthread.model.Model;
import org.goldenthread.store.GraphReader;
import org.goldenthread.store.GraphWriter;
import org.goldenthread.store.Statement;
import org.goldenthread.testing.EmptyGraph;
import org.goldenthread.testing.SmallGraph;
import org.goldenthread.testing.TokenIssuer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A service that knows its callers by a real issuer, over a graph of two systems that
 * share a measure, with risks that are not for everyone.
 */
@EmptyGraph
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "goldenthread.seed.enabled=false")
abstract class SignedInService {

	static final String NOBODY = "anyone";

	static final TokenIssuer issuer = TokenIssuer.start();

	private static final Map<String, String> tokens = new ConcurrentHashMap<>();

	private static final String GRAPH = """
			SourceDocument src-plan
			System sys-a
			Organisation org-a
			LocalPlan plan-a
			Priority prio-a
			Risk risk-a
			System sys-b
			Organisation org-b
			LocalPlan plan-b
			Priority prio-b
			Risk risk-b
			Measure meas-shared
			Shift shift-all
			Risk risk-open
			Risk risk-draft-a
			Risk risk-secret-a
			Risk risk-secret-b
			Risk risk-secret
			Post post-a
			org-a -WITHIN-> sys-a
			plan-a -OWNED_BY-> org-a
			prio-a -PART_OF-> plan-a
			prio-a -MEASURED_BY-> meas-shared
			risk-a -THREATENS-> prio-a
			org-b -WITHIN-> sys-b
			plan-b -OWNED_BY-> org-b
			prio-b -PART_OF-> plan-b
			prio-b -MEASURED_BY-> meas-shared
			risk-b -THREATENS-> prio-b
			prio-b -SUPPORTS_SHIFT-> shift-all
			""";

	private static final List<String> RESTRICTED = List.of(
			"MATCH (n:Node) SET n.basis = 'EXTERNAL', n.sources = ['src-plan L1']",
			"MATCH ()-[r]->(:Node) SET r.basis = 'EXTERNAL', r.sources = ['src-plan L1']",
			"MATCH (n {id: 'risk-draft-a'}) SET n.restriction = 'DRAFT', n.restrictedTo = 'sys-a'",
			"MATCH (n {id: 'risk-secret-a'}) SET n.restriction = 'CONFIDENTIAL', n.restrictedTo = 'sys-a'",
			"MATCH (n {id: 'risk-secret-b'}) SET n.restriction = 'CONFIDENTIAL', n.restrictedTo = 'sys-b'",
			"MATCH (n {id: 'risk-secret'}) SET n.restriction = 'CONFIDENTIAL'");

	private static final HttpClient http = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Value("${goldenthread.security.administrator-token}")
	private Path administratorToken;

	@Autowired
	private GraphReader reader;

	@DynamicPropertySource
	static void knowTheIssuer(DynamicPropertyRegistry settings) {
		issuer.nameIn(settings);
	}

	@BeforeEach
	void writeTwoSystems(@Autowired GraphWriter writer, @Autowired Model model) {
		SmallGraph.write(writer, model, GRAPH);
		RESTRICTED
			.forEach((cypher) -> writer.write((transaction) -> transaction.run(new Statement("restrict", cypher))));
	}

	/**
	 * The token of somebody with a role for some systems; null of anyone.
	 */
	static @Nullable String tokenOf(String role, String... systems) {
		if (role.equals(NOBODY)) {
			return null;
		}
		String subject = role + "-of-" + String.join("-", systems).replace("*", "all");
		return tokens.computeIfAbsent(subject,
				(_) -> issuer.token(subject, Map.of("roles", List.of(role), "systems", List.of(systems))));
	}

	String administratorToken() {
		try {
			return Files.readString(this.administratorToken).strip();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Adds a thing to a plan. */
	Map<String, Object> action(String id, String plan) {
		return set(List.of(Map.of("putAction", cited("id", id, "name", "Open a clinic")),
				Map.of("linkPartOf", cited("from", id, "to", plan))));
	}

	Map<String, Object> set(List<Map<String, Object>> changes) {
		return Map.of("author", "Head of Planning", "reason", "Refresh", "basedOn",
				String.valueOf(this.reader.dataVersion().number()), "changes", changes);
	}

	static Map<String, Object> cited(String... pairs) {
		Map<String, Object> all = new HashMap<>(
				Map.of("basis", "EXTERNAL", "sources", List.of(Map.of("document", "src-plan", "locator", "L1"))));
		for (int i = 0; i < pairs.length; i += 2) {
			all.put(pairs[i], pairs[i + 1]);
		}
		return all;
	}

	static Map<String, Object> cited(Map<String, Object> properties) {
		Map<String, Object> all = cited();
		all.putAll(properties);
		return all;
	}

	JsonNode apply(Map<String, Object> set, @Nullable String token) {
		return ask("mutation($set: ChangeSetInput!) { applyChanges(changeSet: $set) { id } }", Map.of("set", set),
				token);
	}

	JsonNode ask(String query, Map<String, ?> variables, @Nullable String token) {
		return JsonMapper.shared().readTree(post(query, variables, token).body());
	}

	HttpResponse<String> post(String query, Map<String, ?> variables, @Nullable String token) {
		return send(
				HttpRequest.newBuilder(address("/graphql"))
					.header("Content-Type", "application/json")
					.POST(HttpRequest.BodyPublishers.ofString(
							JsonMapper.shared().writeValueAsString(Map.of("query", query, "variables", variables)))),
				token);
	}

	HttpResponse<String> get(String path, @Nullable String token) {
		return send(HttpRequest.newBuilder(address(path)), token);
	}

	HttpResponse<String> send(HttpRequest.Builder request, @Nullable String token) {
		if (token != null) {
			request.header("Authorization", "Bearer " + token);
		}
		try {
			return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	URI address(String path) {
		return URI.create("http://127.0.0.1:" + this.port + path);
	}

	/** The code of the first error; OK if there is none. */
	static String code(JsonNode answer) {
		return answer.at("/errors/0/extensions/code").asString("OK");
	}

}
