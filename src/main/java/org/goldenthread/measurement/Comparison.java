package org.goldenthread.measurement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

import org.goldenthread.measurement.Judgement.Judge;
import org.goldenthread.measurement.Standing.Reference;
import org.goldenthread.measurement.Standings.Figure;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.threadgraph.VisibleGraph;
import org.goldenthread.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * Says of the figures of a measure how they stand, and of all that they stand to the one
 * that tells most.
 * <p>
 * That is what a figure does not reach, if something judges it so; else what judges it;
 * else what is printed with it, the trajectory, or the next target that holds for whom it
 * is for. What is not yet due is told and judges nothing.
 */
final class Comparison {

	/** What is undated comes last. */
	private static final Comparator<Standing> BY_DATE = Comparator.<Standing, @Nullable LocalDate>comparing(
			(standing) -> end(standing.by()), Comparator.nullsLast(Comparator.naturalOrder()));

	/** The latest first; what is undated comes last. */
	private static final Comparator<Standing> LATEST_FIRST = Comparator.<Standing, @Nullable LocalDate>comparing(
			(standing) -> end(standing.by()), Comparator.nullsLast(Comparator.reverseOrder()));

	private final VisibleGraph visible;

	private final ThreadGraph graph;

	private final int measure;

	private final @Nullable String unit;

	private final Standings standings;

	Comparison(VisibleGraph visible, int measure, IntPredicate targets) {
		this.visible = visible;
		this.graph = visible.graph();
		this.measure = measure;
		this.unit = this.graph.text(measure, "unit");
		this.standings = new Standings(visible, measure, targets);
	}

	Measurement withoutFigure() {
		return new Measurement(this.measure, Measurement.NONE, Measurement.NONE, Measurement.NONE, null, null,
				MeasurementStatus.NO_DATA, false, null, "no data");
	}

	Measurement of(int observation, int body) {
		String own = this.graph.text(observation, "unit");
		Figure figure = Figure.of(this.graph, observation, body, (own != null) ? own : this.unit);
		List<Standing> all = this.standings.of(figure);
		Judgement judgement = this.standings.judgement(figure, all);
		Standing told = told(all, judgement, body).orElse(null);
		return new Measurement(this.measure, body, observation, (told != null) ? told.target() : Measurement.NONE,
				(told != null) ? Double.valueOf(told.value()) : null, (told != null) ? told.variance() : null,
				judgement.status(), told != null && isMissed(told, judgement),
				(body >= 0) ? this.graph.name(body) : null, new Narrative(this.graph, figure).of(told, judgement));
	}

	private static boolean isMissed(Standing told, Judgement judgement) {
		return Boolean.TRUE.equals(told.due()) && ((judgement.judge() == Judge.COMPARISON) ? told.status()
				: judgement.status()) == MeasurementStatus.WORSE;
	}

	private Optional<Standing> told(List<Standing> all, Judgement judgement, int body) {
		return judging(all, judgement)
			.or(() -> all.stream().filter((standing) -> standing.against() != Reference.TARGET).findFirst())
			.or(() -> next(all, body))
			.map((standing) -> named(standing, all));
	}

	/**
	 * What it does not reach before what it does: a plan before targets, and the latest
	 * of these.
	 */
	private static Optional<Standing> judging(List<Standing> all, Judgement judgement) {
		return all.stream()
			.filter((standing) -> judgement.judge() == Judge.COMPARISON
					&& standing.status() != MeasurementStatus.NOT_COMPARED)
			.min(Comparator
				.comparing((Standing standing) -> standing.against().isTarget() ? Reference.TARGET : standing.against())
				.thenComparing((standing) -> standing.status() != MeasurementStatus.WORSE)
				.thenComparing(LATEST_FIRST));
	}

	/** Of the targets that hold for a body the next that is to come, else the last. */
	private Optional<Standing> next(List<Standing> all, int body) {
		List<Standing> targets = all.stream()
			.filter((standing) -> standing.against() == Reference.TARGET
					&& TargetSetters.holds(this.visible, body, standing.target()))
			.toList();
		return targets.stream()
			.filter((standing) -> Boolean.FALSE.equals(standing.due()))
			.min(BY_DATE)
			.or(() -> targets.stream().min(LATEST_FIRST));
	}

	/**
	 * A target that is printed with a figure has no date of its own: where the measure
	 * has the same one, that says by when.
	 */
	private static Standing named(Standing standing, List<Standing> all) {
		List<Standing> same = all.stream()
			.filter((each) -> each.against() == Reference.TARGET && each.value() == standing.value())
			.toList();
		return (standing.against() == Reference.PRINTED_TARGET && same.size() == 1)
				? new Standing(Reference.PRINTED_TARGET, same.getFirst().target(), standing.value(),
						same.getFirst().by(), standing.due(), standing.variance(), standing.status())
				: standing;
	}

	private static @Nullable LocalDate end(@Nullable Period by) {
		return (by != null) ? by.end() : null;
	}

}
