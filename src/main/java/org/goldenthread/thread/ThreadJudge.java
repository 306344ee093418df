package org.goldenthread.thread;

import java.util.Comparator;
import java.util.List;

import org.goldenthread.measurement.Measurement;
import org.goldenthread.measurement.MeasurementStatus;
import org.goldenthread.model.ThreadDirection;
import org.goldenthread.path.Ending;

/**
 * The rules by which a thread is judged.
 * <ol>
 * <li>A thread that leads on, but was not followed, is not judged.
 * <li>A thread down to a measure stands as the worst of its latest figures does: target
 * missed, off track, not compared, on track; without any figure there is no data.
 * <li>A thread down to an outcome or to evidence that no measure counts is not
 * measurable.
 * <li>A thread down to anything else is broken: it comes to no result.
 * <li>A thread up holds if it comes to what the centre, the law or an assessor asks for:
 * to a kind that the model calls a reason, or to a target of national or statutory level.
 * It is broken if it does not.
 * </ol>
 * How a single figure stands, {@link org.goldenthread.measurement.Standings} says.
 */
final class ThreadJudge {

	private static final List<ThreadState> WORST_FIRST = List.of(ThreadState.TARGET_MISSED,
			ThreadState.MEASURED_OFF_TRACK, ThreadState.MEASURED_NOT_COMPARED, ThreadState.MEASURED_ON_TRACK,
			ThreadState.MEASURABLE_NO_DATA);

	private static final String SERVES = " serves what the centre, the law or an assessor asks for.";

	private ThreadJudge() {
	}

	static Judgement judge(ThreadFacts facts) {
		if (facts.kind() == ThreadFacts.EndKind.MEASURE && facts.direction() == ThreadDirection.DOWN) {
			return measured(facts);
		}
		if (facts.direction() == ThreadDirection.UP && facts.kind() == ThreadFacts.EndKind.REASON) {
			return new Judgement(ThreadState.HOLDS, "It leads up to " + facts.end() + ".");
		}
		if (facts.ending() != Ending.WHOLE) {
			return new Judgement(ThreadState.NOT_FOLLOWED, notFollowed(facts.end(), facts.ending()));
		}
		if (facts.direction() == ThreadDirection.UP) {
			return new Judgement(ThreadState.BROKEN,
					(facts.kind() == ThreadFacts.EndKind.WHOLE)
							? "It ends in " + facts.end() + ", and no record says that it itself" + SERVES
									+ " What its parts serve does not count for this thread."
							: "It ends in " + facts.end() + ", and no record says that it" + SERVES);
		}
		return (facts.kind() == ThreadFacts.EndKind.RESULT)
				? new Judgement(ThreadState.NOT_MEASURABLE, "No measure is recorded for " + facts.end() + ".")
				: new Judgement(ThreadState.BROKEN,
						"It ends in " + facts.end() + ", from which no outcome and no measure is recorded.");
	}

	private static String notFollowed(String end, Ending ending) {
		return switch (ending) {
			case HOPS -> "It leads on from " + end + ", but is as long as was asked for.";
			case SUPERNODE ->
				"It leads on from " + end + ", from which too much leads on for a thread to pass through it.";
			case AIM, WHOLE -> "It leads to " + end + ", as asked; what leads on from there was not followed.";
		};
	}

	private static Judgement measured(ThreadFacts facts) {
		Measurement worst = facts.measurements()
			.stream()
			.min(Comparator.<Measurement, Integer>comparing((measurement) -> WORST_FIRST.indexOf(state(measurement)))
				.thenComparing((measurement) -> measurement.status() == MeasurementStatus.MIXED)
				.thenComparing((measurement) -> measurement.variance() == null)
				.thenComparing((measurement) -> measurement.ofName() == null))
			.orElseThrow();
		ThreadState state = state(worst);
		if (state == ThreadState.MEASURABLE_NO_DATA) {
			return new Judgement(state, facts.end() + ": no data.");
		}
		long like = facts.measurements().stream().filter((each) -> state(each) == state).count();
		String reason = facts.end() + ((worst.ofName() != null) ? ", " + worst.ofName() : "") + ": " + worst.narrative()
				+ ".";
		if (facts.measurements().size() > 1) {
			reason += " " + like + " of " + facts.measurements().size() + " figures "
					+ ((like == 1) ? "stands" : "stand") + " so.";
		}
		return new Judgement(state, reason);
	}

	/**
	 * Worse than a target that has fallen due is a target missed; worse than a plan or
	 * trajectory for the time is off track. A target still to come judges nothing.
	 */
	private static ThreadState state(Measurement measurement) {
		return switch (measurement.status()) {
			case BETTER, MET -> ThreadState.MEASURED_ON_TRACK;
			case MIXED, WORSE -> measurement.missed() ? ThreadState.TARGET_MISSED : ThreadState.MEASURED_OFF_TRACK;
			case NOT_COMPARED -> ThreadState.MEASURED_NOT_COMPARED;
			case NO_DATA -> ThreadState.MEASURABLE_NO_DATA;
		};
	}

}
