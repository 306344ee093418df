package org.goldenthread.query;

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
	 * The nodes at the other end of a relationship.
	 */
	static String related(String from, RelationshipEnd end, String link, String to) {
		String arrow = "[" + link + ":" + end.relationship().type() + "]";
		return "(" + from + ")" + (end.along() ? "-" + arrow + "->" : "<-" + arrow + "-") + "(" + to + ":"
				+ end.target() + ")";
	}

}
