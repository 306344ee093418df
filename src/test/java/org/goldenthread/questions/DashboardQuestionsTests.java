package org.goldenthread.questions;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The questions that dashboards ask.
 */
class DashboardQuestionsTests extends RunningService {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			meas-ae4h | HIGHER | 65.1 | 70.7 | -5.6 | WORSE  | 2024/25   | true | src-s1b L374, L376
			meas-cat2 | LOWER  | 38.4 | 25.0 | 13.4 | WORSE  | 2024/25   | true | src-s1b L374, L376
			meas-fds  | HIGHER | 81.4 | 77.0 | 4.4  | BETTER | ..2025-03 |      | src-s1b L382
			""")
	void aMeasureStandsAgainstItsPlan(String id, String better, String actual, String plan, String variance,
			String status, String period, String yearToDate, String source) {
		Answer measure = answer("dashboard/measure-against-plan", Map.of("measure", id)).each("measure")
			.findFirst()
			.orElseThrow();
		assertThat(measure.text("better")).isEqualTo(better);
		assertThat(measure.each("observations.nodes")).singleElement()
			.satisfies((observation) -> assertThat(
					observation.row("actual", "plan", "variance", "status", "period.text", "yearToDate", "sources"))
				.isEqualTo(Stream
					.of(actual, plan, variance, status, period, (yearToDate != null) ? yearToDate : "", source)
					.collect(Collectors.joining(" | "))));
	}

	@Test
	void theLetterMakes48FindingsAndThePaper27() {
		Answer answer = answer("dashboard/findings-by-section-and-polarity");
		assertThat(answer.number("findings.totalCount")).isEqualTo(48 + 27);
		assertThat(answer.rows("findings.aggregate", "keys.value", "count"))
			.containsExactlyInAnyOrderElementsOf(Answer.table("""
					post-sw-director, STRENGTH | 32
					post-sw-director, CONCERN | 7
					post-sw-director, MIXED | 5
					post-sw-director, IMPROVEMENT | 1
					post-sw-director, REQUIREMENT | 3
					post-bnssg-ceo, STRENGTH | 24
					post-bnssg-ceo, CONCERN | 1
					post-bnssg-ceo, MIXED | 2
					"""));
	}

	@Test
	void theFindingsOfTheLetterStandInItsSectionsAndItsConclusion() {
		Answer answer = answer("dashboard/findings-by-section-and-polarity");
		assertThat(answer.each("assessment.sections.nodes")
			.flatMap((section) -> section.each("findings.aggregate")
				.map((group) -> section.text("id") + " | " + group.row("keys.value", "count"))))
			.containsExactlyInAnyOrderElementsOf(Answer.table("""
					sec-1 | STRENGTH | 9
					sec-1 | IMPROVEMENT | 1
					sec-1 | REQUIREMENT | 1
					sec-2 | STRENGTH | 7
					sec-2 | CONCERN | 3
					sec-2 | MIXED | 3
					sec-2 | REQUIREMENT | 1
					sec-3 | STRENGTH | 7
					sec-3 | CONCERN | 1
					sec-4 | STRENGTH | 4
					sec-4 | CONCERN | 2
					sec-5 | STRENGTH | 4
					sec-5 | MIXED | 2
					sec-5 | REQUIREMENT | 1
					"""));
		assertThat(answer.rows("assessment.findings.aggregate", "keys.value", "count")).as("conclusion")
			.containsExactlyInAnyOrder("STRENGTH | 1", "CONCERN | 1");
	}

	@Test
	void nothingIsWithoutASourceAndWhatIsDerivedIsListed() {
		Answer answer = answer("dashboard/what-rests-on-no-source");
		assertThat(answer.number("withoutSource.totalCount")).isZero();
		assertThat(answer.rows("byBasis.aggregate", "keys.value")).containsExactlyInAnyOrder("STATED", "DERIVED",
				"EXTERNAL");
		assertThat(answer.each("derived.nodes"))
			.allSatisfy((node) -> assertThat(node.has("sources.document.id")).isTrue())
			.extracting((node) -> node.text("id"))
			.containsExactlyInAnyOrder("actor-shared", "area-cancer", "area-children", "area-community",
					"area-diagnostics", "area-digital", "area-elective", "area-finance", "area-governance", "area-mh",
					"area-prevention", "area-primary", "area-sustain", "area-uec", "area-vw", "area-workforce",
					"out-bnssg-alcohol", "out-bnssg-childpoverty", "out-bnssg-neet", "out-bnssg-readiness",
					"out-bnssg-smoking", "out-bnssg-weight", "place-bristol", "place-nsom", "plan-jlhws-bristol",
					"plan-jlhws-nsom", "risk-bnssg-locality-balance", "risk-efficiency", "risk-flow", "risk-guidance",
					"risk-mhst-pause", "risk-nonrecurrent", "risk-nsom-timeline", "risk-performance",
					"risk-transition");
	}

	@Test
	void everyDerivedLinkIsListedWithItsSources() {
		Answer answer = answer("dashboard/derived-links");
		List<Answer> derived = links(answer).toList();
		assertThat(derived).allSatisfy((link) -> {
			assertThat(link.text("basis")).isEqualTo("DERIVED");
			assertThat(link.has("sources.document.id")).isTrue();
		});
		assertThat(derived.stream()
			.collect(Collectors.groupingBy((link) -> link.text("__typename"), Collectors.counting())))
			.isEqualTo(answer.each("linkTypes")
				.filter((type) -> type.number("derived") > 0)
				.collect(Collectors.toMap((type) -> type.text("name"), (type) -> type.number("derived"))));
	}

	@Test
	void noLinkOfTheseRelationshipsIsWithoutASource() {
		Answer answer = answer("dashboard/derived-links",
				Map.of("links", Map.of("sources", Map.of("count", Map.of("equals", 0)))));
		assertThat(links(answer)).isEmpty();
	}

	private static Stream<Answer> links(Answer answer) {
		return answer.node()
			.valueStream()
			.flatMap((list) -> new Answer(list).each("nodes"))
			.flatMap((node) -> node.node().valueStream().flatMap((links) -> new Answer(links).each("edges.link")));
	}

}
