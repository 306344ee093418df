package org.goldenthread.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is restricted now was not seen then either, wherever the past is told.
 */
class RestrictedLaterTests extends SignedInService {

	private static final String HISTORY = "{ history(first: 100) { nodes { changes { id from to } } } }";

	private static final String PACK = """
			query($edition: ID, $keep: Boolean) {
			  evidencePack(of: "org-a", year: "2024/25", edition: $edition, keep: $keep) {
			    sha256 sections { tables { rows { id } } }
			  }
			}""";

	private final String reader = String.valueOf(tokenOf("reader", "sys-a"));

	private final String editor = String.valueOf(tokenOf("editor", "sys-a"));

	@BeforeEach
	void addARisk() {
		assertThat(code(apply(set(List.of(risk(Map.of()), threatens(Map.of()))), administratorToken())))
			.isEqualTo("OK");
	}

	@Test
	void inTheHistoryOfAThing() {
		assertThat(told(this.reader)).contains("risk-later");
		apply(set(List.of(risk(Map.of("restriction", "CONFIDENTIAL", "restrictedTo", "sys-a")))), administratorToken());
		assertThat(told(this.reader)).doesNotContain("risk-later");
		assertThat(told(this.editor)).contains("risk-later");
		apply(set(List.of(Map.of("retire", "risk-later"))), administratorToken());
		assertThat(told(this.reader)).doesNotContain("risk-later");
		assertThat(told(this.editor)).contains("risk-later");
	}

	@Test
	void inTheHistoryOfALink() {
		String link = "\"from\":\"risk-later\",\"to\":\"prio-a\"";
		assertThat(told(this.reader)).contains(link);
		apply(set(List.of(threatens(Map.of("restriction", "CONFIDENTIAL", "restrictedTo", "sys-a")))),
				administratorToken());
		assertThat(told(this.reader)).doesNotContain(link).contains("risk-later");
		apply(set(List.of(Map.of("unlink", Map.of("from", "risk-later", "relationship", "THREATENS", "to", "prio-a")))),
				administratorToken());
		assertThat(told(this.reader)).doesNotContain(link).contains("risk-later");
		assertThat(told(this.editor)).contains(link);
	}

	@Test
	void inAReadOfThen() {
		String then = "/graphql?asOf=" + version() + "&query="
				+ URLEncoder.encode("{ risks { nodes { id } } search(text: \"Staff leave\") { hits { node { id } } } }",
						StandardCharsets.UTF_8);
		assertThat(get(then, this.reader).body()).contains("risk-later");
		apply(set(List.of(risk(Map.of("restriction", "CONFIDENTIAL", "restrictedTo", "sys-a")))), administratorToken());
		assertThat(get(then, this.reader).body()).contains("\"data\"").doesNotContain("risk-later");
		assertThat(get(then, this.editor).body()).contains("risk-later");
	}

	@Test
	void inAPackThatWasKept() {
		String edition = kept();
		assertThat(code(edition(edition, this.reader))).isEqualTo("OK");
		apply(set(List.of(risk(Map.of("restriction", "CONFIDENTIAL", "restrictedTo", "sys-a")))), administratorToken());
		assertThat(code(edition(edition, this.reader))).isEqualTo("INVALID_ARGUMENT");
		assertThat(editions(this.reader)).doesNotContain(edition);
		assertThat(code(edition(edition, administratorToken()))).isEqualTo("OK");
		assertThat(editions(administratorToken())).contains(edition);
	}

	@Test
	void inAPackThatWasKeptWithALink() {
		String edition = kept();
		apply(set(List.of(threatens(Map.of("restriction", "CONFIDENTIAL", "restrictedTo", "sys-a")))),
				administratorToken());
		assertThat(code(edition(edition, this.reader))).isEqualTo("INVALID_ARGUMENT");
		assertThat(code(edition(edition, administratorToken()))).isEqualTo("OK");
	}

	private String kept() {
		JsonNode pack = ask(PACK, Map.of("keep", true), this.reader).at("/data/evidencePack");
		assertThat(pack.toString()).contains("risk-later");
		return pack.path("sha256").asString();
	}

	private JsonNode edition(String sha256, String token) {
		return ask(PACK, Map.of("edition", sha256), token);
	}

	private String editions(String token) {
		return ask("{ evidencePackEditions(of: \"org-a\", year: \"2024/25\") { sha256 } }", Map.of(), token).toString();
	}

	private String version() {
		return ask("{ shifts { completeness { dataVersion } } }", Map.of(), this.reader)
			.at("/data/shifts/completeness/dataVersion")
			.asString();
	}

	private String told(String token) {
		return ask(HISTORY, Map.of(), token).at("/data").toString();
	}

	private Map<String, Object> risk(Map<String, Object> restriction) {
		return Map.of("putRisk", with(cited("id", "risk-later", "name", "Staff leave"), restriction));
	}

	private Map<String, Object> threatens(Map<String, Object> restriction) {
		return Map.of("linkThreatens", with(cited("from", "risk-later", "to", "prio-a"), restriction));
	}

	private static Map<String, Object> with(Map<String, Object> all, Map<String, Object> more) {
		all.putAll(more);
		return all;
	}

}
