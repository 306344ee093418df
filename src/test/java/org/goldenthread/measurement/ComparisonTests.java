package org.goldenthread.measurement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.goldenthread.model.reading.Models;
import org.goldenthread.testing.MemoryGraphs;
import org.goldenthread.threadgraph.GraphEdit;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.threadgraph.VisibleGraph;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ComparisonTests {

	private static final MemoryGraphs graphs = new MemoryGraphs(Models.real());

	@Test
	void saysNoDataWhereNothingWasObserved() {
		Measurement measurement = comparison(graphs.graph((edit) -> putMeasure(edit, "%", "HIGHER"))).withoutFigure();
		assertThat(measurement.status()).isEqualTo(MeasurementStatus.NO_DATA);
		assertThat(measurement.narrative()).isEqualTo("no data");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			HIGHER, 65.1, 70.7, -5.6, WORSE
			HIGHER, 81.4, 77,    4.4, BETTER
			HIGHER, 77,   77,      0, MET
			LOWER,  38.4, 25,   13.4, WORSE
			LOWER,  20,   25,     -5, BETTER
			WITHIN, 20,   25,     -5, NOT_COMPARED
			,       20,   25,     -5, NOT_COMPARED
			""")
	void setsAFigureAgainstThePlanPrintedWithIt(@Nullable String better, double value, double plan, double variance,
			MeasurementStatus status) {
		Measurement measurement = compare("%", better, Map.of("value", value, "plan", plan, "period", "2024/25"));
		assertThat(measurement.plan()).isEqualTo(plan);
		assertThat(measurement.variance()).isEqualTo(variance);
		assertThat(measurement.status()).isEqualTo(status);
	}

	@Test
	void setsAFigureWithoutAPlanAgainstTheTargetPrintedWithIt() {
		assertThat(
				compare("%", "HIGHER", Map.of("value", 75.0, "target", 80.0, "period", "2024/25", "yearToDate", true))
					.narrative())
			.isEqualTo("75% in 2024/25 (year to date); the target was 80%; 5 points less, which is worse");
	}

	@Test
	void setsAFigureWithoutAPlanBesideTheNextNationalTargetAndDoesNotJudgeIt() {
		Measurement measurement = compare("%", "HIGHER", Map.of("value", 67.4, "period", "2026-02"),
				target(80, "%", "NATIONAL", "2027-03"), target(78, "%", "NATIONAL", "2026-03"));
		assertThat(measurement.plan()).isEqualTo(78);
		assertThat(measurement.status()).isEqualTo(MeasurementStatus.NOT_COMPARED);
		assertThat(measurement.narrative())
			.isEqualTo("67.4% in February 2026; the national target is 78% by March 2026; "
					+ "10.6 points less, and it is not yet due");
	}

	@Test
	void tellsTheTargetThatIsMissedBeforeThoseThatAreToCome() {
		Measurement measurement = compare("%", "HIGHER", Map.of("value", 67.4, "period", "2026-02"),
				target(78, "%", "NATIONAL", "2026-03"), target(76, "%", "NATIONAL", "2025-03"),
				target(60, "%", "NATIONAL", "2024-03"));
		assertThat(measurement.missed()).isTrue();
		assertThat(measurement.status()).isEqualTo(MeasurementStatus.MIXED);
		assertThat(measurement.narrative()).isEqualTo(
				"67.4% in February 2026; the national target was 76% by March 2025; 8.6 points less, which is worse");
	}

	@Test
	void neverAppliesTheTargetOfOnePlanToAnotherBody() {
		Measurement measurement = compare("%", "HIGHER", Map.of("value", 67.4, "period", "2026-02"),
				target(78, "%", "PLAN", "2025-03"));
		assertThat(measurement.status()).isEqualTo(MeasurementStatus.NOT_COMPARED);
		assertThat(measurement.narrative()).isEqualTo("67.4% in February 2026; nothing to set it against");
	}

	@Test
	void neverComparesDifferentUnits() {
		assertThat(compare("patients", "LOWER", Map.of("value", 1200.0, "period", "2026-02"),
				target(1, "% of list", "NATIONAL", "2025-03"))
			.status()).isEqualTo(MeasurementStatus.NOT_COMPARED);
	}

	@Test
	void letsTheJudgementOfTheSourceStand() {
		Measurement measurement = compare("%", "HIGHER",
				Map.of("value", 80.0, "plan", 77.0, "period", "2024/25", "performance", "MOSTLY_BETTER"));
		assertThat(measurement.status()).isEqualTo(MeasurementStatus.MIXED);
		assertThat(measurement.narrative())
			.isEqualTo("80% in 2024/25; the plan was 77%; 3 points more; its source says better in part");
	}

	@Test
	void saysThatNoNumberWasPrinted() {
		assertThat(compare("%", "HIGHER", Map.of("period", "2024/25", "performance", "WORSE")).narrative())
			.isEqualTo("no number was printed in 2024/25; its source says worse than planned");
	}

	@ParameterizedTest
	@CsvSource({ "%, 20-25%", "minutes, 20-25 minutes" })
	void saysWhatWasPrintedWhereThatIsNoNumber(String unit, String words) {
		assertThat(compare(unit, "HIGHER", Map.of("valueText", "20-25")).narrative())
			.isEqualTo(words + "; nothing to set it against");
	}

	@Test
	void setsAFigureAgainstTheTrajectoryOfThePlanOfThatBody() {
		ThreadGraph graph = graphs.graph((edit) -> {
			putMeasure(edit, "%", "HIGHER");
			putObservation(edit, Map.of("value", 70.0, "period", "2025-09"));
			putTrajectory(edit, "other", List.of("2025-09 60"));
			putTrajectory(edit, "org", List.of("2025-06 71.2", "2025-09 72", "2025-12 73"));
		});
		Measurement measurement = comparison(graph).of(graph.find("obs"), graph.find("org"));
		assertThat(measurement.status()).isEqualTo(MeasurementStatus.WORSE);
		assertThat(measurement.missed()).isFalse();
		assertThat(measurement.narrative())
			.isEqualTo("70% in September 2025; the trajectory was 72%; 2 points less, which is worse");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			2026-02, 2026-03, false, NOT_COMPARED
			2026-03, 2026-03, true,  WORSE
			2026-06, 2026-03, true,  WORSE
			""")
	void aTargetIsMissedOnceThePeriodOfAFigureReachesItsDay(String period, String by, boolean missed,
			MeasurementStatus status) {
		Measurement measurement = compare("%", "HIGHER", Map.of("value", 67.4, "period", period),
				target(78, "%", "NATIONAL", by));
		assertThat(measurement.missed()).isEqualTo(missed);
		assertThat(measurement.status()).isEqualTo(status);
	}

	@ParameterizedTest
	@CsvSource({ "true, NOT_COMPARED, false", "false, WORSE, true" })
	void aTargetForTheYearJudgesNoFigureForTheYearSoFar(boolean yearToDate, MeasurementStatus status, boolean missed) {
		for (Map<String, Object> printed : List.of(Map.<String, Object>of("target", 80.0), Map.<String, Object>of())) {
			Map<String, Object> figure = new HashMap<>(printed);
			figure.putAll(Map.of("value", 75.0, "period", "2024/25", "yearToDate", yearToDate));
			Measurement measurement = compare("%", "HIGHER", figure, target(80, "%", "NATIONAL", "2024/25"));
			assertThat(measurement.status()).isEqualTo(status);
			assertThat(measurement.missed()).isEqualTo(missed);
		}
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			80, 2029,    false, NOT_COMPARED, the target is 80% by 2029
			80, 2024/25, true,  WORSE,        the target was 80% by 2024/25
			80,        , false, WORSE,        the target was 80%
			90, 2029,    false, WORSE,        the target was 80%
			""")
	void aTargetPrintedWithAFigureIsDueWhenTheSameTargetOfTheMeasureIs(double value, @Nullable String by,
			boolean missed, MeasurementStatus status, String words) {
		Measurement measurement = compare("%", "HIGHER", Map.of("value", 69.0, "target", 80.0, "period", "2024/25"),
				target(value, "%", "PLAN", by));
		assertThat(measurement.missed()).isEqualTo(missed);
		assertThat(measurement.status()).isEqualTo(status);
		assertThat(measurement.narrative()).contains(words);
	}

	@SafeVarargs
	private static Measurement compare(String unit, @Nullable String better, Map<String, Object> figure,
			Map<String, Object>... targets) {
		ThreadGraph graph = graphs.graph((edit) -> {
			putMeasure(edit, unit, better);
			putObservation(edit, figure);
			for (int index = 0; index < targets.length; index++) {
				put(edit, "Target", "target-" + index, targets[index]);
				edit.link("meas", "HAS_TARGET", "target-" + index, Map.of());
			}
		});
		return comparison(graph).of(graph.find("obs"), graph.find("org"));
	}

	private static Comparison comparison(ThreadGraph graph) {
		return new Comparison(new VisibleGraph(graph, View.EVERYTHING), graph.find("meas"), (_) -> true);
	}

	private static void putMeasure(GraphEdit edit, String unit, @Nullable String better) {
		put(edit, "Measure", "meas", (better != null) ? Map.of("unit", unit, "better", better) : Map.of("unit", unit));
	}

	private static void putObservation(GraphEdit edit, Map<String, Object> figure) {
		put(edit, "Organisation", "org", Map.of());
		put(edit, "Observation", "obs", figure);
		edit.link("meas", "HAS_OBSERVATION", "obs", Map.of());
		edit.link("obs", "REPORTED_FOR", "org", Map.of());
	}

	private static void putTrajectory(GraphEdit edit, String owner, List<String> points) {
		if (!"org".equals(owner)) {
			put(edit, "Organisation", owner, Map.of());
		}
		put(edit, "LocalPlan", "plan-" + owner, Map.of());
		put(edit, "Trajectory", "course-" + owner, Map.of("points", points));
		edit.link("plan-" + owner, "OWNED_BY", owner, Map.of());
		edit.link("course-" + owner, "SET_IN", "plan-" + owner, Map.of());
		edit.link("meas", "HAS_TRAJECTORY", "course-" + owner, Map.of());
	}

	private static Map<String, Object> target(double value, String unit, String level, @Nullable String by) {
		Map<String, Object> target = new HashMap<>(Map.of("value", value, "unit", unit, "level", level));
		if (by != null) {
			target.put("by", by);
		}
		return target;
	}

	private static void put(GraphEdit edit, String kind, String id, Map<String, Object> facts) {
		Map<String, Object> all = new HashMap<>(facts);
		all.putAll(Map.of("id", id, "name", id));
		edit.put(id, graphs.labels(kind), all);
	}

}
