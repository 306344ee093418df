package org.goldenthread.series;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.goldenthread.measurement.TargetSetters;
import org.goldenthread.series.spc.ProcessLimits;
import org.goldenthread.series.spc.SpcChart;
import org.goldenthread.series.spc.SpcPoint;
import org.goldenthread.series.spc.SpcProfile;
import org.goldenthread.series.spc.SpcSegment;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.threadgraph.VisibleGraph;
import org.goldenthread.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * What a series says up to a day, by the rules of NHS England. Nodes go by their numbers
 * in the thread graph.
 *
 * @param measure the measure
 * @param body whom the values are for; -1 if their sources do not say
 * @param unit their unit
 * @param coverage the area or providers that they cover
 * @param yearToDate whether each value is for the year so far
 * @param first the first period
 * @param last the last period with a value
 * @param values how many values there are
 * @param latest the latest value
 * @param points its points in the order of time, gaps among them
 * @param mean the mean of the latest part; null if there are too few values
 * @param lowerLimit the lower process limit of that part; null if there are too few
 * values
 * @param upperLimit the upper process limit of that part; null if there are too few
 * values
 * @param variation the icon of variation, such as {@code COMMON_CAUSE}; null if there are
 * too few values
 * @param targets the targets in the unit of the series that it is judged by
 * @param assurances the icon of assurance for each target; empty if there are too few
 * values
 * @param rules the rules with their version
 * @param words all this in words
 */
public record SeriesReading(int measure, int body, @Nullable String unit, @Nullable String coverage, boolean yearToDate,
		Period first, Period last, long values, double latest, List<Point> points, @Nullable Double mean,
		@Nullable Double lowerLimit, @Nullable Double upperLimit, @Nullable String variation, List<Integer> targets,
		List<Assurance> assurances, String rules, String words) {

	/**
	 * Reads the series of a measure that have a value in a span of time, up to its end.
	 * @param visible the graph
	 * @param measure the number of the measure
	 * @param span the span of time, with both its days
	 * @param ofThatTime tells whether a target is for that time; those that hold for whom
	 * a series is for judge it
	 * @return the series, by the name of whom they are for
	 */
	public static List<SeriesReading> of(VisibleGraph visible, int measure, Period span, IntPredicate ofThatTime) {
		List<SeriesReading> readings = new ArrayList<>();
		for (ObservedSeries series : ObservedSeries.of(visible, measure, new ArrayList<>())) {
			ObservedSeries until = series.until(span);
			if (until != null) {
				JudgedSeries judged = JudgedSeries.of(visible, measure, until, SpcProfile.NHS_ENGLAND, null, List.of(),
						(target) -> ofThatTime.test(target)
								&& TargetSetters.holds(visible, series.key().body(), target));
				SeriesReading reading = of(judged, measure, visible.graph());
				if (reading != null && isIn(reading.last(), span)) {
					readings.add(reading);
				}
			}
		}
		return readings;
	}

	private static boolean isIn(Period last, Period span) {
		return last.end() != null && span.start() != null && !last.end().isBefore(span.start());
	}

	private static @Nullable SeriesReading of(JudgedSeries judged, int measure, ThreadGraph graph) {
		SpcChart chart = judged.chart();
		int last = IntStream.range(0, chart.points().size())
			.filter((i) -> chart.points().get(i).value() != null)
			.max()
			.orElse(-1);
		Double latest = (last >= 0) ? chart.points().get(last).value() : null;
		if (latest == null) {
			return null;
		}
		ObservedSeries.Key key = judged.series().key();
		SpcSegment segment = chart.segments().getLast();
		ProcessLimits limits = segment.limits();
		SpcProfile profile = chart.profile();
		return new SeriesReading(measure, key.body(), key.unit(), key.coverage(), key.yearToDate(),
				judged.periods().getFirst(), judged.periods().get(last), judged.valueCount(), latest,
				IntStream.range(0, chart.points().size()).mapToObj((i) -> point(judged, i)).toList(),
				(limits != null) ? segment.mean() : null, (limits != null) ? limits.lower() : null,
				(limits != null) ? limits.upper() : null,
				(chart.variation() != SpcChart.Variation.NONE) ? chart.variation().name() : null,
				judging(judged).map(JudgedSeries.TargetAssurance::target).toList(),
				judging(judged).filter((each) -> each.assurance() != SpcChart.Assurance.NONE)
					.map((each) -> new Assurance(each.target(), each.assurance().name()))
					.toList(),
				profile.name() + ", version " + profile.version(), SeriesInWords.of(judged, graph));
	}

	private static Stream<JudgedSeries.TargetAssurance> judging(JudgedSeries judged) {
		return judged.assurances().stream().filter(JudgedSeries.TargetAssurance::judges);
	}

	private static Point point(JudgedSeries judged, int position) {
		SpcPoint point = judged.chart().points().get(position);
		SpcSegment segment = judged.chart().segments().get(point.segment());
		ProcessLimits limits = segment.limits();
		return new Point(judged.periods().get(position), point.value(),
				judged.series().observations(judged.series().numbers().get(position)), point.cause().name(),
				(limits != null) ? SeriesInWords.of(judged.chart().profile(), point) : null,
				(limits != null) ? segment.mean() : null, (limits != null) ? limits.lower() : null,
				(limits != null) ? limits.upper() : null);
	}

	/**
	 * A point of a series.
	 *
	 * @param period its period
	 * @param value its value; null for a gap, and where what was observed makes no value
	 * of the series
	 * @param observations what was observed in the period; empty for a gap
	 * @param cause how it is to be seen, such as {@code COMMON_CAUSE}
	 * @param words the same in words; null if there are too few values
	 * @param mean the mean of its part of the series; null if there are too few values
	 * @param lowerLimit the lower process limit of that part; null if there are too few
	 * values
	 * @param upperLimit the upper process limit of that part; null if there are too few
	 * values
	 */
	public record Point(Period period, @Nullable Double value, List<Integer> observations, String cause,
			@Nullable String words, @Nullable Double mean, @Nullable Double lowerLimit, @Nullable Double upperLimit) {

	}

	/**
	 * Whether the process can be expected to hit a target.
	 *
	 * @param target the target
	 * @param icon the icon, such as {@code HIT_OR_MISS}
	 */
	public record Assurance(int target, String icon) {

	}

}
