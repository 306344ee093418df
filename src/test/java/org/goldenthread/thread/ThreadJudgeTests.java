package org.goldenthread.thread;

import java.util.List;

import org.goldenthread.measurement.Measurement;
import org.goldenthread.measurement.MeasurementStatus;
import org.goldenthread.model.ThreadDirection;
import org.goldenthread.path.Ending;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ThreadJudgeTests {

	@ParameterizedTest
	@CsvSource(
			textBlock = """
					DOWN, WHOLE, OTHER,   BROKEN,         'It ends in X, from which no outcome and no measure is recorded.'
					DOWN, WHOLE, REASON,  BROKEN,         'It ends in X, from which no outcome and no measure is recorded.'
					DOWN, WHOLE, RESULT,  NOT_MEASURABLE, 'No measure is recorded for X.'
					DOWN, HOPS,  RESULT,  NOT_FOLLOWED,   'It leads on from X, but is as long as was asked for.'
					DOWN, SUPERNODE,   REASON,  NOT_FOLLOWED,   'It leads on from X, from which too much leads on for a thread to pass through it.'
					DOWN, AIM,  OTHER,   NOT_FOLLOWED,   'It leads to X, as asked; what leads on from there was not followed.'
					UP,   WHOLE, REASON,  HOLDS,          'It leads up to X.'
					UP,   HOPS,  REASON,  HOLDS,          'It leads up to X.'
					UP,   WHOLE, OTHER,   BROKEN,         'It ends in X, and no record says that it serves what the centre, the law or an assessor asks for.'
					UP,   WHOLE, WHOLE,  BROKEN,         'It ends in X, and no record says that it itself serves what the centre, the law or an assessor asks for. What its parts serve does not count for this thread.'
					UP,   AIM,  MEASURE, NOT_FOLLOWED,   'It leads to X, as asked; what leads on from there was not followed.'
					""")
	void judgesAThreadByWhereItEnds(ThreadDirection direction, Ending ending, ThreadFacts.EndKind kind,
			ThreadState state, String reason) {
		assertThat(ThreadJudge.judge(new ThreadFacts(direction, ending, "X", kind, List.of())))
			.isEqualTo(new Judgement(state, reason));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			BETTER,       true,  MEASURED_ON_TRACK
			MET,          false, MEASURED_ON_TRACK
			MIXED,        true,  TARGET_MISSED
			MIXED,        false, MEASURED_OFF_TRACK
			WORSE,        false, MEASURED_OFF_TRACK
			WORSE,        true,  TARGET_MISSED
			NOT_COMPARED, false, MEASURED_NOT_COMPARED
			NO_DATA,      false, MEASURABLE_NO_DATA
			""")
	void onlyAFigureThatDoesNotReachATargetThatHasFallenDueMissesIt(MeasurementStatus status, boolean missed,
			ThreadState state) {
		assertThat(judge(figure("A", status, missed)).state()).isEqualTo(state);
	}

	@Test
	void aThreadToAMeasureStandsAsItsWorstFigureDoes() {
		assertThat(judge(figure("A", MeasurementStatus.MET, true), figure("B", MeasurementStatus.WORSE, true),
				figure("C", MeasurementStatus.WORSE, false)))
			.isEqualTo(new Judgement(ThreadState.TARGET_MISSED, "X, B: as read. 1 of 3 figures stands so."));
	}

	@Test
	void aThreadToAMeasureIsOnTrackIfAllItsFiguresAre() {
		assertThat(judge(figure("A", MeasurementStatus.BETTER, true), figure("B", MeasurementStatus.MET, false)))
			.isEqualTo(new Judgement(ThreadState.MEASURED_ON_TRACK, "X, A: as read. 2 of 2 figures stand so."));
	}

	@Test
	void aMeasureWithoutFiguresHasNoData() {
		assertThat(judge(figure(null, MeasurementStatus.NO_DATA, false)))
			.isEqualTo(new Judgement(ThreadState.MEASURABLE_NO_DATA, "X: no data."));
	}

	private static Judgement judge(Measurement... figures) {
		return ThreadJudge.judge(new ThreadFacts(ThreadDirection.DOWN, Ending.WHOLE, "X", ThreadFacts.EndKind.MEASURE,
				List.of(figures)));
	}

	private static Measurement figure(@Nullable String of, MeasurementStatus status, boolean missed) {
		return new Measurement(0, -1, -1, -1, null, null, status, missed, of, "as read");
	}

}
