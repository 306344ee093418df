package org.goldenthread.signin;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.goldenthread.testing.TestGraph;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Access tokens, from when they are made until they are taken back.
 */
class AccessTokenTests extends SignedInService {

	private static final String CREATE = """
			mutation($name: String!, $writes: Boolean! = false, $systems: [ID!], $expiresOn: Date) {
			  createAccessToken(name: $name, writes: $writes, systems: $systems, expiresOn: $expiresOn) {
			    secret accessToken { id name owner roles systems writes expiresOn lastUsedOn revokedAt }
			  }
			}""";

	private static final String LIST = "{ accessTokens { id name lastUsedOn revokedAt } }";

	@Test
	void readsWhatItsOwnerReadsAndChangesNothing() {
		String secret = secret(Map.of("name", "Board dashboard"), tokenOf("editor", "sys-a"));
		assertThat(ask("{ risks { totalCount } }", Map.of(), secret).at("/data/risks/totalCount").asInt()).isEqualTo(5);
		assertThat(code(apply(action("act-dashboard", "prio-a"), secret))).isEqualTo("FORBIDDEN");
	}

	@Test
	void changesWhatItsOwnerMayChangeIfItWrites() {
		String secret = secret(Map.of("name", "Nightly import", "writes", true), tokenOf("editor", "sys-a"));
		assertThat(code(apply(action("act-nightly", "prio-a"), secret))).isEqualTo("OK");
		assertThat(code(apply(action("act-nightly-b", "prio-b"), secret))).isEqualTo("FORBIDDEN");
	}

	@Test
	void holdsForNoMoreSystemsThanItsOwner() {
		String owner = Objects.requireNonNull(tokenOf("editor", "sys-a", "sys-b"));
		String secret = secret(Map.of("name", "One of two", "writes", true, "systems", List.of("sys-b")), owner);
		assertThat(code(apply(action("act-two-a", "prio-a"), secret))).isEqualTo("FORBIDDEN");
		assertThat(code(apply(action("act-two-b", "prio-b"), secret))).isEqualTo("OK");
		for (String more : List.of("sys-c", "*")) {
			assertThat(code(ask(CREATE, Map.of("name", "More", "systems", List.of(more)), owner)))
				.isEqualTo("FORBIDDEN");
		}
	}

	@Test
	void makesNoOthers() {
		String secret = secret(Map.of("name", "Parent", "writes", true), administratorToken());
		assertThat(code(ask(CREATE, Map.of("name", "Child"), secret))).isEqualTo("FORBIDDEN");
		assertThat(code(ask(LIST, Map.of(), secret))).isEqualTo("FORBIDDEN");
	}

	@Test
	void isTakenBackAtOnceAndForGood() {
		String owner = Objects.requireNonNull(tokenOf("reader", "sys-a"));
		JsonNode made = ask(CREATE, Map.of("name", "Short-lived"), owner).at("/data/createAccessToken");
		String secret = made.path("secret").asString();
		String revoke = "mutation($id: ID!) { revokeAccessToken(id: $id) { revokedAt } }";
		Map<String, String> id = Map.of("id", made.at("/accessToken/id").asString());
		assertThat(code(ask(revoke, id, tokenOf("reader", "sys-b")))).isEqualTo("INVALID_ARGUMENT");
		assertThat(code(ask(LIST, Map.of(), secret))).isEqualTo("FORBIDDEN");
		JsonNode revoked = ask(revoke, id, owner);
		assertThat(revoked.at("/data/revokeAccessToken/revokedAt").isNull()).isFalse();
		assertThat(post(LIST, Map.of(), secret).statusCode()).isEqualTo(401);
		assertThat(ask(revoke, id, administratorToken())).isEqualTo(revoked);
	}

	@Test
	void saysOnWhichDayItWasLastUsed() {
		String owner = Objects.requireNonNull(tokenOf("reader", "sys-used"));
		String secret = secret(Map.of("name", "Used"), owner);
		assertThat(ask(LIST, Map.of(), owner).at("/data/accessTokens/0/lastUsedOn").isNull()).isTrue();
		post("{ viewer { name } }", Map.of(), secret);
		assertThat(ask(LIST, Map.of(), owner).at("/data/accessTokens/0/lastUsedOn").asString())
			.startsWith(today().toString().substring(0, 4));
	}

	@Test
	void isNotValidAfterItsDay() {
		String secret = secret(Map.of("name", "Old", "expiresOn", today().plusDays(1).toString()),
				tokenOf("reader", "sys-a"));
		TestGraph.written()
			.driver()
			.executableQuery("MATCH (t:AccessToken {name: 'Old'}) SET t.expiresOn = date('2020-01-01')")
			.execute();
		assertThat(post("{ viewer { name } }", Map.of(), secret).statusCode()).isEqualTo(401);
	}

	@ParameterizedTest
	@CsvSource({ "-1, expiresOn", "400, expiresOn" })
	void aDayThatIsPastOrTooFarIsRefused(int days, String argument) {
		JsonNode answer = ask(CREATE, Map.of("name", "Wrong day", "expiresOn", today().plusDays(days).toString()),
				tokenOf("reader", "sys-a"));
		assertThat(answer.at("/errors/0/extensions/argument").asString()).isEqualTo(argument);
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void isKeptAndLoggedWithoutItsSecret(CapturedOutput log) {
		String secret = secret(Map.of("name", "Hashed"), tokenOf("reader", "sys-a"));
		post("{ viewer { name } }", Map.of(), secret);
		post("{ viewer { name } }", Map.of(), secret + "x");
		List<String> kept = TestGraph.written()
			.driver()
			.executableQuery("""
					MATCH (n) WHERE n:AccessToken OR n:AuditEntry
					RETURN properties(n) AS properties""")
			.execute()
			.records()
			.stream()
			.map((row) -> row.get("properties").asMap().toString())
			.toList();
		assertThat(kept).isNotEmpty().noneMatch((properties) -> properties.contains(secret.substring("gt_".length())));
		assertThat(log.getAll()).doesNotContain(secret.substring("gt_".length()));
	}

	@Test
	void nobodyHasMoreThanTwenty() {
		String owner = tokenOf("reader", "sys-many");
		for (int i = 0; i < 20; i++) {
			secret(Map.of("name", "Number " + i), owner);
		}
		JsonNode answer = ask(CREATE, Map.of("name", "One more"), owner);
		assertThat(code(answer)).isEqualTo("INVALID_ARGUMENT");
		assertThat(answer.at("/errors/0/message").asString()).contains("20 valid access tokens");
	}

	private String secret(Map<String, ?> variables, @Nullable String owner) {
		JsonNode answer = ask(CREATE, variables, owner);
		assertThat(code(answer)).isEqualTo("OK");
		return answer.at("/data/createAccessToken/secret").asString();
	}

	private static LocalDate today() {
		return LocalDate.now(ZoneOffset.UTC);
	}

}
