package org.goldenthread.impact;

import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.view.View;

/**
 * Tells what is made up to demonstrate the service: what the view of the real data hides.
 */
final class Demonstration {

	private Demonstration() {
	}

	static boolean isNode(ThreadGraph graph, int node) {
		return !View.REAL.sees((property) -> graph.fact(node, property));
	}

	static boolean isLink(ThreadGraph graph, int link) {
		return !View.REAL.sees((property) -> graph.linkFact(link, property));
	}

}
