package org.goldenthread.series;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.goldenthread.measurement.TargetSetters;
import org.goldenthread.series.spc.SpcChart;
import org.goldenthread.series.spc.SpcChart.Assurance;
import org.goldenthread.series.spc.SpcProfile;
import org.goldenthread.series.spc.SpcSeries;
import org.goldenthread.series.spc.SpcSeries.Polarity;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.threadgraph.VisibleGraph;
import org.goldenthread.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * A series with its chart.
 *
 * @param series the observations
 * @param periods the periods of its points, gaps among them
 * @param chart the chart
 * @param assurances each target in the unit of the series, and whether it is hit
 */
record JudgedSeries(ObservedSeries series, List<Period> periods, SpcChart chart, List<TargetAssurance> assurances) {

	static JudgedSeries of(VisibleGraph visible, int measure, ObservedSeries series, SpcProfile profile,
			@Nullable Integer baseline, List<LocalDate> recalculatedFrom, IntPredicate judges) {
		ThreadGraph graph = visible.graph();
		List<Integer> numbers = series.numbers();
		List<@Nullable Double> values = numbers.stream()
			.<@Nullable Double>map((number) -> series.value(graph, number))
			.toList();
		TreeSet<Integer> recalculatedAt = recalculatedFrom.stream()
			.map((day) -> position(series, numbers.getFirst(), day))
			.filter((position) -> position > 0 && position < numbers.size())
			.collect(Collectors.toCollection(TreeSet::new));
		Integer base = (baseline != null && numbers.size() >= 2) ? Math.min(baseline, numbers.size()) : null;
		SpcSeries process = new SpcSeries(values, polarity(graph.text(measure, "better")), recalculatedAt, base);
		// Values for the year so far hold those before them, and so are no process.
		SpcChart chart = series.key().yearToDate() ? SpcChart.withoutLimits(process, profile)
				: SpcChart.of(process, profile);
		List<TargetAssurance> assurances = targets(visible, measure, series.key().unit()).stream()
			.map((target) -> new TargetAssurance(target,
					chart.assurance(Objects.requireNonNull(graph.number(target, "value"))), judges.test(target)))
			.toList();
		return new JudgedSeries(series, numbers.stream().map(series.key().step()::period).toList(), chart, assurances);
	}

	/** A day within a period leaves that period as it is: the next begins anew. */
	private static int position(ObservedSeries series, int first, LocalDate day) {
		SeriesStep step = series.key().step();
		int number = step.number(day);
		boolean starts = day.equals(step.period(number).start());
		return number - first + (starts ? 0 : 1);
	}

	private static Polarity polarity(@Nullable String better) {
		return switch (better) {
			case "HIGHER" -> Polarity.HIGHER_IS_BETTER;
			case "LOWER" -> Polarity.LOWER_IS_BETTER;
			case null, default -> Polarity.NEITHER;
		};
	}

	private static List<Integer> targets(VisibleGraph visible, int measure, @Nullable String unit) {
		ThreadGraph graph = visible.graph();
		String usual = graph.text(measure, "unit");
		return visible.targets(measure, "HAS_TARGET")
			.distinct()
			.filter((target) -> graph.is(target, "Target") && graph.number(target, "value") != null)
			.filter((target) -> Objects.equals(
					Objects.requireNonNullElse(graph.text(target, "unit"), Objects.requireNonNullElse(usual, "")),
					Objects.requireNonNullElse(unit, "")))
			.boxed()
			.sorted(Comparator.comparing(graph::id))
			.toList();
	}

	/** By the targets that hold for whom the series is for. */
	static JudgedSeries of(VisibleGraph visible, int measure, ObservedSeries series, SpcProfile profile,
			@Nullable Integer baseline, List<LocalDate> recalculatedFrom) {
		return of(visible, measure, series, profile, baseline, recalculatedFrom,
				(target) -> TargetSetters.holds(visible, series.key().body(), target));
	}

	/**
	 * How many values there are.
	 */
	long valueCount() {
		return IntStream.range(0, this.periods.size())
			.filter((i) -> this.chart.points().get(i).value() != null)
			.count();
	}

	/**
	 * Whether the process can be expected to hit a target.
	 *
	 * @param target the number of the target
	 * @param assurance whether it can
	 * @param judges whether the target judges whom the series is for
	 */
	record TargetAssurance(int target, Assurance assurance, boolean judges) {

	}

}
