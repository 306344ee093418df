package org.goldenthread.evidence.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.goldenthread.evidence.pack.EvidenceRow;
import org.goldenthread.evidence.pack.EvidenceSection;
import org.goldenthread.evidence.pack.EvidenceStatement;
import org.goldenthread.evidence.pack.EvidenceTable;
import org.goldenthread.evidence.subject.EvidenceLimits;
import org.goldenthread.evidence.subject.Facts;
import org.goldenthread.evidence.subject.Rows;
import org.goldenthread.evidence.subject.Subject;
import org.goldenthread.model.reading.Models;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.store.GraphScan;
import org.goldenthread.store.StoredNode;
import org.goldenthread.testing.MemoryGraphs;
import org.goldenthread.threadgraph.GraphEdit;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.value.Period;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class MeasuresPartTests {

	private static final MemoryGraphs graphs = new MemoryGraphs(Models.real());

	private final List<StoredNode> nodes = new ArrayList<>();

	private final List<Link> links = new ArrayList<>();

	@BeforeEach
	void aBoardAndATrustOfOneSystemWithOneMeasure() {
		put("System", Map.of("id", "sys", "name", "The system"));
		put("Organisation", Map.of("id", "board", "name", "The board", "type", "integrated care board"));
		put("Organisation", Map.of("id", "trust", "name", "The trust", "type", "NHS trust (acute)"));
		put("Organisation", Map.of("id", "other", "name", "Another", "type", "NHS foundation trust (acute)"));
		put("Measure", Map.of("id", "meas", "name", "Four hours", "unit", "%", "better", "HIGHER"));
		put("Assessment", Map.of("id", "asmt", "name", "Assessment", "year", "2024/25"));
		link("asmt", "ABOUT", "board");
		for (String body : List.of("board", "trust", "other")) {
			link(body, "WITHIN", "sys");
		}
	}

	@Test
	void aFigureIsComparedWithItsPlanWhereItsSourceDoesNotJudgeIt() {
		observed("obs", "board", Map.of("period", "2024/25", "value", 60.0, "plan", 70.0));
		assertThat(figure("obs", "Set against", "How it stands", "Variance", "Judged by")).containsExactly("plan 70%",
				"worse", "-10 points", "comparison with what it is set against");
	}

	@Test
	void aFigureIsComparedWithANationalTargetThatIsDue() {
		national(78);
		observed("obs", "board", Map.of("period", "2024/25", "value", 71.5));
		assertThat(figure("obs", "Set against", "How it stands", "Variance", "Judged by"))
			.containsExactly("Target: 78%", "worse", "-6.5 points", "comparison with what it is set against");
	}

	@Test
	void aFigureStandsAsItsSourceJudgesItWhateverTheNumbersSay() {
		national(78);
		observed("obs", "board",
				Map.of("period", "2024/25", "value", 80.0, "plan", 70.0, "performance", "MOSTLY_BETTER"));
		assertThat(figure("obs", "Set against", "How it stands", "Variance", "Judged by")).containsExactly("plan 70%",
				"mostly better", "10 points", "its source");
	}

	@Test
	void aFigureThatNothingJudgesSaysSo() {
		observed("obs", "board", Map.of("period", "2024/25", "value", 80.0, "performance", "NOT_COMPARED"));
		assertThat(figure("obs", "How it stands", "Variance", "Judged by")).containsExactly("not compared", null, null);
		assertThat(statements()).contains("1 figure is recorded for the year: not compared 1.");
	}

	@Test
	void severalTargetsStandSideBySideAndNoneIsChosen() {
		national(78);
		national(76);
		observed("obs", "board", Map.of("period", "2024/25", "value", 77.0));
		assertThat(figure("obs", "How it stands", "Variance")).containsExactly("mixed",
				"1 point against 76%; -1 point against 78%");
	}

	@Test
	void theCountsOfTheSummaryAreThoseOfTheTable() {
		observed("a", "board", Map.of("period", "2024/25", "value", 60.0, "plan", 70.0));
		observed("b", "board", Map.of("period", "2024/25", "performance", "WORSE"));
		observed("c", "board", Map.of("period", "2024/25", "value", 60.0));
		assertThat(statements()).contains("3 figures are recorded for the year: worse 2, not compared 1.",
				"No number is printed for 1 of them, and the words of the source stand alone.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "trust", "other" })
	void thePackOfAProviderHasItsOwnFiguresAndSeriesAlone(String body) {
		for (String each : List.of("board", "trust", "other")) {
			series(each, Map.of());
			observed("alone-" + each, each, Map.of("period", "2024-05", "unit", "patients", "value", 3.0));
		}
		assertThat(column(table(body, "series"), "Reported for")).containsOnly(name(body));
		assertThat(column(table(body, "figures"), "Reported for")).containsOnly(name(body));
		assertThat(statements(body)).contains("1 of 1 series has limits and icons.");
	}

	@Test
	void thePackOfABoardHasTheSeriesOfItsSystem() {
		List.of("board", "trust", "other").forEach((each) -> series(each, Map.of()));
		assertThat(column(table("board", "series"), "Reported for")).containsExactlyInAnyOrder("The board", "The trust",
				"Another");
	}

	@ParameterizedTest
	@CsvSource({ "board, board", "board, trust", "trust, trust", "trust, board" })
	void aTargetThatABodySetForItselfJudgesItsOwnSeriesAlone(String pack, String setter) {
		List.of("board", "trust", "other").forEach((each) -> series(each, Map.of()));
		local(74, setter);
		EvidenceTable series = table(pack, "series");
		series.rows().forEach((row) -> {
			boolean own = name(setter).equals(cell(series, row, "Reported for"));
			assertThat(cell(series, row, "Whether targets can be expected to be hit"))
				.as(cell(series, row, "Reported for"))
				.isEqualTo(own ? "Target: hit or miss" : null);
			assertThat(cell(series, row, "Other targets, which judge nothing here")).isEqualTo(own ? null : "Target");
		});
	}

	@Test
	void aTargetThatTheBoardSetForItselfStandsApartAtTheFigureOfATrust() {
		local(74, "board");
		observed("obs", "board", Map.of("period", "2024/25", "value", 60.0));
		observed("of-trust", "trust", Map.of("period", "2025-03", "value", 60.0));
		assertThat(figure("obs", "How it stands", "Targets for the year", "Other targets, which judge nothing here"))
			.containsExactly("worse", "Target", null);
		assertThat(
				figure("of-trust", "How it stands", "Targets for the year", "Other targets, which judge nothing here"))
			.containsExactly("not compared", null, "Target");
	}

	@Test
	void aTargetOfWhomNobodyKnowsJudgesNoSeriesAsItJudgesNoFigure() {
		series("board", Map.of());
		put("Target", Map.of("id", "nobody", "name", "Target", "value", 74.0, "by", "2025-03"));
		link("meas", "HAS_TARGET", "nobody");
		EvidenceTable series = table("board", "series");
		assertThat(column(series, "Whether targets can be expected to be hit")).containsOnlyNulls();
		assertThat(column(series, "Other targets, which judge nothing here")).containsExactly("Target");
	}

	@Test
	void aFigureForTheYearSoFarSaysSoAndWhatItCovers() {
		observed("obs", "board", Map.of("period", "2024/25", "value", 60.0, "yearToDate", true, "coverage", "Type 1"));
		assertThat(figure("obs", "Period", "Covers")).containsExactly("2024/25 (year to date)", "Type 1");
	}

	@Test
	void seriesThatDifferOnlyInWhatTheyCoverAreToldApartInTheirRows() {
		series("board", Map.of("coverage", "All types"));
		series("board", Map.of("coverage", "Type 1"));
		assertThat(column(table("board", "series"), "Covers")).containsExactly("All types", "Type 1");
		assertThat(column(table("board", "series-values"), "Covers")).containsOnly("All types", "Type 1").hasSize(32);
	}

	@Test
	void aSeriesForTheYearSoFarHasNoLimitsAndNoIconsAndSaysWhy() {
		series("board", Map.of("yearToDate", true));
		EvidenceTable series = table("board", "series");
		assertThat(column(series, "Variation")).containsOnlyNulls();
		assertThat(column(series, "Upper process limit")).containsOnlyNulls();
		assertThat(column(series, "Mean")).containsOnlyNulls();
		assertThat(column(series, "To")).containsExactly("March 2025 (year to date)");
		assertThat(column(series, "In words")).singleElement()
			.asString()
			.contains("for the year so far and holds those before it")
			.doesNotContain("Too few values")
			.doesNotContain("Judged by the rules");
		assertThat(column(table("board", "series-values"), "Process limits")).containsOnlyNulls();
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			period, 2024/25,          2024/25,                           yes
			period, 2024-11..2025-03, 1 November 2024 to 31 March 2025,  yes
			period, 2024-01..2024-02, 1 January 2024 to 29 February 2024, no: it is of another time
			asAt,   2024-02,          as at February 2024,               no: it is of another time
			asAt,   2024-05,          as at May 2024,                    yes
			unit,   patients,         -,                                 no: its time is not printed
			""")
	void whatTheAssessmentCitesCountsForTheYearOnlyIfItsTimeLiesWithinIt(String property, String time,
			@Nullable String words, String counts) {
		put("Observation", Map.of("id", "obs", "name", "Seen", property, time, "value", 25000.0));
		link("meas", "HAS_OBSERVATION", "obs");
		link("obs", "ASSESSED_IN", "asmt");
		assertThat(figure("obs", "Period", "Counts for the year")).containsExactly(words, counts);
		assertThat(statements().getFirst())
			.startsWith(counts.equals("yes") ? "1 figure is" : "No figure is recorded for the year");
		assertThat(statements().stream().filter((each) -> each.startsWith("1 more figure that the assessment cites")))
			.hasSize(counts.equals("yes") ? 0 : 1);
	}

	@Test
	void whatIsOfAnotherTimeStandsAfterTheFiguresOfTheYear() {
		put("Observation", Map.of("id", "before", "name", "Seen", "asAt", "2024-02", "value", 1.0));
		link("meas", "HAS_OBSERVATION", "before");
		link("before", "ASSESSED_IN", "asmt");
		observed("obs", "board", Map.of("period", "2024/25", "value", 60.0));
		EvidenceTable figures = table("board", "figures");
		assertThat(figures.rows()).extracting(EvidenceRow::id).containsExactly("obs", "before");
		assertThat(figures.note()).contains("of another time");
	}

	@Test
	void noneOfNoneIsNotCounted() {
		assertThat(statements())
			.contains("No figure is recorded for the year: no data.",
					"No series of several values is recorded: no data.")
			.noneMatch((each) -> each.matches(".*\\b0 (of|series).*"));
	}

	private void national(double value) {
		String id = "target-" + value;
		put("Target", Map.of("id", id, "name", "Target", "value", value, "level", "NATIONAL", "by", "2025-03"));
		link("meas", "HAS_TARGET", id);
	}

	private void local(double value, String setter) {
		put("Target", Map.of("id", "local", "name", "Target", "value", value, "level", "PLAN", "by", "2025-03"));
		link("meas", "HAS_TARGET", "local");
		link("local", "OWNED_BY", setter);
	}

	/** Sixteen months up to the end of the year. */
	private void series(String body, Map<String, Object> more) {
		IntStream.range(0, 16)
			.mapToObj(LocalDate.parse("2023-12-01")::plusMonths)
			.map((day) -> day.toString().substring(0, 7))
			.forEach((month) -> {
				Map<String, Object> observation = new HashMap<>(more);
				observation.put("period", month);
				observation.put("value", 70.0 + Integer.parseInt(month.substring(5)));
				observed("obs-" + body + month + more.values(), body, observation);
			});
	}

	private void observed(String id, String body, Map<String, Object> properties) {
		Map<String, Object> observation = new HashMap<>(properties);
		observation.put("id", id);
		observation.put("name", "Seen");
		put("Observation", observation);
		link("meas", "HAS_OBSERVATION", id);
		link(id, "REPORTED_FOR", body);
	}

	private void put(String kind, Map<String, Object> properties) {
		this.nodes.add(new StoredNode(String.valueOf(properties.get("id")), graphs.labels(kind),
				new HashMap<String, @Nullable Object>(properties)));
	}

	private void link(String from, String type, String to) {
		this.links.add(new Link(from, type, to));
	}

	private String name(String id) {
		return this.nodes.stream()
			.filter((node) -> node.id().equals(id))
			.map((node) -> String.valueOf(node.properties().get("name")))
			.findFirst()
			.orElseThrow();
	}

	private List<@Nullable String> figure(String id, String... columns) {
		EvidenceTable table = table("board", "figures");
		EvidenceRow row = table.rows().stream().filter((each) -> id.equals(each.id())).findFirst().orElseThrow();
		return Arrays.stream(columns)
			.<@Nullable String>map((column) -> row.cells().get(table.columns().indexOf(column)).text())
			.toList();
	}

	private static @Nullable String cell(EvidenceTable table, EvidenceRow row, String column) {
		return row.cells().get(table.columns().indexOf(column)).text();
	}

	private static List<@Nullable String> column(EvidenceTable table, String column) {
		return table.rows()
			.stream()
			.<@Nullable String>map((row) -> row.cells().get(table.columns().indexOf(column)).text())
			.toList();
	}

	private EvidenceTable table(String board, String key) {
		return section(board).tables().stream().filter((table) -> table.key().equals(key)).findFirst().orElseThrow();
	}

	private List<String> statements() {
		return statements("board");
	}

	private List<String> statements(String board) {
		return section(board).statements().stream().map(EvidenceStatement::text).toList();
	}

	private EvidenceSection section(String board) {
		ThreadGraph graph = graphs.graph(this::fill);
		Snapshot snapshot = graphs.snapshot(graph, View.EVERYTHING);
		Subject subject = new Subject(snapshot, graph.find(board), Period.parse("2024/25"),
				LocalDate.parse("2025-09-04"), new EvidenceLimits(1000, 10, 8));
		GraphScan scan = mock(GraphScan.class);
		given(scan.nodes(anyCollection())).willAnswer((asked) -> {
			Collection<String> ids = asked.getArgument(0);
			return this.nodes.stream().filter((node) -> ids.contains(node.id())).toList();
		});
		Facts facts = new Facts(scan, snapshot);
		MeasuresPart part = new MeasuresPart(subject, facts, new Rows(subject, facts));
		facts.read();
		return part.sections().getFirst();
	}

	private void fill(GraphEdit edit) {
		this.nodes.forEach((node) -> edit.put(node.id(), node.labels(), node.properties()));
		this.links.forEach((link) -> edit.link(link.from(), link.type(), link.to(), Map.of()));
	}

	private record Link(String from, String type, String to) {

	}

}
