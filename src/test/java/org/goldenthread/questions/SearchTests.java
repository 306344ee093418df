package org.goldenthread.questions;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is found by words, and how it is shown.
 */
class SearchTests extends RunningService {

	private static final String SEARCH = """
			query ($text: String!, $kinds: [NodeKind!], $basis: [Basis!], $first: Int) {
			  search(text: $text, kinds: $kinds, basis: $basis, first: $first) {
			    hits { node { id kind basis } matches { property cutBefore cutAfter parts { text match } } }
			    completeness { complete reason }
			  }
			}""";

	@Override
	boolean demonstration() {
		return true;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			SWAP to stop | act-bnssg-swaptostop | name, id
			smokes       | out-bnssg-smoking    | name, id
			ambulence    | meas-cat2            | name, description, altNames, id
			""")
	void everyHitShowsWhichOfItsWordsWereFound(String text, String id, String properties) {
		Answer answer = ask(SEARCH, Map.of("text", text, "first", 50));
		assertThat(answer.each("search.hits"))
			.allSatisfy((hit) -> assertThat(hit.has("matches.parts.match")).as(hit.text("node.id")).isTrue());
		assertThat(answer.each("search.hits").filter((hit) -> hit.text("node.id").equals(id))).singleElement()
			.satisfies((hit) -> assertThat(properties.split(", ")).contains(hit.text("matches.property").split(", ")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			flow      | Risk | risk-flow | Poor [flow AS_WRITTEN] through health and care settings
			smokes    |      | out-bnssg-smoking | Fewer adults [smoke OTHER_FORM]
			aduls     |      | out-bnssg-smoking | Fewer [adults SMALL_MISTAKE] smoke
			""")
	void theWordsAreMarkedInTheText(String text, String kind, String id, String expected) {
		Answer answer = ask(SEARCH, Map.of("text", text, "kinds", (kind != null) ? List.of(kind) : List.of()));
		assertThat(answer.each("search.hits")
			.filter((hit) -> hit.text("node.id").equals(id))
			.flatMap((hit) -> hit.each("matches"))
			.filter((match) -> match.text("property").equals("name"))
			.map((match) -> match.each("parts").map(SearchTests::marked).collect(Collectors.joining())))
			.containsExactly(expected);
	}

	@Test
	void onlyWhatIsKnownInTheWaysAskedForIsFound() {
		Answer all = ask(SEARCH, Map.of("text", "demonstration plan", "first", 100));
		assertThat(all.text("search.hits.node.basis")).contains("STATED", "DEMONSTRATION");
		Answer some = ask(SEARCH,
				Map.of("text", "demonstration plan", "first", 100, "basis", List.of("DEMONSTRATION", "EXTERNAL")));
		assertThat(some.each("search.hits.node.basis").map((basis) -> basis.node().asString()).distinct())
			.containsExactlyInAnyOrder("DEMONSTRATION", "EXTERNAL");
	}

	@Test
	void noBasisIsTheSameAsAny() {
		Map<String, Object> plan = Map.of("text", "neighbourhood");
		assertThat(ask(SEARCH, Map.of("text", "neighbourhood", "basis", List.of())).node())
			.isEqualTo(ask(SEARCH, plan).node());
	}

	private static String marked(Answer part) {
		return part.has("match") ? "[" + part.text("text") + " " + part.text("match") + "]" : part.text("text");
	}

}
