package org.goldenthread.path;

import org.goldenthread.path.PathAutomaton.Transition;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.threadgraph.VisibleGraph;

/**
 * Finds what leads on from a node in a state: the edges of the product of graph and
 * automaton, without building it.
 */
final class Expansion {

	private final VisibleGraph visible;

	private final ThreadGraph graph;

	private final PathAutomaton automaton;

	private final int kinds;

	Expansion(VisibleGraph visible, PathAutomaton automaton) {
		this.visible = visible;
		this.graph = visible.graph();
		this.automaton = automaton;
		this.kinds = this.graph.layout().kinds();
	}

	/**
	 * Visits what a node in a state leads to.
	 * @return false if the visitor did not want to see all
	 */
	boolean successors(int node, int state, Visitor visitor) {
		return visit(this.graph.outgoing(node), true, state, true, visitor)
				&& visit(this.graph.incoming(node), false, state, true, visitor);
	}

	/**
	 * Visits what leads to a node in a state.
	 * @return false if the visitor did not want to see all
	 */
	boolean predecessors(int node, int state, Visitor visitor) {
		return visit(this.graph.incoming(node), true, state, false, visitor)
				&& visit(this.graph.outgoing(node), false, state, false, visitor);
	}

	private boolean visit(int[] links, boolean along, int state, boolean forward, Visitor visitor) {
		int position = 0;
		while (position < links.length) {
			int type = this.graph.typeNumber(links[position]);
			Transition[] transitions = forward ? this.automaton.transitions(state, type, along)
					: this.automaton.transitionsInto(state, type, along);
			int end = this.graph.nextType(links, position);
			if (transitions.length > 0) {
				for (int i = position; i < end; i++) {
					if (!visit(links[i], along == forward, transitions, visitor)) {
						return false;
					}
				}
			}
			position = end;
		}
		return true;
	}

	private boolean visit(int link, boolean toTarget, Transition[] transitions, Visitor visitor) {
		if (!this.visible.seesLink(link)) {
			return true;
		}
		int source = this.graph.source(link);
		int target = this.graph.target(link);
		for (Transition each : transitions) {
			if (each.allows(this.graph.kindNumber(source), this.graph.kindNumber(target), this.kinds)
					&& !visitor.visit(link, toTarget ? target : source, each.next())) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Takes an edge.
	 */
	@FunctionalInterface
	interface Visitor {

		/**
		 * Takes an edge.
		 * @return whether to go on
		 */
		boolean visit(int link, int node, int state);

	}

}
