package org.goldenthread.path;

import org.goldenthread.threadgraph.VisibleGraph;

/**
 * Knows the nodes that too many links lead on from for a path to pass through: two things
 * are not joined just because both touch the same national body.
 */
final class Supernodes {

	private final VisibleGraph visible;

	private final Expansion expansion;

	Supernodes(VisibleGraph visible, PathAutomaton automaton) {
		this.visible = visible;
		this.expansion = new Expansion(visible, automaton);
	}

	/** Only links that may be seen count: a degree tells nothing of what is hidden. */
	boolean is(int node, int state) {
		int links = this.visible.graph().outgoing(node).length + this.visible.graph().incoming(node).length;
		if (links <= PathLimits.SUPERNODE_DEGREE) {
			return false;
		}
		int[] degree = { 0 };
		return !this.expansion.successors(node, state, (_, _, _) -> ++degree[0] <= PathLimits.SUPERNODE_DEGREE);
	}

}
