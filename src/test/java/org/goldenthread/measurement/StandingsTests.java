package org.goldenthread.measurement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.goldenthread.measurement.Standing.Reference;
import org.goldenthread.measurement.Standings.Figure;
import org.goldenthread.model.reading.Models;
import org.goldenthread.testing.MemoryGraphs;
import org.goldenthread.threadgraph.GraphEdit;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.threadgraph.VisibleGraph;
import org.goldenthread.value.Period;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class StandingsTests {

	private static final MemoryGraphs graphs = new MemoryGraphs(Models.real());

	@Test
	void setEveryTargetBesideTheOthersByItsDate() {
		ThreadGraph graph = graph("HIGHER", Map.of("value", 78.0, "level", "NATIONAL", "by", "2026-03"),
				Map.of("value", 76.0, "level", "NATIONAL", "by", "2025-03"));
		assertThat(standings(graph, figure(graph, 77.0, "2026-03", false))).extracting(Standing::value)
			.containsExactlyInAnyOrder(76.0, 78.0);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			2026-02, 2026-03, false, false, NOT_COMPARED
			2026-03, 2026-03, false, true,  WORSE
			2026-04, 2026-03, false, true,  WORSE
			2025/26, 2025/26, true,  false, NOT_COMPARED
			2026-03, -,       false, -,     NOT_COMPARED
			""")
	void judgeAFigureByATargetThatHasFallenDue(String period, @Nullable String by, boolean yearToDate,
			@Nullable Boolean due, MeasurementStatus status) {
		ThreadGraph graph = graph("HIGHER", (by != null) ? Map.of("value", 78.0, "level", "NATIONAL", "by", by)
				: Map.of("value", 78.0, "level", "NATIONAL"));
		assertThat(standings(graph, figure(graph, 70.0, period, yearToDate))).singleElement().satisfies((standing) -> {
			assertThat(standing.due()).isEqualTo(due);
			assertThat(standing.variance()).isEqualTo(-8.0);
			assertThat(standing.status()).isEqualTo(status);
		});
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			HIGHER, -,        80, BETTER
			HIGHER, AT_LEAST, 78, MET
			LOWER,  -,        80, WORSE
			LOWER,  BELOW,    78, WORSE
			WITHIN, AT_MOST,  70, MET
			WITHIN, AT_MOST,  80, WORSE
			WITHIN, -,        70, NOT_COMPARED
			HIGHER, EQUALS,   80, WORSE
			""")
	void goByWhichWayIsBetterAndElseByTheComparator(String better, @Nullable String comparator, double value,
			MeasurementStatus status) {
		ThreadGraph graph = graph(better,
				(comparator != null)
						? Map.of("value", 78.0, "level", "NATIONAL", "by", "2025-03", "comparator", comparator)
						: Map.of("value", 78.0, "level", "NATIONAL", "by", "2025-03"));
		assertThat(standings(graph, figure(graph, value, "2025-03", false))).singleElement()
			.extracting(Standing::status)
			.isEqualTo(status);
	}

	@Test
	void neverApplyTheTargetOfOneBodyToAnother() {
		ThreadGraph graph = graph("HIGHER", Map.of("value", 78.0, "level", "PLAN", "by", "2025-03"));
		int other = graph.find("org-other");
		assertThat(standings(graph, figure(graph, 70.0, "2025-03", false))).singleElement()
			.extracting(Standing::status)
			.isEqualTo(MeasurementStatus.WORSE);
		assertThat(standings(graph,
				new Figure(List.of(graph.find("obs")), other, "%", 70.0, Period.parse("2025-03"), false, null)))
			.singleElement()
			.extracting(Standing::status)
			.isEqualTo(MeasurementStatus.NOT_COMPARED);
	}

	@Test
	void leaveOutATargetInAnotherUnit() {
		ThreadGraph graph = graph("HIGHER", Map.of("value", 78.0, "level", "NATIONAL", "unit", "patients"));
		assertThat(standings(graph, figure(graph, 70.0, "2025-03", false))).isEmpty();
	}

	@Test
	void areMixedOnTheWholeWhereSomeTargetsAreMetAndSomeAreNot() {
		ThreadGraph graph = graph("HIGHER", Map.of("value", 78.0, "level", "NATIONAL", "by", "2025-03"),
				Map.of("value", 76.0, "level", "NATIONAL", "by", "2024-03"));
		Figure figure = figure(graph, 77.0, "2025-03", false);
		Standings standings = standings(graph);
		assertThat(standings.judgement(figure, standings.of(figure)).status()).isEqualTo(MeasurementStatus.MIXED);
	}

	@Test
	void areNotJudgedOnTheWholeByTheYearBefore() {
		ThreadGraph graph = graph("HIGHER");
		Figure figure = new Figure(List.of(graph.find("obs")), graph.find("org"), "%", 70.0, Period.parse("2025-03"),
				false, 60.0);
		Standings standings = standings(graph);
		assertThat(standings.of(figure)).singleElement().satisfies((standing) -> {
			assertThat(standing.against()).isEqualTo(Reference.YEAR_BEFORE);
			assertThat(standing.status()).isEqualTo(MeasurementStatus.BETTER);
		});
		assertThat(standings.judgement(figure, standings.of(figure)).status())
			.isEqualTo(MeasurementStatus.NOT_COMPARED);
	}

	private static List<Standing> standings(ThreadGraph graph, Figure figure) {
		return standings(graph).of(figure);
	}

	private static Standings standings(ThreadGraph graph) {
		return new Standings(new VisibleGraph(graph, View.EVERYTHING), graph.find("meas"));
	}

	private static Figure figure(ThreadGraph graph, double value, String period, boolean yearToDate) {
		return new Figure(List.of(graph.find("obs")), graph.find("org"), "%", value, Period.parse(period), yearToDate,
				null);
	}

	/** Each target is set by the one organisation. */
	@SafeVarargs
	private static ThreadGraph graph(String better, Map<String, Object>... targets) {
		return graphs.graph((edit) -> {
			put(edit, "Measure", Map.of("id", "meas", "name", "Four hours", "unit", "%", "better", better));
			put(edit, "Observation", Map.of("id", "obs", "name", "Seen"));
			put(edit, "Organisation", Map.of("id", "org", "name", "The trust"));
			put(edit, "Organisation", Map.of("id", "org-other", "name", "Another trust"));
			for (int i = 0; i < targets.length; i++) {
				Map<String, Object> target = new HashMap<>(targets[i]);
				target.put("id", "target-" + i);
				target.put("name", "Target " + i);
				put(edit, "Target", target);
				edit.link("meas", "HAS_TARGET", "target-" + i, Map.of());
				edit.link("target-" + i, "OWNED_BY", "org", Map.of());
			}
		});
	}

	private static void put(GraphEdit edit, String kind, Map<String, Object> properties) {
		edit.put(String.valueOf(properties.get("id")), graphs.labels(kind), properties);
	}

}
