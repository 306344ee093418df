package org.goldenthread.thread;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Sets the figures of a measure against what was planned.
 * <p>
 * A figure is set against the plan value printed with it; else against the target printed
 * with it; else against the next national target that falls due on or after the end of
 * its period, if that is in the unit of the measure. A target of one plan is never
 * applied to another body's figure. Where the source judges a figure against its plan,
 * that judgement stands.
 */
final class Comparison {

	private final MeasureFacts measure;

	private final List<TargetFacts> targets;

	private final Reading reading;

	Comparison(MeasureFacts measure, List<TargetFacts> targets) {
		this.measure = measure;
		this.targets = targets;
		this.reading = new Reading(measure.unit());
	}

	List<Measurement> of(List<Figure> figures) {
		return figures.isEmpty()
				? List.of(new Measurement(this.measure.row(), null, null, null, null, null, MeasurementStatus.NO_DATA,
						ThreadState.MEASURABLE_NO_DATA, null, "no data"))
				: figures.stream().map(this::compare).toList();
	}

	private Measurement compare(Figure figure) {
		Double printed = (figure.plan() != null) ? figure.plan() : figure.target();
		TargetFacts target = (printed != null) ? null : targetFor(figure).orElse(null);
		Double plan = (target != null) ? target.value() : printed;
		Double variance = (figure.value() != null && plan != null) ? minus(figure.value(), plan) : null;
		MeasurementStatus status = status(figure, variance);
		return new Measurement(this.measure.row(), figure.ofRow(), figure.observation(),
				(target != null) ? target.row() : null, plan, variance, status, state(figure, target, status),
				figure.of(), this.reading.of(figure, plan, target, variance, status));
	}

	/**
	 * Worse than a target that has fallen due is a target missed; worse than a plan for
	 * the time, or than a target still to come, is off track.
	 */
	private static ThreadState state(Figure figure, @Nullable TargetFacts target, MeasurementStatus status) {
		return switch (status) {
			case BETTER, MET -> ThreadState.MEASURED_ON_TRACK;
			case MIXED -> ThreadState.MEASURED_OFF_TRACK;
			case WORSE -> isDue(figure, target) ? ThreadState.TARGET_MISSED : ThreadState.MEASURED_OFF_TRACK;
			case NOT_COMPARED -> ThreadState.MEASURED_NOT_COMPARED;
			case NO_DATA -> ThreadState.MEASURABLE_NO_DATA;
		};
	}

	private static boolean isDue(Figure figure, @Nullable TargetFacts target) {
		LocalDate end = figure.end();
		if (target != null) {
			return end != null && !target.due().isAfter(end);
		}
		return figure.plan() == null && figure.target() != null && !figure.yearToDate();
	}

	private Optional<TargetFacts> targetFor(Figure figure) {
		LocalDate end = figure.end();
		if (end == null) {
			return Optional.empty();
		}
		return this.targets.stream()
			.filter((target) -> target.holdsOn(end) && sameUnit(target.unit()))
			.min(Comparator.comparing(TargetFacts::due));
	}

	private boolean sameUnit(@Nullable String unit) {
		return unit == null || unit.equals(this.measure.unit());
	}

	private static double minus(double value, double plan) {
		return BigDecimal.valueOf(value).subtract(BigDecimal.valueOf(plan)).doubleValue();
	}

	private MeasurementStatus status(Figure figure, @Nullable Double variance) {
		String judged = figure.performance();
		if (judged != null) {
			switch (judged) {
				case "BETTER", "MET", "WORSE", "MIXED" -> {
					return MeasurementStatus.valueOf(judged);
				}
				case "MOSTLY_BETTER" -> {
					return MeasurementStatus.MIXED;
				}
				default -> {
				}
			}
		}
		return (variance != null) ? byPolarity(variance) : MeasurementStatus.NOT_COMPARED;
	}

	private MeasurementStatus byPolarity(double variance) {
		if (variance == 0) {
			return MeasurementStatus.MET;
		}
		return switch (this.measure.better()) {
			case "HIGHER" -> (variance > 0) ? MeasurementStatus.BETTER : MeasurementStatus.WORSE;
			case "LOWER" -> (variance < 0) ? MeasurementStatus.BETTER : MeasurementStatus.WORSE;
			case null, default -> MeasurementStatus.NOT_COMPARED;
		};
	}

}
