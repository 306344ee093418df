package org.goldenthread.questions;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Series of the real facts with their charts.
 */
class MeasureSeriesTests extends RunningService {

	private static final String DOCUMENT = "dashboard/measure-series";

	@Test
	void showTheValuesOfEachMonthAsTheyStandInTheData() {
		Answer series = answer(DOCUMENT, Map.of("measure", "meas-ae4h", "reportedFor", "org-uhbw"))
			.each("measureSeries.series")
			.filter((each) -> each.text("step").equals("MONTH"))
			.findFirst()
			.orElseThrow();
		Map<String, Double> values = new HashMap<>();
		series.each("points").forEach((point) -> values.put(point.text("period.text"), value(point)));
		List<Map<String, String>> rows = new CsvMapper().readerForMapOf(String.class)
			.with(CsvSchema.emptySchema().withHeader())
			.<Map<String, String>>readValues(Path.of("seed-data/series/nodes/Observation.csv"))
			.readAll()
			.stream()
			.filter((row) -> row.get("id").startsWith("obs-ae4h-ra7-"))
			.toList();
		assertThat(rows).hasSizeGreaterThan(50)
			.allSatisfy((row) -> assertThat(values).containsEntry(row.get("period"), Double.valueOf(row.get("value"))));
	}

	@ParameterizedTest
	@CsvSource({ "meas-ae4h, org-uhbw", "meas-rtt18w, org-bnssg-icb", "meas-62d, org-nbt" })
	void haveLimitsOfTheirOwnByTheChosenRules(String measure, String body) {
		Answer england = series(measure, body, "NHS_ENGLAND");
		Answer r = series(measure, body, "NHS_R");
		assertThat(england.text("profile.name")).isEqualTo("NHS England, Making Data Count");
		assertThat(r.text("profile.name")).isEqualTo("NHSRplotthedots");
		for (Answer series : List.of(england, r)) {
			Answer segment = series.each("segments").findFirst().orElseThrow();
			double mean = Double.parseDouble(segment.text("mean"));
			assertThat(mean).isBetween(Double.parseDouble(segment.text("lowerProcessLimit")),
					Double.parseDouble(segment.text("upperProcessLimit")));
		}
		assertThat(england.each("segments").findFirst().orElseThrow().text("mean"))
			.isEqualTo(r.each("segments").findFirst().orElseThrow().text("mean"));
	}

	@Test
	void ofSingleValuesHaveNeitherLimitsNorIcons() {
		Answer series = answer(DOCUMENT, Map.of("measure", "meas-cat2")).each("measureSeries.series")
			.filter((each) -> each.text("yearToDate").equals("false"))
			.findFirst()
			.orElseThrow();
		assertThat(series.text("variation")).isEqualTo("NONE");
		assertThat(series.each("segments").findFirst().orElseThrow().text("upperProcessLimit")).isEmpty();
		assertThat(series.text("reading")).contains("Too few values to tell a trend from chance: 13 are needed");
	}

	@Test
	void forTheYearSoFarSayThatTheyAreNoProcess() {
		assertThat(answer(DOCUMENT, Map.of("measure", "meas-cat2")).each("measureSeries.series")
			.filter((each) -> each.text("yearToDate").equals("true"))).isNotEmpty().allSatisfy((series) -> {
				assertThat(series.text("variation")).isEqualTo("NONE");
				assertThat(series.text("segments.upperProcessLimit")).isEmpty();
				assertThat(series.text("reading")).contains("is for the year so far")
					.contains("no limits and no icons");
			});
	}

	@Test
	void setEveryTargetInTheirUnitBesideEachOther() {
		Answer series = series("meas-ae4h", "org-uhbw", "NHS_ENGLAND");
		assertThat(series.each("assurances")).hasSizeGreaterThan(1)
			.allSatisfy((each) -> assertThat(each.text("assurance")).isIn("PASS", "FAIL", "HIT_OR_MISS"));
	}

	@Test
	void areJudgedInWordsOnlyByTheTargetsThatHoldForWhomTheyAreFor() {
		Answer series = series("meas-ae4h", "org-uhbw", "NHS_ENGLAND");
		long holding = series.each("assurances.holds").filter((each) -> each.node().asBoolean()).count();
		assertThat(holding).isBetween(1L, series.each("assurances").count() - 1);
		assertThat(series.text("reading").split("target of")).hasSize((int) holding + 1);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			baseline: 2                      | These limits rest on 2 values, and are firm only with 13 or more
			recalculatedFrom: ["2026-01-01"] | These limits rest on 2 values, and are firm only with 13 or more
			recalculatedFrom: ["2026-02-01"] | Too few values since the limits begin anew to tell a trend from chance
			""")
	void sayWhatTheirLimitsRestOnWhereThatIsLittle(String arguments, String words) {
		for (String profile : List.of("NHS_ENGLAND", "NHS_R")) {
			Answer series = ask("{ measureSeries(of: \"meas-ae4h\", reportedFor: \"org-uhbw\", profile: " + profile
					+ ", " + arguments + ") { series { step reading } } }", Map.of())
				.each("measureSeries.series")
				.filter((each) -> each.text("step").equals("MONTH"))
				.findFirst()
				.orElseThrow();
			assertThat(series.text("reading")).contains(words);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					of: "plan-bnssg-jfp"                   | of: 'plan-bnssg-jfp' is a LocalPlan, and only a Measure has series
					of: "meas-ae4h", baseline: 1           | baseline is 1: it must be 2 to 1200
					of: "meas-ae4h", first: -1             | first is -1: it must be 0 to 500
					of: "meas-ae4h", reportedFor: "meas-ae4h" | reportedFor: 'meas-ae4h' is a Measure, and values are reported for an Actor, such as a System or an Organisation
					of: "meas-ae4h", reportedFor: "nobody" | Nothing has the id 'nobody': look it up by name with search(text: "...")
					""")
	void areRefusedWithWhatWouldBeRight(String arguments, String message) {
		JsonNode answer = post("{ measureSeries(" + arguments + ") { totalCount } }", Map.of());
		assertThat(answer.at("/errors/0/message").asString()).isEqualTo(message);
	}

	private Answer series(String measure, String body, String profile) {
		return answer(DOCUMENT, Map.of("measure", measure, "reportedFor", body, "profile", profile))
			.each("measureSeries.series")
			.filter((each) -> each.text("step").equals("MONTH"))
			.findFirst()
			.orElseThrow();
	}

	private static Double value(Answer point) {
		return Double.valueOf(point.text("value"));
	}

}
