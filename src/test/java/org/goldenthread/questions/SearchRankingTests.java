package org.goldenthread.questions;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What comes first when people look for what they half know.
 */
class SearchRankingTests extends RunningService {

	private static final String SEARCH = """
			query ($text: String!, $first: Int) {
			  search(text: $text, first: $first) {
			    hits { node { id name basis } unmatchedWords }
			    unmatchedWords
			    completeness { complete reason }
			  }
			}""";

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			BNSSG                       | org-bnssg-icb
			bnssg icb                   | org-bnssg-icb
			14Z59                       | duty-14z59
			4hr                         | meas-ae4h
			A&E 4hr                     | meas-ae4h
			four hour                   | meas-ae4h
			IT                          | fn-gpit
			GP IT                       | fn-gpit
			three shifts                | shift-h2c, shift-a2d, shift-s2p
			shifts                      | shift-h2c, shift-a2d, shift-s2p
			hospital to community       | shift-h2c
			10 year plan                | nat-10yhp
			ten year health plan        | nat-10yhp
			10YHP                       | nat-10yhp
			neighbourhood health plan   | type-nhp
			joint forward plan          | type-jfp, plan-bnssg-jfp, plan-glos-jfp
			BNSSG JFP                   | plan-bnssg-jfp
			forward plan gloucestershire | plan-glos-jfp
			QUY                         | org-bnssg-icb
			UHBW                        | org-uhbw
			JSNA                        | ev-jsna
			DHSC                        | org-dhsc
			PHIP                        | type-phip
			core20                      | doc-core20plus5
			smoking                     | meas-bnssg-smoking, out-bnssg-smoking
			ambulence                   | meas-cat2, meas-handover, meas-handover15, drv-2
			virtual wards               | area-vw, prog-virtual-wards
			dentists children           | commit-10y-dental
			patient flow                | risk-flow
			risk flow                   | risk-flow
			risk-flow                   | risk-flow
			oversight framework         | doc-nof
			health and wellbeing board bristol | body-hwb-bristol
			jlhws                       | plan-jlhws-bristol, plan-jlhws-nsom, plan-jlhws-sglos
			swap to stop                | act-bnssg-swaptostop
			""")
	void areTheOnesLookedFor(String text, String expected) {
		List<String> first = ids(ask(SEARCH, Map.of("text", text, "first", 3)));
		assertThat(List.of(expected.split(", "))).as("%s finds first %s", text, first).anyMatch(first::contains);
		if (expected.contains(", shift")) {
			assertThat(first).containsExactlyInAnyOrder(expected.split(", "));
		}
	}

	@ParameterizedTest
	@CsvSource({ "BNSSG, org-bnssg-icb", "14Z59, duty-14z59", "14z59, duty-14z59", "QUY, org-bnssg-icb",
			"UHBW, org-uhbw", "10YHP, nat-10yhp", "meas-ae4h, meas-ae4h", "BNSSG JFP, plan-bnssg-jfp",
			"Virtual ward occupancy, meas-vw-occupancy" })
	void areShortFormsCodesIdsAndNamesThemselves(String text, String expected) {
		assertThat(ids(ask(SEARCH, Map.of("text", text, "first", 1)))).containsExactly(expected);
	}

	@Test
	void saysWhichWordsNothingWasFoundBy() {
		Answer answer = ask(SEARCH, Map.of("text", "the flow zyxwvuts", "first", 1));
		assertThat(answer.text("search.unmatchedWords")).isEqualTo("zyxwvuts");
		assertThat(answer.text("search.hits.unmatchedWords")).contains("zyxwvuts");
	}

	@Test
	void saysWhichWordsWereNotLookedFor() {
		Answer answer = ask(SEARCH,
				Map.of("text", "one two three four five six seven eight nine ten eleven plan risk", "first", 1));
		assertThat(answer.text("search.completeness.complete")).isEqualTo("false");
		assertThat(answer.text("search.completeness.reason"))
			.contains("only the first 12 words are looked for, and not 'risk'");
	}

	@Test
	void areRealBeforeTheyAreMadeUp() {
		List<String> basis = ask(SEARCH, Map.of("text", "neighbourhood health plan", "first", 20))
			.each("search.hits.node.basis")
			.map((each) -> each.node().asString())
			.toList();
		assertThat(basis.subList(0, 3)).doesNotContain("DEMONSTRATION");
	}

	private static List<String> ids(Answer answer) {
		return answer.each("search.hits.node.id").map((each) -> each.node().asString()).toList();
	}

}
