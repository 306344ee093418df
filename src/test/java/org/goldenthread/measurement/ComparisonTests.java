package org.goldenthread.measurement;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ComparisonTests {

	@Test
	void saysNoDataWhereNothingWasObserved() {
		assertThat(new Comparison(measure("%", "HIGHER"), List.of()).of(List.of())).singleElement()
			.satisfies((measurement) -> {
				assertThat(measurement.status()).isEqualTo(MeasurementStatus.NO_DATA);
				assertThat(measurement.narrative()).isEqualTo("no data");
			});
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
		Measurement measurement = compare(measure("%", better), figure(value, plan, "2024/25", null));
		assertThat(measurement.plan()).isEqualTo(plan);
		assertThat(measurement.variance()).isEqualTo(variance);
		assertThat(measurement.status()).isEqualTo(status);
	}

	@Test
	void setsAFigureWithoutAPlanAgainstTheTargetPrintedWithIt() {
		DataPoint figure = new DataPoint(1, -1, null, 75d, null, null, 80d, null, "2024/25", true);
		assertThat(compare(measure("%", "HIGHER"), figure).narrative())
			.isEqualTo("75% in 2024/25 (year to date); the target was 80%; 5 points less, which is worse");
	}

	@Test
	void setsAFigureWithoutAPlanAgainstTheNextNationalTarget() {
		Measurement measurement = compare(measure("%", "HIGHER"), figure(67.4, null, "2026-02", null),
				target(80, "%", "NATIONAL", "2027-03"), target(78, "%", "NATIONAL", "2026-03"),
				target(76, "%", "NATIONAL", "2025-03"));
		assertThat(measurement.plan()).isEqualTo(78);
		assertThat(measurement.narrative())
			.isEqualTo("67.4% in February 2026; the national target is 78% by March 2026; "
					+ "10.6 points less, which is worse");
	}

	@Test
	void neverAppliesTheTargetOfOnePlanToAnotherBody() {
		Measurement measurement = compare(measure("%", "HIGHER"), figure(67.4, null, "2026-02", null),
				target(78, "%", "PLAN", "2026-03"));
		assertThat(measurement.status()).isEqualTo(MeasurementStatus.NOT_COMPARED);
		assertThat(measurement.narrative()).isEqualTo("67.4% in February 2026; nothing to set it against");
	}

	@Test
	void neverComparesDifferentUnits() {
		Measurement measurement = compare(measure("patients", "LOWER"), figure(1200d, null, "2026-02", null),
				target(1, "% of list", "NATIONAL", "2026-03"));
		assertThat(measurement.status()).isEqualTo(MeasurementStatus.NOT_COMPARED);
	}

	@Test
	void letsTheJudgementOfTheSourceStand() {
		assertThat(compare(measure("%", "HIGHER"), figure(80d, 77d, "2024/25", "MOSTLY_BETTER")).status())
			.isEqualTo(MeasurementStatus.MIXED);
	}

	@Test
	void saysThatNoNumberWasPrinted() {
		assertThat(compare(measure("%", "HIGHER"), figure(null, null, "2024/25", "WORSE")).narrative())
			.isEqualTo("no number was printed in 2024/25; its source says worse than planned");
	}

	@Test
	void saysWhatWasPrintedWhereThatIsNoNumber() {
		DataPoint figure = new DataPoint(1, -1, null, null, "20-25", null, null, null, null, false);
		assertThat(compare(measure("%", "HIGHER"), figure).narrative()).isEqualTo("20-25%; nothing to set it against");
		assertThat(compare(measure("minutes", "LOWER"), figure).narrative()).startsWith("20-25 minutes;");
	}

	@Test
	void setsAFigureAgainstTheTrajectoryOfThePlanOfThatBody() {
		DataPoint figure = new DataPoint(1, 2, "A trust", 70d, null, null, null, null, "2025-09", false);
		TrajectoryFacts own = new TrajectoryFacts(List.of("2025-06 71.2", "2025-09 72", "2025-12 73"),
				List.of("A trust"));
		TrajectoryFacts other = new TrajectoryFacts(List.of("2025-09 60"), List.of("Another trust"));
		Comparison comparison = new Comparison(measure("%", "HIGHER"), List.of(), List.of(other, own));
		assertThat(comparison.of(List.of(figure))).singleElement().satisfies((measurement) -> {
			assertThat(measurement.status()).isEqualTo(MeasurementStatus.WORSE);
			assertThat(measurement.due()).isFalse();
			assertThat(measurement.narrative())
				.isEqualTo("70% in September 2025; the trajectory was 72%; 2 points less, which is worse");
		});
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			2026-02, 2026-03, false
			2026-03, 2026-03, true
			2026-06, 2026-03, true
			""")
	void aTargetHasFallenDueOnceThePeriodOfAFigureReachesItsDay(String period, String by, boolean due) {
		assertThat(compare(measure("%", "HIGHER"), figure(67.4, null, period, null), target(78, "%", "NATIONAL", by)))
			.extracting(Measurement::due)
			.isEqualTo(due);
	}

	@Test
	void aTargetPrintedWithAFigureForTheYearSoFarIsNotYetDue() {
		DataPoint soFar = new DataPoint(1, -1, null, 75d, null, null, 80d, null, "2024/25", true);
		DataPoint whole = new DataPoint(1, -1, null, 75d, null, null, 80d, null, "2024/25", false);
		assertThat(compare(measure("%", "HIGHER"), soFar).due()).isFalse();
		assertThat(compare(measure("%", "HIGHER"), whole).due()).isTrue();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			80, 2029,    false, the target is 80% by 2029
			80, 2024/25, true,  the target was 80% by 2024/25
			80,        , false, the target is 80%
			90, 2029,    true,  the target was 80%
			""")
	void aTargetPrintedWithAFigureIsDueWhenTheSameTargetOfTheMeasureIs(double value, @Nullable String by, boolean due,
			String words) {
		DataPoint figure = new DataPoint(1, -1, null, 69d, null, null, 80d, null, "2024/25", false);
		Measurement measurement = compare(measure("%", "HIGHER"), figure, new TargetFacts(3, value, "%", "PLAN", by));
		assertThat(measurement.due()).isEqualTo(due);
		assertThat(measurement.narrative()).contains(words);
	}

	private static Measurement compare(MeasureFacts measure, DataPoint figure, TargetFacts... targets) {
		return new Comparison(measure, List.of(targets)).of(List.of(figure)).getFirst();
	}

	private static MeasureFacts measure(String unit, @Nullable String better) {
		return new MeasureFacts(0, unit, better);
	}

	private static TargetFacts target(double value, String unit, String level, String by) {
		return new TargetFacts(3, value, unit, level, by);
	}

	private static DataPoint figure(@Nullable Double value, @Nullable Double plan, String period,
			@Nullable String performance) {
		return new DataPoint(1, -1, null, value, null, plan, null, performance, period, false);
	}

}
