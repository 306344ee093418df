package org.goldenthread.query;

import org.goldenthread.model.Kind;
import org.goldenthread.model.RelationshipEnd;

/**
 * The one place that writes down how nodes and links are matched, and so the place where
 * a condition on who may see them, or on when they held, belongs.
 */
final class Paths {

	private Paths() {
	}

	/**
	 * All nodes of a kind.
	 */
	static String all(String kind, String node) {
		return "(" + node + ":" + kind + ")";
	}

	/**
	 * The nodes of a kind whose ids a condition will give: where all nodes share one
	 * label, the index on their ids is there.
	 */
	static String byId(Kind kind, String node) {
		return "(" + node + ":" + ((kind.is("Node") && !kind.name().equals("Node")) ? "Node&" : "") + kind.name() + ")";
	}

	/**
	 * The nodes at the other end of a relationship.
	 */
	static String related(String from, RelationshipEnd end, String link, String to) {
		String arrow = "[" + link + ":" + end.relationship().type() + "]";
		return "(" + from + ")" + (end.along() ? "-" + arrow + "->" : "<-" + arrow + "-") + "(" + to + ":"
				+ end.target() + ")";
	}

}
