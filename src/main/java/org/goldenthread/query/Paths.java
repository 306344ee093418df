package org.goldenthread.query;

import java.util.Collection;

import org.goldenthread.model.Kind;
import org.goldenthread.model.RelationshipEnd;

/**
 * The one place that writes down how nodes and links are matched, and so the place where
 * a condition on who may see them, or on when they held, belongs.
 */
public final class Paths {

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
	 * The node that has an id.
	 * @param node the variable of the node
	 * @param id an expression for the id
	 * @return a pattern
	 */
	public static String byId(String node, String id) {
		return "(" + node + ":Node {id: " + id + "})";
	}

	/**
	 * The nodes at the other end of a relationship. Their kind is only asked for where
	 * the type of the link does not say it.
	 */
	static String related(String from, RelationshipEnd end, String link, String to) {
		String arrow = "[" + link + ":" + end.relationship().type() + "]";
		String kind = end.relationship().alone() ? "" : ":" + end.target();
		return "(" + from + ")" + (end.along() ? "-" + arrow + "->" : "<-" + arrow + "-") + "(" + to + kind + ")";
	}

	/**
	 * The nodes that links of several types lead to.
	 * @param from the variable of the node that they lead from; empty for any
	 * @param link the variable of the link; empty for none
	 * @param types the types of link
	 * @param along whether they are followed along their arrow
	 * @param to the variable of the node that they lead to; empty for any
	 * @return a pattern
	 */
	public static String step(String from, String link, Collection<String> types, boolean along, String to) {
		String arrow = "[" + link + ":" + String.join("|", types) + "]";
		return "(" + from + ")" + (along ? "-" + arrow + "->" : "<-" + arrow + "-") + "(" + to + ")";
	}

	/**
	 * The nodes that several links, one after the other, lead to.
	 * @param from the variable of the node that they lead from
	 * @param types the types of link
	 * @param along whether they are followed along their arrow
	 * @param most how many at most
	 * @param to the variable of the node that they lead to
	 * @return a pattern
	 */
	public static String steps(String from, Collection<String> types, boolean along, int most, String to) {
		String arrow = "[:" + String.join("|", types) + "]";
		return "(" + from + ")" + (along ? "-" + arrow + "->" : "<-" + arrow + "-") + "{1," + most + "}(" + to + ")";
	}

}
