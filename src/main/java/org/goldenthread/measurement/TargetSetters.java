package org.goldenthread.measurement;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

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
	 * Finds who set a target.
	 * @param visible the graph
	 * @param target the number of the target
	 * @return who set it; nobody if that is not known
	 */
	public static TargetSetters of(VisibleGraph visible, int target) {
		String level = visible.graph().text(target, "level");
		return new TargetSetters(level != null && FOR_ALL.contains(level),
				IntStream
					.concat(visible.targets(target, "OWNED_BY"),
							visible.targets(target, "SET_IN").flatMap((plan) -> visible.targets(plan, "OWNED_BY")))
					.distinct()
					.boxed()
					.toList());
	}

}
