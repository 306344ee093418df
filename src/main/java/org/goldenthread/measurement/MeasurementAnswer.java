package org.goldenthread.measurement;

import java.util.List;
import java.util.stream.IntStream;

import org.goldenthread.answer.Row;
import org.goldenthread.query.Hydration;
import org.goldenthread.threadgraph.ThreadGraph;
import org.jspecify.annotations.Nullable;

/**
 * A measurement with what a caller selects of the nodes that it speaks of.
 *
 * @param measure the measure
 * @param of whom the figure is for; null if its source does not say
 * @param observation the observation; null if there is none
 * @param target the target that it is set against; null if none
 * @param plan the value it is set against
 * @param variance the figure less that value
 * @param status how it stands
 * @param reading all this in a sentence
 */
public record MeasurementAnswer(@Nullable Row measure, @Nullable Row of, @Nullable Row observation,
		@Nullable Row target, @Nullable Double plan, @Nullable Double variance, MeasurementStatus status,
		String reading) {

	/**
	 * Asks for the nodes of a measurement.
	 * @param measurement the measurement
	 * @param path the names of the fields that lead to it in the answer
	 * @param graph has its nodes
	 * @param hydration fetches what is selected of them
	 */
	public static void ask(Measurement measurement, String path, ThreadGraph graph, Hydration hydration) {
		hydration.nodes(path + "/measure", ids(graph, measurement.measure()))
			.nodes(path + "/of", ids(graph, measurement.of()))
			.nodes(path + "/observation", ids(graph, measurement.observation()))
			.nodes(path + "/target", ids(graph, measurement.target()));
	}

	/**
	 * The answer for a measurement whose nodes were fetched.
	 * @param measurement the measurement
	 * @param path the names of the fields that lead to it in the answer
	 * @param graph has its nodes
	 * @param hydration has fetched what is selected of them
	 * @return the answer
	 */
	public static MeasurementAnswer of(Measurement measurement, String path, ThreadGraph graph, Hydration hydration) {
		return new MeasurementAnswer(row(measurement.measure(), path + "/measure", graph, hydration),
				row(measurement.of(), path + "/of", graph, hydration),
				row(measurement.observation(), path + "/observation", graph, hydration),
				row(measurement.target(), path + "/target", graph, hydration), measurement.plan(),
				measurement.variance(), measurement.status(), measurement.narrative());
	}

	private static List<String> ids(ThreadGraph graph, int node) {
		return IntStream.of(node).filter((each) -> each >= 0).mapToObj(graph::id).toList();
	}

	private static @Nullable Row row(int node, String path, ThreadGraph graph, Hydration hydration) {
		return (node >= 0) ? hydration.node(path, graph.id(node)) : null;
	}

}
