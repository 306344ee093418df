package org.goldenthread.measurement;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.threadgraph.VisibleGraph;

/**
 * Who set a target, and so for whom it holds.
 *
 * @param holdForAll whether it is national or statutory
 * @param bodies who owns it, or the plans that it is set in
 */
public record TargetSetters(boolean holdForAll, List<Integer> bodies) {

	private static final Set<String> FOR_ALL = Set.of("NATIONAL", "STATUTORY");

	/**
	 * Whether a body is judged by a target now.
	 * @param visible the graph
	 * @param body the number of the body; -1 if it is not known
	 * @param target the number of the target
	 * @return true if the target is national or statutory, or was set by the body or in a
	 * plan of it, and no other has replaced it
	 */
	public static boolean holds(VisibleGraph visible, int body, int target) {
		TargetSetters setters = of(visible, target);
		return (setters.holdForAll() || setters.bodies().contains(body))
				&& visible.sources(target, "SUPERSEDES").findAny().isEmpty();
	}

	/**
	 * Whether a target is one that others than a body set for themselves: of another
	 * system, or of the board of its own.
	 * @param visible the graph
	 * @param body the number of the body; -1 if it is not known
	 * @param target the number of the target
	 * @return false also if it is not known who set the target
	 */
	public static boolean areOthers(VisibleGraph visible, int body, int target) {
		TargetSetters setters = of(visible, target);
		return !setters.holdForAll() && !setters.bodies().contains(body)
				&& setters.bodies()
					.stream()
					.anyMatch((setter) -> visible.targets(setter, "WITHIN").findAny().isPresent());
	}

	/**
	 * Whether a target is national or statutory.
	 * @param graph the graph
	 * @param target the number of the target
	 * @return false also if that is not known
	 */
	public static boolean holdsForAll(ThreadGraph graph, int target) {
		String level = graph.text(target, "level");
		return level != null && FOR_ALL.contains(level);
	}

	/**
	 * Finds who set a target.
	 * @param visible the graph
	 * @param target the number of the target
	 * @return who set it; nobody if that is not known
	 */
	public static TargetSetters of(VisibleGraph visible, int target) {
		return new TargetSetters(holdsForAll(visible.graph(), target),
				IntStream
					.concat(visible.targets(target, "OWNED_BY"),
							visible.targets(target, "SET_IN").flatMap((plan) -> visible.targets(plan, "OWNED_BY")))
					.distinct()
					.boxed()
					.toList());
	}

}
