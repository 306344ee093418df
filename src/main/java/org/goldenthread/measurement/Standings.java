package org.goldenthread.measurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

import org.goldenthread.measurement.Judgement.Judge;
import org.goldenthread.measurement.Standing.Reference;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.threadgraph.VisibleGraph;
import org.goldenthread.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * Sets a figure side by side with all that it can be set against; none is chosen.
 * <p>
 * Only what is in the unit of the figure is set against it. It is judged by a target if
 * that had fallen due by the end of its period, holds for whom it is for (is national or
 * statutory, or was set by that body or in a plan of it) and was not replaced; otherwise
 * the difference is given and not judged. A figure for the year so far is not judged by a
 * target for the year.
 */
public final class Standings {

	private final VisibleGraph visible;

	private final ThreadGraph graph;

	private final @Nullable String unit;

	private final @Nullable String better;

	private final List<Integer> targets;

	private final IntPredicate wanted;

	private final List<TrajectoryFacts> trajectories;

	/**
	 * Reads what the figures of a measure can be set against.
	 * @param visible the graph
	 * @param measure the number of the measure
	 */
	public Standings(VisibleGraph visible, int measure) {
		this(visible, measure, (_) -> true);
	}

	/**
	 * Reads what the figures of a measure can be set against.
	 * @param visible the graph
	 * @param measure the number of the measure
	 * @param wanted which of its targets they are set against
	 */
	public Standings(VisibleGraph visible, int measure, IntPredicate wanted) {
		this.wanted = wanted;
		this.visible = visible;
		this.graph = visible.graph();
		this.unit = this.graph.text(measure, "unit");
		this.better = this.graph.text(measure, "better");
		this.targets = visible.targets(measure, "HAS_TARGET")
			.distinct()
			.filter((target) -> this.graph.is(target, "Target") && this.graph.number(target, "value") != null)
			.boxed()
			.sorted(Comparator
				.<Integer, @Nullable LocalDate>comparing((target) -> this.graph.day(target, "byEnd"),
						Comparator.nullsLast(Comparator.naturalOrder()))
				.thenComparing(this.graph::id))
			.toList();
		this.trajectories = TrajectoryFacts.of(visible, measure);
	}

	/**
	 * How a figure stands.
	 * @param figure the figure
	 * @return how it stands to each value, targets by their dates
	 */
	public List<Standing> of(Figure figure) {
		List<Standing> standings = new ArrayList<>();
		printed(figure, "plan")
			.map((plan) -> new Standing(Reference.PLAN, Measurement.NONE, plan, null, null, figure.less(plan),
					status(figure, plan, null)))
			.forEach(standings::add);
		trajectory(figure, standings);
		printed(figure, "target").map((target) -> printedTarget(figure, target)).forEach(standings::add);
		for (int target : this.targets) {
			if (this.wanted.test(target) && isInUnitOf(figure, this.graph.text(target, "unit"))) {
				standings.add(target(figure, target));
			}
		}
		if (figure.yearBefore() != null) {
			standings.add(new Standing(Reference.YEAR_BEFORE, Measurement.NONE, figure.yearBefore(), null, null,
					figure.less(figure.yearBefore()), status(figure, figure.yearBefore(), null)));
		}
		return standings;
	}

	private Stream<Double> printed(Figure figure, String property) {
		return figure.observations()
			.stream()
			.flatMap((observation) -> Stream.ofNullable(this.graph.number(observation, property)))
			.distinct();
	}

	private Standing printedTarget(Figure figure, double value) {
		List<@Nullable Boolean> due = this.targets.stream()
			.filter((target) -> Objects.equals(this.graph.number(target, "value"), value)
					&& isInUnitOf(figure, this.graph.text(target, "unit")))
			.<@Nullable Boolean>map((target) -> isDue(figure, by(target)))
			.toList();
		boolean later = due.contains(false);
		return new Standing(Reference.PRINTED_TARGET, Measurement.NONE, value, null,
				(due.isEmpty() || due.contains(null)) ? null : Boolean.valueOf(!later), figure.less(value),
				later ? MeasurementStatus.NOT_COMPARED : status(figure, value, null));
	}

	/**
	 * How a figure stands on the whole: as its source judges it; else to the plan printed
	 * with it, else to the trajectory, else to all targets that judge it. Where several
	 * sources judge it differently, nothing is chosen.
	 * @param figure the figure
	 * @param standings how it stands to each value
	 * @return how it stands; {@code MIXED} if some of what judges it is met and some is
	 * not
	 */
	public Judgement judgement(Figure figure, List<Standing> standings) {
		if (figure.observations().isEmpty()) {
			return Judgement.NO_DATA;
		}
		List<MeasurementStatus> judged = calledBySources(figure).stream()
			.flatMap(Standings::status)
			.distinct()
			.toList();
		return switch (judged.size()) {
			case 0 -> compared(standings);
			case 1 -> new Judgement(judged.getFirst(), Judge.SOURCE);
			default -> Judgement.NONE;
		};
	}

	/**
	 * What its sources call a figure.
	 * @param figure the figure
	 * @return their words for it, such as {@code WORSE} or {@code CONCERN}, each once
	 */
	public List<String> calledBySources(Figure figure) {
		return figure.observations()
			.stream()
			.flatMap((observation) -> Stream.ofNullable(this.graph.text(observation, "performance")))
			.filter((called) -> !"NOT_COMPARED".equals(called))
			.distinct()
			.toList();
	}

	/** A concern, or that something improves, says nothing of what was planned. */
	private static Stream<MeasurementStatus> status(String called) {
		return switch (called) {
			case "BETTER" -> Stream.of(MeasurementStatus.BETTER);
			case "MET" -> Stream.of(MeasurementStatus.MET);
			case "WORSE" -> Stream.of(MeasurementStatus.WORSE);
			case "MIXED", "MOSTLY_BETTER" -> Stream.of(MeasurementStatus.MIXED);
			default -> Stream.empty();
		};
	}

	private static Judgement compared(List<Standing> standings) {
		List<Standing> all = standings.stream()
			.filter((each) -> each.against() != Reference.YEAR_BEFORE
					&& each.status() != MeasurementStatus.NOT_COMPARED)
			.toList();
		if (all.isEmpty()) {
			return Judgement.NONE;
		}
		Reference first = all.getFirst().against();
		boolean planned = first == Reference.PLAN || first == Reference.TRAJECTORY;
		List<MeasurementStatus> judged = all.stream()
			.filter((each) -> !planned || each.against() == first)
			.map(Standing::status)
			.distinct()
			.toList();
		return new Judgement(onTheWhole(judged), Judge.COMPARISON);
	}

	private static MeasurementStatus onTheWhole(List<MeasurementStatus> judged) {
		if (judged.size() == 1) {
			return judged.getFirst();
		}
		return judged.contains(MeasurementStatus.WORSE) ? MeasurementStatus.MIXED : MeasurementStatus.MET;
	}

	private void trajectory(Figure figure, List<Standing> standings) {
		LocalDate end = (figure.period() != null) ? figure.period().end() : null;
		if (end == null || figure.body() < 0 || !isInUnitOf(figure, null)) {
			return;
		}
		this.trajectories.stream()
			.flatMap((each) -> each.by(end, this.graph.name(figure.body())).stream())
			.map((value) -> new Standing(Reference.TRAJECTORY, Measurement.NONE, value, null, null, figure.less(value),
					status(figure, value, null)))
			.forEach(standings::add);
	}

	private Standing target(Figure figure, int target) {
		double value = Objects.requireNonNull(this.graph.number(target, "value"));
		Period by = by(target);
		Boolean due = isDue(figure, by);
		boolean judges = Boolean.TRUE.equals(due) && TargetSetters.holds(this.visible, figure.body(), target);
		return new Standing(Reference.TARGET, target, value, by, due, figure.less(value),
				(judges || figure.value() == null) ? status(figure, value, this.graph.text(target, "comparator"))
						: MeasurementStatus.NOT_COMPARED);
	}

	private @Nullable Period by(int target) {
		String by = this.graph.text(target, "by");
		return (by != null) ? Period.parse(by) : null;
	}

	private static @Nullable Boolean isDue(Figure figure, @Nullable Period by) {
		LocalDate end = (figure.period() != null) ? figure.period().end() : null;
		if (by == null || by.end() == null || end == null) {
			return null;
		}
		return !by.end().isAfter(end) && !figure.yearToDate();
	}

	/** What is printed without a unit is in that of the measure. */
	private boolean isInUnitOf(Figure figure, @Nullable String other) {
		String otherUnit = (other != null) ? other : this.unit;
		String own = (figure.unit() != null) ? figure.unit() : this.unit;
		return (own != null) ? own.equals(otherUnit) : otherUnit == null;
	}

	private MeasurementStatus status(Figure figure, double value, @Nullable String comparator) {
		Double variance = figure.less(value);
		if (variance == null) {
			return figure.observations().isEmpty() ? MeasurementStatus.NO_DATA : MeasurementStatus.NOT_COMPARED;
		}
		if (variance == 0) {
			return "BELOW".equals(comparator) ? MeasurementStatus.WORSE : MeasurementStatus.MET;
		}
		if ("EQUALS".equals(comparator)) {
			return MeasurementStatus.WORSE;
		}
		return switch (this.better) {
			case "HIGHER" -> (variance > 0) ? MeasurementStatus.BETTER : MeasurementStatus.WORSE;
			case "LOWER" -> (variance < 0) ? MeasurementStatus.BETTER : MeasurementStatus.WORSE;
			case null, default -> byComparator(variance, comparator);
		};
	}

	/** Of a measure without a better way, a limit is kept or it is not. */
	private static MeasurementStatus byComparator(double variance, @Nullable String comparator) {
		return switch (comparator) {
			case "AT_LEAST" -> (variance > 0) ? MeasurementStatus.MET : MeasurementStatus.WORSE;
			case "AT_MOST", "BELOW" -> (variance < 0) ? MeasurementStatus.MET : MeasurementStatus.WORSE;
			case null, default -> MeasurementStatus.NOT_COMPARED;
		};
	}

	/**
	 * A figure. Nodes go by their numbers in the thread graph.
	 *
	 * @param observations what was observed; empty if there is none, several if several
	 * sources state it
	 * @param body whom it is for; -1 if not said
	 * @param unit its unit; null means the measure's
	 * @param value its value; null if it is not a plain number
	 * @param period its period; null if there is none
	 * @param yearToDate whether it is for the year so far
	 * @param yearBefore the value of the same period a year before; null if there is none
	 */
	public record Figure(List<Integer> observations, int body, @Nullable String unit, @Nullable Double value,
			@Nullable Period period, boolean yearToDate, @Nullable Double yearBefore) {

		/**
		 * The figure of an observation that stands alone.
		 * @param graph the graph
		 * @param observation the number of the observation
		 * @param body whom it is for; -1 if not said
		 * @param unit its unit, or else the measure's; null if there is none
		 * @return the figure, without a value if that is only known to lie above, below
		 * or about one
		 */
		public static Figure of(ThreadGraph graph, int observation, int body, @Nullable String unit) {
			String period = graph.text(observation, "period");
			return new Figure(List.of(observation), body, unit,
					(graph.fact(observation, "bound") == null) ? graph.number(observation, "value") : null,
					(period != null) ? Period.parse(period) : null,
					Boolean.TRUE.equals(graph.fact(observation, "yearToDate")), null);
		}

		@Nullable Double less(double other) {
			return (this.value != null)
					? BigDecimal.valueOf(this.value).subtract(BigDecimal.valueOf(other)).doubleValue() : null;
		}

	}

}
