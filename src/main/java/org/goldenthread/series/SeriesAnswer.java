package org.goldenthread.series;

import java.util.List;
import java.util.stream.IntStream;

import org.goldenthread.answer.Completeness;
import org.goldenthread.answer.Row;
import org.goldenthread.measurement.PeerComparison;
import org.goldenthread.measurement.Peers;
import org.goldenthread.query.Hydration;
import org.goldenthread.series.JudgedSeries.TargetAssurance;
import org.goldenthread.series.spc.ProcessLimits;
import org.goldenthread.series.spc.SpcChart.Assurance;
import org.goldenthread.series.spc.SpcChart.Variation;
import org.goldenthread.series.spc.SpcPoint;
import org.goldenthread.series.spc.SpcPoint.Cause;
import org.goldenthread.series.spc.SpcPoint.Signal;
import org.goldenthread.series.spc.SpcProfile;
import org.goldenthread.series.spc.SpcSegment;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * The series of a measure with what a caller selects of the nodes that they speak of.
 *
 * @param measure the measure
 * @param series its series
 * @param totalCount how many there are
 * @param completeness how complete the answer is
 */
record SeriesAnswer(@Nullable Row measure, List<Series> series, int totalCount, Completeness completeness) {

	private static final String BODY = "series/reportedFor";

	private static final String OBSERVATIONS = "series/points/observations";

	private static final String TARGET = "series/assurances/target";

	static SeriesAnswer of(Snapshot snapshot, int measure, List<JudgedSeries> shown, int count, Hydration hydration,
			Completeness completeness) {
		ThreadGraph graph = snapshot.graph();
		hydration.nodes("measure", List.of(graph.id(measure)));
		for (JudgedSeries each : shown) {
			hydration.nodes(BODY, ids(graph, IntStream.of(each.series().key().body()).filter((body) -> body >= 0)))
				.nodes(TARGET, ids(graph, each.assurances().stream().mapToInt(TargetAssurance::target)))
				.nodes(OBSERVATIONS,
						ids(graph,
								each.series()
									.numbers()
									.stream()
									.flatMap((number) -> each.series().observations(number).stream())
									.mapToInt(Integer::intValue)));
		}
		hydration.read();
		Peers peers = new Peers(snapshot.visible());
		return new SeriesAnswer(hydration.node("measure", graph.id(measure)),
				shown.stream().map((each) -> Series.of(each, graph, peers, hydration)).toList(), count, completeness);
	}

	private static List<String> ids(ThreadGraph graph, IntStream nodes) {
		return nodes.mapToObj(graph::id).toList();
	}

	/**
	 * A series.
	 *
	 * @param reportedFor whom it is for; null if its sources do not say
	 * @param step how far its periods lie apart
	 * @param unit its unit
	 * @param coverage the area or providers that it covers
	 * @param yearToDate whether each value is for the year so far
	 * @param points its points
	 * @param profile the rules that it is judged by
	 * @param segments the parts with limits of their own
	 * @param variation what the latest value says
	 * @param assurances whether its targets are hit
	 * @param reading all this in words
	 * @param peers how the latest value stands among peers; null for no data
	 */
	record Series(@Nullable Row reportedFor, SeriesStep step, @Nullable String unit, @Nullable String coverage,
			boolean yearToDate, List<Point> points, SpcProfile profile, List<Segment> segments, Variation variation,
			List<TargetHit> assurances, String reading, @Nullable PeerComparison peers) {

		private static Series of(JudgedSeries judged, ThreadGraph graph, Peers peers, Hydration hydration) {
			ObservedSeries.Key key = judged.series().key();
			List<Integer> numbers = judged.series().numbers();
			List<Point> points = IntStream.range(0, numbers.size())
				.mapToObj((i) -> Point.of(judged.periods().get(i), judged.chart().points().get(i),
						hydration.rows(OBSERVATIONS, ids(graph,
								judged.series().observations(numbers.get(i)).stream().mapToInt(Integer::intValue)))))
				.toList();
			return new Series((key.body() >= 0) ? hydration.node(BODY, graph.id(key.body())) : null, key.step(),
					key.unit(), key.coverage(), key.yearToDate(), points, judged.chart().profile(),
					judged.chart().segments().stream().map((each) -> Segment.of(each, judged.periods())).toList(),
					judged.chart().variation(),
					judged.assurances().stream().map((each) -> TargetHit.of(each, graph, hydration)).toList(),
					SeriesInWords.of(judged, graph), latest(judged, peers));
		}

		/** Where several sources report the latest value, there is none to compare. */
		private static @Nullable PeerComparison latest(JudgedSeries judged, Peers peers) {
			List<Integer> numbers = judged.series().numbers();
			List<Integer> latest = IntStream.range(0, numbers.size())
				.filter((i) -> judged.chart().points().get(i).value() != null)
				.max()
				.stream()
				.mapToObj((i) -> judged.series().observations(numbers.get(i)))
				.flatMap(List::stream)
				.toList();
			return (latest.size() == 1) ? peers.of(latest.getFirst(), judged.series().key().body()) : null;
		}

	}

	/**
	 * A point of a series.
	 *
	 * @param period its period
	 * @param value its value; null for a gap
	 * @param observations what was observed
	 * @param cause how it is to be seen
	 * @param signals the special causes that it is part of
	 * @param leading the one that leads
	 */
	record Point(Period period, @Nullable Double value, List<@Nullable Row> observations, Cause cause,
			List<Signal> signals, @Nullable Signal leading) {

		private static Point of(Period period, SpcPoint point, List<@Nullable Row> observations) {
			return new Point(period, point.value(), observations, point.cause(), point.signals(), point.leading());
		}

	}

	/**
	 * A part of a series with limits of its own.
	 *
	 * @param from its first period
	 * @param to its last period
	 * @param mean the mean
	 * @param lowerProcessLimit the lower limit
	 * @param upperProcessLimit the upper limit
	 */
	record Segment(Period from, Period to, @Nullable Double mean, @Nullable Double lowerProcessLimit,
			@Nullable Double upperProcessLimit) {

		private static Segment of(SpcSegment segment, List<Period> periods) {
			ProcessLimits limits = segment.limits();
			return new Segment(periods.get(segment.from()), periods.get(segment.to()), segment.mean(),
					(limits != null) ? limits.lower() : null, (limits != null) ? limits.upper() : null);
		}

	}

	/**
	 * Whether a target is hit.
	 *
	 * @param target the target
	 * @param assurance whether the process can be expected to hit it
	 * @param holds whether it holds for whom the series is for
	 */
	record TargetHit(@Nullable Row target, Assurance assurance, boolean holds) {

		private static TargetHit of(TargetAssurance assurance, ThreadGraph graph, Hydration hydration) {
			return new TargetHit(hydration.node(TARGET, graph.id(assurance.target())), assurance.assurance(),
					assurance.judges());
		}

	}

}
