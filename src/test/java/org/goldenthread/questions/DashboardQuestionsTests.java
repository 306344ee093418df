package org.goldenthread.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
		assertThat(measure.each("observations.nodes")).hasSize((int) measure.number("observations.totalCount"));
		assertThat(measure.each("observations.nodes")
			.filter((observation) -> observation.text("assessedIn.nodes.id").equals("asmt-2425")))
			.singleElement()
			.satisfies((observation) -> assertThat(
					observation.row("actual", "plan", "variance", "status", "period.text", "yearToDate", "sources"))
				.isEqualTo(Stream
					.of(actual, plan, variance, status, period, (yearToDate != null) ? yearToDate : "", source)
					.collect(Collectors.joining(" | "))));
	}

	@Test
	void theLetterMakes48FindingsAndThePaper8() {
		List<Answer> findings = answer("dashboard/findings-by-section-and-polarity").each("findings.nodes").toList();
		assertThat(findings).hasSize(56).allSatisfy((finding) -> assertThat(finding.has("sources")).isTrue());
		assertThat(count(findings, "post-sw-director"))
			.isEqualTo(Map.of("STRENGTH", 32L, "CONCERN", 7L, "MIXED", 5L, "IMPROVEMENT", 1L, "REQUIREMENT", 3L));
		assertThat(count(findings, "post-bnssg-ceo")).isEqualTo(Map.of("STRENGTH", 6L, "CONCERN", 1L, "MIXED", 1L));
	}

	@Test
	void theFindingsOfTheLetterStandInItsSectionsAndItsConclusion() {
		assertThat(answer("dashboard/findings-by-section-and-polarity").each("findings.nodes")
			.filter((finding) -> finding.text("assertedBy").equals("post-sw-director"))
			.map((finding) -> (finding.has("inSection.nodes") ? finding.text("inSection.nodes.id")
					: finding.text("assessedIn.nodes.id")) + " " + finding.text("polarity"))
			.collect(Collectors.groupingBy((row) -> row, TreeMap::new, Collectors.counting()))
			.entrySet()
			.stream()
			.map((entry) -> entry.getKey() + " " + entry.getValue())).isEqualTo("""
					asmt-2425 CONCERN 1
					asmt-2425 STRENGTH 1
					sec-1 IMPROVEMENT 1
					sec-1 REQUIREMENT 1
					sec-1 STRENGTH 9
					sec-2 CONCERN 3
					sec-2 MIXED 3
					sec-2 REQUIREMENT 1
					sec-2 STRENGTH 7
					sec-3 CONCERN 1
					sec-3 STRENGTH 7
					sec-4 CONCERN 2
					sec-4 STRENGTH 4
					sec-5 MIXED 2
					sec-5 REQUIREMENT 1
					sec-5 STRENGTH 4
					""".lines().toList());
	}

	@Test
	void nothingIsWithoutASource() {
		List<Answer> nodes = everything();
		assertThat(nodes)
			.allSatisfy((node) -> assertThat(node.has("sources.document.id")).as(node.text("id")).isTrue());
		assertThat(nodes.stream().filter((node) -> node.text("basis").equals("DERIVED")).map((node) -> node.text("id")))
			.containsExactlyInAnyOrder("actor-shared", "area-cancer", "area-children", "area-community",
					"area-diagnostics", "area-digital", "area-elective", "area-finance", "area-governance", "area-mh",
					"area-prevention", "area-primary", "area-sustain", "area-uec", "area-vw", "area-workforce",
					"org-la-bristol", "org-la-nsom", "org-la-sglos", "place-bristol", "place-nsom",
					"plan-jlhws-bristol", "plan-jlhws-nsom");
	}

	@Test
	void everyDerivedLinkIsListedWithItsSources() {
		Answer answer = answer("dashboard/derived-links");
		List<Answer> derived = answer.node()
			.valueStream()
			.flatMap((list) -> new Answer(list).each("nodes"))
			.flatMap((node) -> node.node().valueStream().flatMap((links) -> new Answer(links).each("edges.link")))
			.filter((link) -> link.text("basis").equals("DERIVED"))
			.toList();
		assertThat(derived).allSatisfy((link) -> assertThat(link.has("sources.document.id")).isTrue());
		assertThat(derived.stream()
			.collect(Collectors.groupingBy((link) -> link.text("__typename"), Collectors.counting())))
			.isEqualTo(answer.each("linkTypes")
				.filter((type) -> type.number("derived") > 0)
				.collect(Collectors.toMap((type) -> type.text("name"), (type) -> type.number("derived"))));
	}

	private static Map<String, Long> count(List<Answer> findings, String assertedBy) {
		return findings.stream()
			.filter((finding) -> finding.text("assertedBy").equals(assertedBy))
			.collect(Collectors.groupingBy((finding) -> finding.text("polarity"), Collectors.counting()));
	}

	private List<Answer> everything() {
		List<Answer> nodes = new ArrayList<>();
		Map<String, String> page = Map.of();
		Answer answer;
		do {
			answer = answer("dashboard/what-rests-on-no-source", page);
			answer.each("everything.nodes").forEach(nodes::add);
			page = Map.of("after", answer.text("everything.pageInfo.endCursor"));
		}
		while (answer.text("everything.pageInfo.hasNextPage").equals("true"));
		assertThat(nodes).hasSize((int) answer.number("everything.totalCount"));
		return nodes;
	}

}
