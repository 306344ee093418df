package org.goldenthread.measurement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.goldenthread.threadgraph.GraphFacts;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.threadgraph.VisibleGraph;
import org.jspecify.annotations.Nullable;

/**
 * What has been measured: for each organisation or system the latest figure of a measure,
 * set against what was planned.
 */
public final class Measurements {

	/** What a figure is judged by. */
	static final GraphFacts FACTS = new GraphFacts(Set.of("unit", "better", "value", "valueText", "plan", "target",
			"performance", "period", "yearToDate", "level", "by", "points", "bound", "coverage", "comparator"),
			Set.of());

	/** The latest first; what bears no date stands before what does. */
	private static final Comparator<@Nullable LocalDate> LATEST_FIRST = Comparator
		.nullsFirst(Comparator.<LocalDate>reverseOrder());

	private final VisibleGraph visible;

	private final ThreadGraph graph;

	private final IntPredicate figuresThatCount;

	private final IntPredicate targetsThatCount;

	private final Map<Integer, List<Measurement>> known = new HashMap<>();

	/**
	 * Reads figures from a graph.
	 * @param visible the graph
	 */
	public Measurements(VisibleGraph visible) {
		this(visible, (_) -> true, (_) -> true);
	}

	/**
	 * Reads some of the figures from a graph.
	 * @param visible the graph
	 * @param observations which observations count
	 * @param targets which targets figures are set against
	 */
	public Measurements(VisibleGraph visible, IntPredicate observations, IntPredicate targets) {
		this.visible = visible;
		this.graph = visible.graph();
		this.figuresThatCount = observations;
		this.targetsThatCount = targets;
	}

	/**
	 * The latest figures of a measure.
	 * @param measure the number of the measure
	 * @return a figure for each organisation or system that there is one for; one without
	 * data if there is none at all; nothing if the node is no measure
	 */
	public List<Measurement> of(int measure) {
		return this.known.computeIfAbsent(measure, this::read);
	}

	private List<Measurement> read(int measure) {
		if (!this.graph.is(measure, "Measure")) {
			return List.of();
		}
		Comparison comparison = new Comparison(this.visible, measure, this.targetsThatCount);
		Map<Integer, Integer> latest = latest(measure);
		if (latest.isEmpty()) {
			return List.of(comparison.withoutFigure());
		}
		return latest.entrySet()
			.stream()
			.map((each) -> comparison.of(each.getValue(), each.getKey()))
			.sorted(Comparator.comparing(Measurement::ofName, Comparator.nullsFirst(Comparator.naturalOrder())))
			.toList();
	}

	/** The latest observation for each body. */
	private Map<Integer, Integer> latest(int measure) {
		Comparator<Integer> order = Comparator
			.<Integer, @Nullable LocalDate>comparing(
					(observation) -> (this.graph.day(observation, "periodEnd") != null)
							? this.graph.day(observation, "periodEnd") : this.graph.day(observation, "periodStart"),
					LATEST_FIRST)
			.thenComparing((observation) -> this.graph.day(observation, "periodStart"), LATEST_FIRST)
			.thenComparing(this.graph::id);
		Map<Integer, Integer> latest = new LinkedHashMap<>();
		of(this.visible.targets(measure, "HAS_OBSERVATION").filter(this.figuresThatCount), "Observation").sorted(order)
			.forEach((observation) -> {
				int[] bodies = this.visible.targets(observation, "REPORTED_FOR").toArray();
				for (int body : (bodies.length > 0) ? bodies : new int[] { Measurement.NONE }) {
					latest.putIfAbsent(body, observation);
				}
			});
		return latest;
	}

	private Stream<Integer> of(IntStream nodes, String kind) {
		return nodes.distinct().filter((node) -> this.graph.is(node, kind)).boxed();
	}

}
