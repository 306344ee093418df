package org.goldenthread.signin;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Packs that were taken away: who is given them again, and how many are kept.
 */
@TestPropertySource(properties = "goldenthread.evidence.kept-packs=3")
class KeptPackTests extends SignedInService {

	private static final String PACK = """
			query($edition: ID, $keep: Boolean, $asAt: Date) {
			  evidencePack(of: "org-a", year: "2024/25", edition: $edition, keep: $keep, asAt: $asAt) {
			    sha256 keptAt completeness { dataVersion } sections { tables { key rows { id } } }
			  }
			}""";

	@Test
	void anEditionIsTheSameAfterTheDataHaveChanged() {
		JsonNode before = pack(Map.of("keep", true), administratorToken()).at("/data/evidencePack");
		apply(action("act-new", "prio-a"), administratorToken());
		assertThat(pack(Map.of(), administratorToken()).at("/data/evidencePack/sha256"))
			.isNotEqualTo(before.path("sha256"));
		JsonNode kept = edition(before, administratorToken()).at("/data/evidencePack");
		assertThat(kept.path("sections")).isEqualTo(before.path("sections"));
		assertThat(kept.path("sha256")).isEqualTo(before.path("sha256"));
		assertThat(kept.at("/completeness/dataVersion")).isEqualTo(before.at("/completeness/dataVersion"));
		assertThat(kept.path("keptAt").asString()).startsWith("20");
	}

	@Test
	void anEditionIsNotForWhoSeesLessThanWhoeverTookItAway() {
		JsonNode pack = pack(Map.of("keep", true, "asAt", "2025-02-01"), administratorToken()).at("/data/evidencePack");
		String reader = String.valueOf(tokenOf("reader", "sys-a"));
		assertThat(code(edition(pack, reader))).isEqualTo("INVALID_ARGUMENT");
		assertThat(editions(reader)).extracting((each) -> each.path("sha256")).doesNotContain(pack.path("sha256"));
		assertThat(editions(administratorToken())).isNotEmpty();
	}

	@Test
	void anEditionIsForWhoSeesMore() {
		JsonNode pack = pack(Map.of("keep", true, "asAt", "2025-02-02"), String.valueOf(tokenOf("reader", "sys-a")))
			.at("/data/evidencePack");
		assertThat(code(edition(pack, administratorToken()))).isEqualTo("OK");
	}

	@ParameterizedTest
	@ValueSource(strings = { "reader", "editor", "reviewer", "assessor", "administrator" })
	void anEditionOfWhoSeesTheLeastIsForEveryone(String role) {
		JsonNode pack = pack(Map.of("keep", true, "asAt", "2025-02-04"), String.valueOf(tokenOf("reader")))
			.at("/data/evidencePack");
		for (String system : List.of("sys-a", "*")) {
			String token = String.valueOf(tokenOf(role, system));
			assertThat(code(edition(pack, token))).as(system).isEqualTo("OK");
			assertThat(editions(token)).extracting((each) -> each.path("sha256")).contains(pack.path("sha256"));
		}
	}

	@Test
	void whatIsTakenAwayAgainIsKeptAgain() {
		JsonNode pack = pack(Map.of("keep", true, "asAt", "2025-03-01"), administratorToken()).at("/data/evidencePack");
		for (int day = 2; day <= 5; day++) {
			pack(Map.of("keep", true, "asAt", "2025-03-0" + day), administratorToken());
		}
		assertThat(code(edition(pack, administratorToken()))).isEqualTo("INVALID_ARGUMENT");
		pack(Map.of("keep", true, "asAt", "2025-03-01"), administratorToken());
		assertThat(code(edition(pack, administratorToken()))).isEqualTo("OK");
	}

	@Test
	void thePackThatWasTakenAwayTheLongestAgoGoesFirstAndThatIsSaid() {
		List<JsonNode> packs = List.of("2025-05-01", "2025-05-02", "2025-05-03", "2025-05-04")
			.stream()
			.map((day) -> pack(Map.of("keep", true, "asAt", day), administratorToken()).at("/data/evidencePack"))
			.toList();
		assertThat(editions(administratorToken())).hasSize(3);
		JsonNode gone = edition(packs.getFirst(), administratorToken());
		assertThat(gone.at("/errors/0/message").asString()).contains("The last 3 packs that were taken away are kept");
		assertThat(code(edition(packs.getLast(), administratorToken()))).isEqualTo("OK");
	}

	@Test
	void theSamePackIsKeptOnce() {
		pack(Map.of("keep", true, "asAt", "2025-06-01"), administratorToken());
		int kept = editions(administratorToken()).size();
		pack(Map.of("keep", true, "asAt", "2025-06-01"), administratorToken());
		assertThat(editions(administratorToken())).hasSize(kept);
	}

	@Test
	void nobodyPushesOutWhatAnotherTookAway() {
		JsonNode pack = pack(Map.of("keep", true, "asAt", "2025-02-03"), String.valueOf(tokenOf("reader", "sys-a")))
			.at("/data/evidencePack");
		for (int day = 1; day <= 5; day++) {
			pack(Map.of("keep", true, "asAt", "2025-07-0" + day), administratorToken());
		}
		assertThat(code(edition(pack, String.valueOf(tokenOf("reader", "sys-a"))))).isEqualTo("OK");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1947/48", "2199/00", "9998/99", "9999/00" })
	void aPackIsOfNoYearThatCannotBe(String year) {
		JsonNode answer = ask(
				"query($year: String!) { evidencePack(of: \"org-a\", year: $year, keep: true) { sha256 } }",
				Map.of("year", year), administratorToken());
		assertThat(answer.at("/errors/0/extensions/argument").asString()).isEqualTo("year");
	}

	@Test
	void anEditionHasItsOwnDay() {
		JsonNode pack = pack(Map.of("keep", true), administratorToken()).at("/data/evidencePack");
		assertThat(pack(Map.of("edition", pack.path("sha256").asString(), "asAt", "2025-06-01"), administratorToken())
			.at("/errors/0/message")
			.asString()).startsWith("asAt: an edition that was kept has its own day");
	}

	private JsonNode edition(JsonNode pack, String token) {
		return pack(Map.of("edition", pack.path("sha256").asString()), token);
	}

	private JsonNode pack(Map<String, ?> variables, String token) {
		return ask(PACK, variables, token);
	}

	private List<JsonNode> editions(String token) {
		return ask("{ evidencePackEditions(of: \"org-a\", year: \"2024/25\") { sha256 keptAt } }", Map.of(), token)
			.at("/data/evidencePackEditions")
			.valueStream()
			.toList();
	}

}
