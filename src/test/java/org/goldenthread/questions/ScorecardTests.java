package org.goldenthread.questions;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How the measures of a body stand in a period, on the real facts.
 */
class ScorecardTests extends RunningService {

	private static final String SYSTEM = "sys-bnssg-ics";

	@Test
	void aMonthsFigureIsNotJudgedByATargetThatFallsDueLater() {
		Answer row = row(SYSTEM, "2025/26", "meas-ae4h", "org-uhbw");
		assertThat(row.row("period.text", "actual", "status", "variation"))
			.isEqualTo("2026-02 | 67.4 | NOT_COMPARED | IMPROVEMENT_HIGH");
		assertThat(row.rows("standings", "against", "target.id", "value", "by.text", "due", "variance", "status"))
			.contains("TARGET | tgt-2526-ae4h | 78.0 | 2026-03 | false | -10.6 | NOT_COMPARED",
					"TARGET | tgt-2425-ae4h | 70.7 | 2024/25 | true | -3.3 | NOT_COMPARED",
					"YEAR_BEFORE |  | 63.8 |  |  | 3.6 | BETTER");
	}

	@Test
	void aTargetThatHasFallenDueJudgesTheFigure() {
		Answer row = row(SYSTEM, "2025/26", "meas-rtt18w", "org-bnssg-icb");
		assertThat(row.row("actual", "status", "reading")).isEqualTo("71.5 | BETTER | 71.5% in March 2026; "
				+ "the target was 65% by March 2026: 6.5 points more, which is better");
	}

	@Test
	void onlyTheLatestValueWithinThePeriodCounts() {
		assertThat(row(SYSTEM, "2025-06", "meas-ae4h", "org-uhbw").text("period.text")).isEqualTo("2025-06");
		assertThat(row(SYSTEM, "2025-04..2025-09", "meas-ae4h", "org-uhbw").text("period.text")).isEqualTo("2025-09");
	}

	@Test
	void aMeasureOfAPlanWithoutAFigureHasNoData() {
		Answer row = row(SYSTEM, "2025/26", "meas-fds", "");
		assertThat(row.row("actual", "status", "variation", "reading")).isEqualTo(" | NO_DATA | NONE | no data");
		assertThat(row.rows("standings", "target.id", "variance", "status")).contains("tgt-2526-fds |  | NO_DATA");
	}

	@Test
	void singleValuesHaveNoIcons() {
		List<Answer> rows = answer("dashboard/performance", Map.of("of", SYSTEM, "period", "2024/25"))
			.each("performance.rows")
			.filter((row) -> row.text("measure.id").equals("meas-cat2") && row.has("actual"))
			.toList();
		assertThat(rows).isNotEmpty().allSatisfy((row) -> {
			assertThat(row.text("variation")).isEqualTo("NONE");
			assertThat(row.each("assurances"))
				.allSatisfy((each) -> assertThat(each.text("assurance")).isEqualTo("NONE"));
		});
	}

	@Test
	void theScorecardCountsEveryRowOnceAndShowsItInEachOfItsAreas() {
		Answer card = answer("dashboard/scorecard");
		assertThat(card.each("scorecard.counts.count").mapToLong((each) -> each.node().asLong()).sum())
			.isEqualTo(card.number("scorecard.totalCount"));
		assertThat(card.each("scorecard.areas"))
			.allSatisfy((area) -> assertThat(area.each("counts.count").mapToLong((each) -> each.node().asLong()).sum())
				.isEqualTo(area.each("rows").count()));
		assertThat(card.rows("scorecard.areas.rows", "measure.id", "reportedFor.id", "period.text", "actual"))
			.containsAll(answer("dashboard/performance").rows("performance.rows", "measure.id", "reportedFor.id",
					"period.text", "actual"));
	}

	@Test
	void theLatestOfAllCountsWhereNoPeriodIsAskedFor() {
		assertThat(answer("dashboard/latest-figures").rows("performance.rows", "measure.id", "reportedFor.id",
				"period.text", "actual"))
			.contains("meas-ae4h | org-uhbw | 2026-02 | 67.4")
			.allSatisfy((row) -> assertThat(row).startsWith("meas-"))
			.noneSatisfy((row) -> assertThat(row).startsWith("meas-fds"));
	}

	@Test
	void aWorkbookGetsALineForEachValueAndEachOfWhatItIsSetAgainst() {
		HttpResponse<byte[]> response = file("GET", "/performance/sys-bnssg-ics/2025-26.csv");
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
		List<Map<String, String>> lines = lines(response);
		Answer answer = answer("dashboard/performance");
		assertThat(lines).hasSameSizeAs(answer.each("performance.rows")
			.flatMap((row) -> row.has("standings") ? row.each("standings") : Stream.of(row))
			.toList());
		assertThat(lines)
			.filteredOn((line) -> "tgt-2526-ae4h".equals(line.get("Target id"))
					&& "org-uhbw".equals(line.get("Reported for id")))
			.singleElement()
			.satisfies((line) -> assertThat(line).containsEntry("Actual", "67.4")
				.containsEntry("Value", "78.0")
				.containsEntry("By", "2026-03")
				.containsEntry("Due", "false")
				.containsEntry("Variance", "-10.6")
				.containsEntry("Stands", "NOT_COMPARED")
				.containsEntry("Assurance", "FAIL")
				.containsEntry("Holds", "true"));
	}

	@Test
	void aWorkbookGetsHowEachValueStandsAmongPeers() {
		List<Map<String, String>> lines = lines(file("GET", "/performance/sys-bnssg-ics/2025-26.csv"));
		List<String> answered = answer("dashboard/performance").each("performance.rows")
			.flatMap((row) -> (row.has("standings") ? row.each("standings") : Stream.of(row)).map((_) -> row))
			.map((row) -> row.row("peers.place", "peers.withValue", "peers.count", "peers.median", "peers.reading"))
			.toList();
		assertThat(lines)
			.extracting((line) -> String.join(" | ", line.get("Place among peers"), line.get("Peers with a value"),
					line.get("Peers"), line.get("Median of peers"), line.get("Among peers")))
			.isEqualTo(answered)
			.anyMatch((peers) -> peers.contains("Place"));
	}

	@ParameterizedTest
	@CsvSource({ "FY2011-12, 200", "fy2025-26-Q4, 200", "2011-12-Q4, 200", "FY2011-13, 400", "2025-26, 200",
			"2025-09, 200", "2025-26-Q4, 200", "2025-04..2025-09, 200", "2025-27, 400", "soon, 400" })
	void aPeriodInAnAddressHasNoSlash(String period, int status) {
		assertThat(file("GET", "/performance/sys-bnssg-ics/" + period + ".csv").statusCode()).isEqualTo(status);
	}

	@Test
	void aYearThatCouldBeAMonthIsAskedForAsAFinancialYear() {
		HttpResponse<byte[]> year = file("GET", "/performance/sys-bnssg-ics/FY2024-25.csv");
		assertThat(year.body()).isEqualTo(file("GET", "/performance/sys-bnssg-ics/2024-25.csv").body());
	}

	@Test
	void aMeasureThatNothingIsKnownOfIsLeftOutWhereThatIsAskedForAndSaid() {
		String query = """
				{ performance(of: "sys-bnssg-ics", measures: ["meas-none", "meas-ae4h"], leaveOutUnknown: true)
				  { rows { measure { id } } completeness { complete reason } } }""";
		Answer performance = ask(query, Map.of()).each("performance").findFirst().orElseThrow();
		assertThat(performance.each("rows.measure.id").map((id) -> id.node().asString()).distinct())
			.containsExactly("meas-ae4h");
		assertThat(performance.text("completeness.reason")).contains("nothing has the id 'meas-none'");
	}

	private static List<Map<String, String>> lines(HttpResponse<byte[]> response) {
		String text = new String(response.body(), StandardCharsets.UTF_8);
		assertThat(text).startsWith("\uFEFFMeasure id");
		return new CsvMapper().readerForMapOf(String.class)
			.with(CsvSchema.emptySchema().withHeader())
			.<Map<String, String>>readValues(text.substring(1))
			.readAll();
	}

	@Test
	void whatIsLeftOutIsSaid() {
		Answer answer = answer("dashboard/performance", Map.of("first", 2));
		assertThat(answer.each("performance.rows")).hasSize(2);
		assertThat(answer.text("performance.completeness.reason")).isEqualTo(
				"only the first 2 of " + answer.number("performance.totalCount") + " rows are returned and counted");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					of: "meas-ae4h", period: "2025/26"           | of: 'meas-ae4h' is a Measure, and values are reported for an Actor, such as a System or an Organisation
					of: "sys-bnssg-ics", period: "2025/27"       | period: '2025/27' is no period: write 2025-09-04, 2025-09, 2025/26 Q4, 2025/26, 2025 or two of these with .. between
					of: "sys-bnssg-ics", period: "2025", first: 0 | first is 0: it must be 1 to 500
					of: "nobody", period: "2025"                 | Nothing has the id 'nobody': look it up by name with search(text: "...")
					""")
	void areRefusedWithWhatWouldBeRight(String arguments, String message) {
		for (String field : List.of("performance", "scorecard")) {
			JsonNode answer = post("{ " + field + "(" + arguments + ") { totalCount } }", Map.of());
			assertThat(answer.at("/errors/0/message").asString()).isEqualTo(message);
		}
	}

	private Answer row(String of, String period, String measure, String body) {
		return answer("dashboard/performance", Map.of("of", of, "period", period)).each("performance.rows")
			.filter((row) -> row.text("measure.id").equals(measure) && row.text("reportedFor.id").equals(body))
			.findFirst()
			.orElseThrow();
	}

}
