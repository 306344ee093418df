package org.goldenthread.signin;

import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.goldenthread.testing.TokenIssuer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tokens that are shown: those that are not valid, and what valid ones say.
 */
class ShownTokensTests extends SignedInService {

	private static final String WHO = "{ viewer { name means roles everySystem systems writes } }";

	@ParameterizedTest
	@ValueSource(strings = { "expired", "for another service", "of another issuer", "without a subject",
			"with a blank subject", "with a huge subject", "with a subject of two lines", "of one called administrator",
			"of one called operator", "of one called anyone", "of one called token-1", "for ever", "changed",
			"unsigned", "never an access token", "nonsense" })
	void aTokenThatIsNotValidOpensNothingAndIsKeptInTheAuditLog(String which) {
		String token = invalid(which);
		HttpResponse<String> response = post(WHO, Map.of(), token);
		assertThat(response.statusCode()).isEqualTo(401);
		assertThat(response.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
		assertThat(response.headers().firstValue("Content-Security-Policy").orElse("")).contains("default-src 'none'");
		assertThat(code(JsonMapper.shared().readTree(response.body()))).isEqualTo("UNAUTHENTICATED");
		JsonNode kept = ask(
				"{ auditLog(event: SIGN_IN_FAILED, first: 1) { nodes { caller means operation detail address } } }",
				Map.of(), administratorToken())
			.at("/data/auditLog/nodes/0");
		assertThat(kept.path("operation").asString()).isEqualTo("/graphql");
		assertThat(kept.path("caller").asString()).isEqualTo("anyone");
		assertThat(kept.path("address").asString()).isEqualTo("127.0.0.1");
		assertThat(kept.path("detail").asString()).isNotBlank().doesNotContain(token);
	}

	private String invalid(String which) {
		List<String> editor = List.of("editor");
		return switch (which) {
			case "expired" -> issuer.token("late",
					Map.of("roles", editor, "iat", "2020-01-01T00:00:00Z", "exp", "2020-01-01T00:05:00Z"));
			case "for another service" -> issuer.token("elsewhere", Map.of("roles", editor, "aud", "another"));
			case "of another issuer" -> ofAnotherIssuer();
			case "without a subject" -> issuer.token("nameless", Map.of("roles", editor, "sub", TokenIssuer.WITHOUT));
			case "with a blank subject" -> issuer.token("blank", Map.of("roles", editor, "sub", " "));
			case "with a huge subject" -> issuer.token("huge", Map.of("roles", editor, "sub", "x".repeat(256)));
			case "with a subject of two lines" -> issuer.token("lines", Map.of("roles", editor, "sub", "a\nb"));
			case "of one called administrator", "of one called operator", "of one called anyone",
					"of one called token-1" ->
				issuer.token("namesake", Map.of("roles", editor, "sub", which.substring("of one called ".length())));
			case "for ever" -> issuer.token("eternal", Map.of("roles", editor, "exp", TokenIssuer.WITHOUT));
			case "changed" -> changed(issuer.token("changed", Map.of("roles", List.of("reader"))));
			case "unsigned" -> part("{\"alg\":\"none\"}") + "."
					+ part("{\"iss\":\"" + issuer.uri() + "\",\"aud\":\"goldenthread\",\"roles\":[\"administrator\"]}")
					+ ".";
			case "never an access token" -> "gt_" + "A".repeat(43);
			default -> "nonsense";
		};
	}

	/** It says that it is of ours. */
	private static String ofAnotherIssuer() {
		TokenIssuer other = TokenIssuer.start();
		try {
			return other.token("stranger", Map.of("roles", List.of("administrator"), "iss", issuer.uri()));
		}
		finally {
			other.stop();
		}
	}

	private static String changed(String token) {
		String[] parts = token.split("\\.");
		String claims = new String(Base64.getUrlDecoder().decode(parts[1])).replace("reader", "editor");
		return parts[0] + "." + part(claims) + "." + parts[2];
	}

	private static String part(String json) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes());
	}

	@Test
	void aTokenOfTheIssuerSaysWhoAsksAndForWhichSystems() {
		String token = issuer.token("planner-7", Map.of("roles", List.of("Editor", "reader", "role-of-another-service"),
				"systems", List.of("sys-b", "sys-a")));
		assertThat(ask(WHO, Map.of(), token).at("/data/viewer")).isEqualTo(JsonMapper.shared().readTree("""
				{"name": "planner-7", "means": "ISSUER", "roles": ["READER", "EDITOR"], "everySystem": false,
				 "systems": ["sys-a", "sys-b"], "writes": true}"""));
	}

	@Test
	void anAdministratorHoldsForEverySystem() {
		assertThat(ask(WHO, Map.of(), tokenOf("administrator")).at("/data/viewer/everySystem").asBoolean()).isTrue();
		assertThat(ask(WHO, Map.of(), administratorToken()).at("/data/viewer/means").asString())
			.isEqualTo("ADMINISTRATOR_TOKEN");
	}

	@Test
	void anEditorOfNoSystemChangesNothing() {
		assertThat(code(apply(action("act-nowhere", "prio-a"), tokenOf("editor")))).isEqualTo("FORBIDDEN");
	}

	@Test
	void whatOneReaderIsAnsweredIsNotKeptForAnother() {
		String risks = "{ risks { totalCount } }";
		String me = "{ viewer { name } }";
		for (String role : List.of("reader", "editor", "reader")) {
			String token = tokenOf(role, "sys-a");
			assertThat(ask(risks, Map.of(), token).at("/data/risks/totalCount").asInt())
				.isEqualTo(role.equals("reader") ? 3 : 5);
			assertThat(ask(me, Map.of(), token).at("/data/viewer/name").asString()).isEqualTo(role + "-of-sys-a");
		}
	}

	@Test
	void anEntityTagOfOneReaderIsNoneOfAnother() {
		String address = "/graphql?query=%7Brisks%7BtotalCount%7D%7D";
		HttpResponse<String> editors = get(address, tokenOf("editor", "sys-a"));
		HttpResponse<String> readers = get(address, tokenOf("reader", "sys-a"));
		assertThat(tag(editors)).isNotNull().isNotEqualTo(tag(readers));
		assertThat(editors.headers().allValues("Vary"))
			.anyMatch((vary) -> vary.contains("Authorization") && vary.contains("Cookie"));
	}

	private static @Nullable String tag(HttpResponse<String> response) {
		return response.headers().firstValue("ETag").orElse(null);
	}

}
