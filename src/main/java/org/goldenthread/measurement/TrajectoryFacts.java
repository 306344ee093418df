package org.goldenthread.measurement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.threadgraph.VisibleGraph;
import org.goldenthread.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * What a comparison needs to know of the course that a plan expects a measure to take.
 *
 * @param points a period and a value each, such as {@code 2025-06 71.2}
 * @param owners the names of those whose plan it is
 */
record TrajectoryFacts(List<String> points, List<String> owners) {

	/**
	 * The courses of a measure.
	 */
	static List<TrajectoryFacts> of(VisibleGraph visible, int measure) {
		ThreadGraph graph = visible.graph();
		return visible.targets(measure, "HAS_TRAJECTORY")
			.distinct()
			.filter((course) -> graph.is(course, "Trajectory") && graph.fact(course, "points") instanceof List<?>)
			.mapToObj((course) -> new TrajectoryFacts(points(graph.fact(course, "points")),
					visible.targets(course, "SET_IN")
						.flatMap((plan) -> visible.targets(plan, "OWNED_BY"))
						.mapToObj(graph::name)
						.toList()))
			.toList();
	}

	private static List<String> points(@Nullable Object points) {
		return (points instanceof List<?> all) ? all.stream().map(String::valueOf).toList() : List.of();
	}

	/**
	 * Where the plan of a body has its measure by a day: its last point until then.
	 */
	Optional<Double> by(LocalDate day, @Nullable String body) {
		if (body == null || !this.owners.contains(body)) {
			return Optional.empty();
		}
		return this.points.stream()
			.map(Point::parse)
			.filter((point) -> !point.end().isAfter(day))
			.max(Comparator.comparing(Point::end))
			.map(Point::value);
	}

	private record Point(LocalDate end, double value) {

		static Point parse(String text) {
			int space = text.lastIndexOf(' ');
			LocalDate end = Period.parse(text.substring(0, space)).end();
			return new Point((end != null) ? end : LocalDate.MAX, Double.parseDouble(text.substring(space + 1)));
		}

	}

}
