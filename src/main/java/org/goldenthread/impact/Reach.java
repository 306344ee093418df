package org.goldenthread.impact;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.goldenthread.impact.Reliance.Way;
import org.jspecify.annotations.Nullable;

/**
 * Follows failure from one node to all that it affects, the nearest first.
 * <p>
 * It enters as a thread does: a risk through what it threatens, an organisation through
 * what it owns, a plan through its parts, a measure through what it shows the effect of.
 * From there it climbs to what is served and to what depends on it. The measure that
 * shows the effect of a thing is affected with it, but nothing is affected because such a
 * measure is.
 */
final class Reach {

	private static final Comparator<Reliance> ORDER = Comparator.comparing(Reliance::way)
		.thenComparing(Reliance::to)
		.thenComparing((reliance) -> reliance.link().get(1));

	private final Map<String, List<Reliance>> reliances = new HashMap<>();

	Reach(Iterable<Reliance> reliances) {
		reliances.forEach((each) -> this.reliances.computeIfAbsent(each.from(), (_) -> new ArrayList<>()).add(each));
		this.reliances.values().forEach((each) -> each.sort(ORDER));
	}

	/**
	 * What is affected when a node fails.
	 * @param start the id of the node
	 * @param most how many steps a failure is followed
	 * @return what is affected, the nearest first; each once
	 */
	List<Affected> from(String start, int most) {
		Map<String, Affected> affected = new LinkedHashMap<>();
		Set<Place> seen = new HashSet<>(Set.of(new Place(start, Stage.ENTERING)));
		Deque<Step> steps = new ArrayDeque<>(List.of(new Step(new Place(start, Stage.ENTERING), 0, null, null)));
		while (!steps.isEmpty()) {
			Step step = steps.remove();
			if (!step.place().node().equals(start)) {
				affected.computeIfAbsent(step.place().node(), (node) -> new Affected(node, step.degree(), step.path()));
			}
			if (step.degree() < most) {
				for (Reliance reliance : this.reliances.getOrDefault(step.place().node(), List.of())) {
					Stage next = step.place().stage().after(reliance.way());
					Place place = (next != null) ? new Place(reliance.to(), next) : null;
					if (place != null && seen.add(place)) {
						steps.add(new Step(place, step.degree() + 1, step, reliance));
					}
				}
			}
		}
		return List.copyOf(affected.values());
	}

	/**
	 * How far a failure has come.
	 */
	enum Stage {

		/** It may still be passed to what the start consists of. */
		ENTERING(EnumSet.allOf(Way.class)),
		/** It is passed on to what is served. */
		CLIMBING(EnumSet.of(Way.SERVES, Way.NEEDED, Way.SHOWS)),
		/** It ends here. */
		SHOWN(EnumSet.noneOf(Way.class));

		private final Set<Way> ways;

		Stage(Set<Way> ways) {
			this.ways = ways;
		}

		@Nullable Stage after(Way way) {
			if (!this.ways.contains(way)) {
				return null;
			}
			return switch (way) {
				case THREATENS, OWNS, PARTS -> ENTERING;
				case MEASURES, SERVES, NEEDED -> CLIMBING;
				case SHOWS -> SHOWN;
			};
		}

	}

	/**
	 * A node and how far a failure has come when it gets there.
	 *
	 * @param node the id of the node
	 * @param stage how far
	 */
	record Place(String node, Stage stage) {

	}

	private record Step(Place place, int degree, @Nullable Step before, @Nullable Reliance reliance) {

		List<Reliance> path() {
			Deque<Reliance> path = new ArrayDeque<>();
			for (Step step = this; step != null && step.reliance() != null; step = step.before()) {
				path.addFirst(step.reliance());
			}
			return List.copyOf(path);
		}

	}

	/**
	 * A node that is affected.
	 *
	 * @param node its id
	 * @param degree in how many steps it is reached
	 * @param path one shortest way to it
	 */
	record Affected(String node, int degree, List<Reliance> path) {

	}

}
