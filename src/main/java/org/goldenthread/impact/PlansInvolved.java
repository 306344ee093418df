package org.goldenthread.impact;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

import org.goldenthread.request.Deadline;
import org.goldenthread.threadgraph.LinkSet;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.threadgraph.VisibleGraph;

/**
 * The local plans that rely on things too, without those that a failing thing belongs to.
 */
final class PlansInvolved {

	/** More tell a reader nothing more. */
	private static final int MOST = 100;

	/** How deep what serves a thing is looked for. */
	private static final int SERVING = 2;

	/** How many levels of parts lie below a plan. */
	private static final int PARTS = 4;

	private final VisibleGraph visible;

	private final ThreadGraph graph;

	private final LinkSet parts;

	private final LinkSet serving;

	private final BitSet own;

	PlansInvolved(DependencyEdges edges, int failing) {
		this.visible = edges.visible();
		this.graph = edges.graph();
		this.parts = edges.links().of(Dependency.PARTS);
		this.serving = edges.links().leading();
		this.own = this.parts.reach(this.visible, bits(failing), true, 0, PARTS + 1);
		this.own.or(edges.links().of(Dependency.OWNS).reach(this.visible, bits(failing), false, 1, 1));
	}

	/**
	 * The plans that rely on a thing.
	 * @param node its number
	 * @return the numbers of the plans in the order of their ids
	 */
	List<Integer> of(int node) {
		Deadline.check();
		BitSet serving = this.serving.reach(this.visible, bits(node), false, 0, SERVING);
		BitSet plans = this.parts.reach(this.visible, serving, true, 0, PARTS);
		plans.andNot(this.own);
		plans.clear(node);
		return plans.stream()
			.filter((plan) -> this.graph.is(plan, "LocalPlan"))
			.boxed()
			.sorted(Comparator.comparing(this.graph::id))
			.limit(MOST)
			.toList();
	}

	private static BitSet bits(int node) {
		BitSet bits = new BitSet();
		bits.set(node);
		return bits;
	}

}
