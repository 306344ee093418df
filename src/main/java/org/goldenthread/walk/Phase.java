package org.goldenthread.walk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A part of a thread.
 *
 * @param position its place in the thread, from 0
 * @param steps the steps that it may consist of
 * @param most how many steps it may have at most, without those that succeed
 */
record Phase(int position, List<Step> steps, int most) {

	/** As many steps as the thread may have. */
	static final int UNBOUNDED = Integer.MAX_VALUE;

	/**
	 * Its steps along their arrows, those against them, and those that do not count.
	 */
	List<Move> moves() {
		return this.steps.stream()
			.collect(Collectors.groupingBy((step) -> List.of(step.succeeds(), !step.along()), LinkedHashMap::new,
					Collectors.toList()))
			.values()
			.stream()
			.map((same) -> new Move(this.position, same.getFirst().along(), same))
			.toList();
	}

	/**
	 * An expression for how many steps of a route belong to it and count.
	 * @param route the variable of the route
	 */
	String taken(String route) {
		String onward = this.steps.stream()
			.filter(Step::succeeds)
			.map((step) -> "'" + step.type() + "'")
			.distinct()
			.collect(Collectors.joining(", "));
		return onward.isEmpty() ? "size([x IN %s.phases WHERE x = %d])".formatted(route, this.position)
				: "size([i IN range(0, size(%1$s.links) - 1) WHERE %1$s.phases[i] = %2$d AND NOT type(%1$s.links[i]) IN [%3$s]])"
					.formatted(route, this.position, onward);
	}

	boolean unbounded() {
		return this.most == UNBOUNDED;
	}

}
