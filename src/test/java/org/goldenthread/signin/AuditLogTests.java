package org.goldenthread.signin;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is kept of what callers do.
 */
class AuditLogTests extends SignedInService {

	private static final String LOG = """
			query($event: AuditEvent, $first: Int, $after: String) {
			  auditLog(event: $event, first: $first, after: $after) {
			    nodes { id at event caller means operation detail address unkept }
			    pageInfo { hasNextPage endCursor }
			  }
			}""";

	@Test
	void everyWriteIsKeptWithWhoDidItAndWhatItMade() {
		JsonNode applied = apply(action("act-audited", "prio-a"), tokenOf("editor", "sys-a"));
		JsonNode entry = latest("CHANGED");
		assertThat(entry.path("caller").asString()).isEqualTo("editor-of-sys-a");
		assertThat(entry.path("means").asString()).isEqualTo("ISSUER");
		assertThat(entry.path("operation").asString()).isEqualTo("applyChanges");
		assertThat(entry.path("detail").asString()).startsWith(applied.at("/data/applyChanges/id").asString());
	}

	@Test
	void everyRefusalIsKeptWithWhatWasWanted() {
		apply(action("act-refused", "prio-b"), tokenOf("editor", "sys-a"));
		JsonNode entry = latest("REFUSED");
		assertThat(entry.path("caller").asString()).isEqualTo("editor-of-sys-a");
		assertThat(entry.path("operation").asString()).isEqualTo("applyChanges");
		assertThat(entry.path("detail").asString()).contains("sys-a");
	}

	@Test
	void whoSendsNoTokenIsKeptToo() {
		get("/export/graph.jsonl", null);
		JsonNode entry = latest("REFUSED");
		assertThat(entry.path("caller").asString()).isEqualTo("anyone");
		assertThat(entry.path("operation").asString()).isEqualTo("/export/graph.jsonl");
	}

	@Test
	void aTokenThatIsMadeAndTakenBackIsKeptByItsId() {
		String owner = tokenOf("reader", "sys-a");
		String id = ask("mutation { createAccessToken(name: \"Board dashboard\") { accessToken { id } } }", Map.of(),
				owner)
			.at("/data/createAccessToken/accessToken/id")
			.asString();
		ask("mutation($id: ID!) { revokeAccessToken(id: $id) { id } }", Map.of("id", id), owner);
		for (String event : List.of("TOKEN_CREATED", "TOKEN_REVOKED")) {
			assertThat(latest(event).path("detail").asString()).isEqualTo(id);
		}
	}

	@Test
	void pagesFollowOneAnotherFromTheLatest() {
		for (int i = 0; i < 3; i++) {
			apply(action("act-paged-" + i, "prio-a"), administratorToken());
		}
		JsonNode all = log(Map.of("event", "CHANGED", "first", 3)).path("nodes");
		JsonNode first = log(Map.of("event", "CHANGED", "first", 2));
		JsonNode second = log(
				Map.of("event", "CHANGED", "first", 1, "after", first.at("/pageInfo/endCursor").asString()));
		assertThat(first.path("nodes").get(0)).isEqualTo(all.get(0));
		assertThat(first.path("nodes").get(1)).isEqualTo(all.get(1));
		assertThat(second.path("nodes").get(0)).isEqualTo(all.get(2));
		assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
	}

	private JsonNode latest(String event) {
		return log(Map.of("event", event, "first", 1)).at("/nodes/0");
	}

	private JsonNode log(Map<String, ?> variables) {
		return ask(LOG, variables, administratorToken()).at("/data/auditLog");
	}

}
