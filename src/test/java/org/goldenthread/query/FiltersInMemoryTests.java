package org.goldenthread.query;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

import org.goldenthread.filter.FilterEvaluator;
import org.goldenthread.filter.NodeCondition;
import org.goldenthread.model.Model;
import org.goldenthread.model.reading.Models;
import org.goldenthread.query.RandomGraph.Related;
import org.goldenthread.testing.MemoryGraphs;
import org.goldenthread.threadgraph.VisibleGraph;
import org.goldenthread.view.View;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares filters over the thread graph with the plain evaluation that lists of the
 * database are compared with.
 */
class FiltersInMemoryTests {

	private static final long SEED = 20261128;

	private static final int FILTERS = 5_000;

	@Test
	void aFilterKeepsWhatItMeansAndNothingElse() {
		Model model = Models.real();
		RandomGraph graph = new RandomGraph(new Random(SEED), 40);
		VisibleGraph visible = new VisibleGraph(graph.in(new MemoryGraphs(model)), View.EVERYTHING);
		FilterEvaluator evaluator = new FilterEvaluator(model);
		for (long seed : LongStream.range(SEED, SEED + FILTERS).toArray()) {
			RandomFilter filter = RandomFilter.of("Measure", new Random(seed), 3);
			NodeCondition condition = evaluator.node(model.kind("Measure"), filter.input());
			List<String> expected = graph.measures.stream()
				.filter((measure) -> filter.holds().test(new Related(measure, "")))
				.map((measure) -> measure.id)
				.toList();
			assertThat(graph.measures.stream()
				.map((measure) -> measure.id)
				.filter((id) -> condition.holds(visible, visible.find(id)))).as("seed %d: %s", seed, filter.input())
				.containsExactlyElementsOf(expected);
		}
	}

}
