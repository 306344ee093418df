package org.goldenthread.scorecard;

import java.util.List;
import java.util.stream.IntStream;

import org.goldenthread.answer.Completeness;
import org.goldenthread.answer.Row;
import org.goldenthread.measurement.Judgement.Judge;
import org.goldenthread.measurement.MeasurementStatus;
import org.goldenthread.measurement.PeerComparison;
import org.goldenthread.measurement.Standing;
import org.goldenthread.measurement.Standing.Reference;
import org.goldenthread.query.Hydration;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * How the measures of a scope stand in a period, with what a caller selects of the nodes
 * that it speaks of.
 *
 * @param of the scope
 * @param period the period; null for all time
 * @param rows the rows
 * @param totalCount how many there are
 * @param completeness how complete the answer is
 */
record PerformanceAnswer(@Nullable Row of, @Nullable Period period, List<PerformanceRow> rows, int totalCount,
		Completeness completeness) {

	/**
	 * Asks for the nodes of rows.
	 * @param path the names of the fields that lead to the rows in the answer
	 */
	static void ask(List<MeasuredRow> rows, String path, ThreadGraph graph, Hydration hydration) {
		for (MeasuredRow row : rows) {
			hydration.nodes(path + "/measure", ids(graph, row.measure()))
				.nodes(path + "/reportedFor", ids(graph, row.figure().body()))
				.nodes(path + "/observations", row.figure().observations().stream().map(graph::id).toList());
			row.standings().forEach((each) -> hydration.nodes(path + "/standings/target", ids(graph, each.target())));
			row.icons()
				.assurances()
				.forEach((each) -> hydration.nodes(path + "/assurances/target", ids(graph, each.target())));
		}
	}

	private static List<String> ids(ThreadGraph graph, int node) {
		return IntStream.of(node).filter((each) -> each >= 0).mapToObj(graph::id).toList();
	}

	/**
	 * How a measure stands for a body in the period.
	 *
	 * @param measure the measure
	 * @param reportedFor whom the value is for
	 * @param observations what was observed
	 * @param period the period of the value
	 * @param yearToDate whether it is for the year so far
	 * @param unit its unit
	 * @param coverage the area or providers that it covers
	 * @param actual the value
	 * @param status how it stands
	 * @param judgedBy who judges it so; null if nobody does
	 * @param calledBySources what its sources call it
	 * @param standings how it stands to each value that it can be set against
	 * @param variation the icon of variation
	 * @param assurances the icons of assurance
	 * @param reading how it stands, in a sentence
	 * @param seriesReading what the series says, in words
	 * @param peers how it stands among peers; null for no data
	 */
	record PerformanceRow(@Nullable Row measure, @Nullable Row reportedFor, List<@Nullable Row> observations,
			@Nullable Period period, boolean yearToDate, @Nullable String unit, @Nullable String coverage,
			@Nullable Double actual, MeasurementStatus status, @Nullable Judge judgedBy, List<String> calledBySources,
			List<FigureStanding> standings, String variation, List<TargetIcon> assurances, String reading,
			String seriesReading, @Nullable PeerComparison peers) {

		static PerformanceRow of(MeasuredRow row, String path, ThreadGraph graph, Hydration hydration) {
			return new PerformanceRow(node(row.measure(), path + "/measure", graph, hydration),
					node(row.figure().body(), path + "/reportedFor", graph, hydration),
					hydration.rows(path + "/observations",
							row.figure().observations().stream().map(graph::id).toList()),
					row.figure().period(), row.figure().yearToDate(), row.figure().unit(), row.coverage(),
					row.figure().value(), row.status(), row.judge(), row.called(),
					row.standings()
						.stream()
						.map((each) -> FigureStanding.of(each, path + "/standings/target", graph, hydration))
						.toList(),
					row.icons().variation(),
					row.icons()
						.assurances()
						.stream()
						.map((each) -> new TargetIcon(
								node(each.target(), path + "/assurances/target", graph, hydration), each.icon(),
								each.holds()))
						.toList(),
					row.reading(), row.icons().words(), row.peers());
		}

		private static @Nullable Row node(int node, String path, ThreadGraph graph, Hydration hydration) {
			return (node >= 0) ? hydration.node(path, graph.id(node)) : null;
		}

	}

	/**
	 * How a figure stands to one value.
	 *
	 * @param against what the value is
	 * @param target the target, if it is one of the graph
	 * @param value the value
	 * @param by by when
	 * @param due whether it had fallen due
	 * @param variance the figure less the value
	 * @param status how the figure stands
	 */
	record FigureStanding(Reference against, @Nullable Row target, double value, @Nullable Period by,
			@Nullable Boolean due, @Nullable Double variance, MeasurementStatus status) {

		private static FigureStanding of(Standing standing, String path, ThreadGraph graph, Hydration hydration) {
			return new FigureStanding(standing.against(),
					PerformanceRow.node(standing.target(), path, graph, hydration), standing.value(), standing.by(),
					standing.due(), standing.variance(), standing.status());
		}

	}

	/**
	 * Whether a target can be expected to be hit.
	 *
	 * @param target the target
	 * @param assurance the icon
	 * @param holds whether the target holds for whom the value is for
	 */
	record TargetIcon(@Nullable Row target, String assurance, boolean holds) {

	}

}
