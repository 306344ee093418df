package org.goldenthread.scorecard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.goldenthread.measurement.Judgement.Judge;
import org.goldenthread.measurement.MeasurementStatus;
import org.goldenthread.model.reading.Models;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.testing.MemoryGraphs;
import org.goldenthread.value.Period;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MeasuredRowsTests {

	private static final MemoryGraphs graphs = new MemoryGraphs(Models.real());

	private static final String YEAR = "2024/25";

	@ParameterizedTest
	@CsvSource(textBlock = """
			BETTER,        BETTER,       its source says better than planned
			MET,           MET,          its source says as planned
			WORSE,         WORSE,        its source says worse than planned
			MOSTLY_BETTER, MIXED,        its source says mostly better than planned
			MIXED,         MIXED,        its source calls it mixed
			CONCERN,       NOT_COMPARED, its source calls it a concern
			NOT_COMPARED,  NOT_COMPARED, nothing judges it
			""")
	void sayInWordsWhatTheSourceJudgesWhereItPrintsNoNumber(String performance, MeasurementStatus status,
			String words) {
		MeasuredRow row = row(Map.of("performance", performance));
		assertThat(row.status()).isEqualTo(status);
		assertThat(row.reading()).isEqualTo("no number was printed in 2024/25; " + words);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			WORSE,        SOURCE,     WORSE
			CONCERN,      COMPARISON, CONCERN
			IMPROVING,    COMPARISON, IMPROVING
			NOT_COMPARED, COMPARISON, -
			""")
	void nameWhoJudgesAndWhatTheSourceCallsIt(String performance, Judge judge, @Nullable String called) {
		MeasuredRow row = row(Map.of("value", 60.0, "plan", 70.0, "performance", performance));
		assertThat(row.status()).isEqualTo(MeasurementStatus.WORSE);
		assertThat(row.judge()).isEqualTo(judge);
		assertThat(row.called()).isEqualTo((called != null) ? List.of(called) : List.of());
	}

	@Test
	void nameNobodyWhereNothingJudges() {
		MeasuredRow row = row(Map.of("performance", "IMPROVING"));
		assertThat(row.judge()).isNull();
		assertThat(row.called()).containsExactly("IMPROVING");
	}

	@Test
	void haveTheJudgementOfTheSourceAndNoOtherInWordsToo() {
		MeasuredRow row = row(Map.of("value", 80.0, "plan", 70.0, "performance", "WORSE"));
		assertThat(row.status()).isEqualTo(MeasurementStatus.WORSE);
		assertThat(row.reading())
			.isEqualTo("80% in 2024/25; the plan was 70%: 10 points more; its source says worse than planned");
	}

	@Test
	void sayWithItsBoundWhatIsOnlyKnownToLieAboveAFigure() {
		assertThat(row(Map.of("value", 10000.0, "bound", "MORE_THAN", "unit", "patients")).reading())
			.isEqualTo("more than 10000 patients in 2024/25; nothing judges it");
	}

	@Test
	void areJudgedOnceWhereSeveralSourcesAgree() {
		MeasuredRow row = row(Map.of("value", 60.0, "plan", 70.0), Map.of("value", 60.0, "plan", 70.0));
		assertThat(row.status()).isEqualTo(MeasurementStatus.WORSE);
		assertThat(row.reading()).isEqualTo("60% in 2024/25; the plan was 70%: 10 points less, which is worse");
	}

	@Test
	void areNotJudgedWhereSourcesJudgeDifferently() {
		MeasuredRow row = row(Map.of("value", 60.0, "performance", "WORSE"),
				Map.of("value", 60.0, "performance", "BETTER"));
		assertThat(row.status()).isEqualTo(MeasurementStatus.NOT_COMPARED);
		assertThat(row.reading()).isEqualTo("60% in 2024/25; its source says worse than planned; its source says"
				+ " better than planned; so it is not judged on the whole");
	}

	@Test
	void saySoWhereSourcesDifferInTheValue() {
		MeasuredRow row = row(Map.of("value", 60.0, "plan", 70.0), Map.of("value", 75.0));
		assertThat(row.status()).isEqualTo(MeasurementStatus.NOT_COMPARED);
		assertThat(row.reading())
			.isEqualTo("sources differ, 60% and 75%, in 2024/25; the plan was 70%; nothing judges it");
	}

	@Test
	void saySoWhereWhatIsPrintedAsPlanDiffers() {
		MeasuredRow row = row(Map.of("value", 60.0, "plan", 70.0), Map.of("value", 60.0, "plan", 50.0));
		assertThat(row.status()).isEqualTo(MeasurementStatus.MIXED);
		assertThat(row.reading()).endsWith("on the whole mixed");
	}

	@Test
	void speakOfNoSingleValueWhereThereIsNone() {
		assertThat(row(Map.of("performance", "WORSE")).icons().words())
			.isEqualTo("No value is printed as a plain number that sources agree on, so there is no series.");
		assertThat(row(Map.of("period", "2024-11..2025-03")).icons().words())
			.isEqualTo("It stands in no series, since its period is a day or a range.");
		Snapshot nothing = snapshot();
		MeasuredRow none = new MeasuredRows(nothing, nothing.graph().find("org"), Period.parse(YEAR))
			.find(Set.of(nothing.graph().find("meas")), 10)
			.rows()
			.getFirst();
		assertThat(none.reading()).isEqualTo("no data");
		assertThat(none.icons().words()).isEqualTo("No data.");
	}

	@SafeVarargs
	private static MeasuredRow row(Map<String, Object>... observations) {
		Snapshot snapshot = snapshot(observations);
		List<MeasuredRow> rows = new MeasuredRows(snapshot, snapshot.graph().find("org"), Period.parse(YEAR))
			.find(null, 10)
			.rows();
		assertThat(rows).hasSize(1);
		return rows.getFirst();
	}

	@SafeVarargs
	private static Snapshot snapshot(Map<String, Object>... observations) {
		return graphs.snapshot(graphs.graph((edit) -> {
			edit.put("meas", graphs.labels("Measure"),
					Map.of("id", "meas", "name", "Four hours", "unit", "%", "better", "HIGHER"));
			edit.put("org", graphs.labels("Organisation"), Map.of("id", "org", "name", "The trust"));
			for (int i = 0; i < observations.length; i++) {
				Map<String, Object> observation = new HashMap<>(
						Map.of("id", "obs-" + i, "name", "Seen", "period", YEAR));
				observation.putAll(observations[i]);
				edit.put("obs-" + i, graphs.labels("Observation"), observation);
				edit.link("meas", "HAS_OBSERVATION", "obs-" + i, Map.of());
				edit.link("obs-" + i, "REPORTED_FOR", "org", Map.of());
			}
		}), View.EVERYTHING);
	}

}
