package org.goldenthread.measurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Sets the figures of a measure against what was planned.
 * <p>
 * A figure is set against the plan value printed with it; else against the trajectory of
 * the plan of whom it is for; else against the target printed with it; else against the
 * next national target that falls due on or after the end of its period, or the last one
 * if all have fallen due, if that is in the unit of the measure. A target of one plan is
 * never applied to another body's figure. Where the source judges a figure against its
 * plan, that judgement stands.
 */
final class Comparison {

	private final MeasureFacts measure;

	private final List<TargetFacts> targets;

	private final List<TrajectoryFacts> trajectories;

	private final Narrative narrative;

	Comparison(MeasureFacts measure, List<TargetFacts> targets) {
		this(measure, targets, List.of());
	}

	Comparison(MeasureFacts measure, List<TargetFacts> targets, List<TrajectoryFacts> trajectories) {
		this.measure = measure;
		this.trajectories = trajectories;
		this.targets = targets;
		this.narrative = new Narrative(measure.unit());
	}

	List<Measurement> of(List<DataPoint> figures) {
		return figures.isEmpty()
				? List.of(new Measurement(this.measure.measure(), Measurement.NONE, Measurement.NONE, Measurement.NONE,
						null, null, MeasurementStatus.NO_DATA, false, null, "no data"))
				: figures.stream().map(this::compare).toList();
	}

	private Measurement compare(DataPoint figure) {
		ReferenceValue reference = reference(figure).orElse(null);
		Double plan = (reference != null) ? Double.valueOf(reference.value()) : null;
		Double variance = (figure.value() != null && plan != null) ? minus(figure.value(), plan) : null;
		MeasurementStatus status = status(figure, variance);
		TargetFacts target = (reference != null) ? reference.target() : null;
		return new Measurement(this.measure.measure(), figure.of(), figure.observation(),
				(target != null) ? target.target() : Measurement.NONE, plan, variance, status,
				reference != null && reference.due(), figure.ofName(),
				this.narrative.of(figure, reference, variance, status));
	}

	private Optional<ReferenceValue> reference(DataPoint figure) {
		if (figure.plan() != null) {
			return Optional.of(new ReferenceValue(figure.plan(), "the plan was ", null, false));
		}
		LocalDate end = figure.end();
		Optional<ReferenceValue> trajectory = Optional.ofNullable(end)
			.flatMap((day) -> trajectory(day, figure.ofName()));
		if (trajectory.isPresent()) {
			return trajectory;
		}
		if (figure.target() != null) {
			return Optional.of(printedTarget(figure, figure.target()));
		}
		return (end != null) ? nationalTarget(end) : Optional.empty();
	}

	/**
	 * A target that is printed with a figure has no date of its own: where the measure
	 * has the same one, that says by when, and if it does not, nobody knows.
	 */
	private ReferenceValue printedTarget(DataPoint figure, double value) {
		List<TargetFacts> same = this.targets.stream()
			.filter((target) -> target.value() != null && target.value() == value && sameUnit(target.unit()))
			.toList();
		LocalDate end = figure.end();
		boolean due = same.stream().allMatch((target) -> target.isDated() && end != null && !target.due().isAfter(end));
		return new ReferenceValue(value, due ? "the target was " : "the target is ",
				(same.size() == 1) ? same.getFirst() : null, due && !figure.yearToDate());
	}

	private Optional<ReferenceValue> trajectory(LocalDate day, @Nullable String body) {
		return this.trajectories.stream()
			.flatMap((each) -> each.by(day, body).stream())
			.findFirst()
			.map((value) -> new ReferenceValue(value, "the trajectory was ", null, false));
	}

	private Optional<ReferenceValue> nationalTarget(LocalDate end) {
		List<TargetFacts> national = this.targets.stream()
			.filter((target) -> target.isNational() && sameUnit(target.unit()))
			.toList();
		return national.stream()
			.filter((target) -> !target.due().isBefore(end))
			.min(Comparator.comparing(TargetFacts::due))
			.or(() -> national.stream().filter(TargetFacts::isDated).max(Comparator.comparing(TargetFacts::due)))
			.map((target) -> new ReferenceValue(Objects.requireNonNull(target.value()),
					target.due().isBefore(end) ? "the national target was " : "the national target is ", target,
					!target.due().isAfter(end)));
	}

	private boolean sameUnit(@Nullable String unit) {
		return unit == null || unit.equals(this.measure.unit());
	}

	private static double minus(double value, double plan) {
		return BigDecimal.valueOf(value).subtract(BigDecimal.valueOf(plan)).doubleValue();
	}

	private MeasurementStatus status(DataPoint figure, @Nullable Double variance) {
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
