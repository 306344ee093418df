package org.goldenthread.query;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.goldenthread.model.Kind;
import org.goldenthread.model.Model;
import org.goldenthread.model.Relationship;
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

	/**
	 * What else must hold for a link of some relationships, where their types stand for
	 * others too: the kinds at its ends tell them apart.
	 * <p>
	 * Chooses by type with CASE: the planner would multiply out a disjunction of so many
	 * conjunctions, which takes it longer than to find the links.
	 * @param model has the other relationships
	 * @param relationships the relationships
	 * @param from the variable of the node that the link starts from
	 * @param link the variable of the link
	 * @param to the variable of the node that it points to
	 * @return a condition; empty if the types say it all
	 */
	public static String kinds(Model model, Collection<Relationship> relationships, String from, String link,
			String to) {
		Map<String, List<Relationship>> byType = relationships.stream()
			.collect(Collectors.groupingBy(Relationship::type, LinkedHashMap::new, Collectors.toList()));
		byType.entrySet()
			.removeIf((same) -> same.getValue()
				.size() == model.relationships().stream().filter((each) -> each.type().equals(same.getKey())).count());
		return byType.isEmpty() ? ""
				: byType.entrySet()
					.stream()
					.map((same) -> "WHEN '" + same.getKey() + "' THEN "
							+ same.getValue()
								.stream()
								.map((each) -> from + ":" + each.from() + " AND " + to + ":" + each.to())
								.collect(Collectors.joining(" OR ", "(", ")")))
					.collect(Collectors.joining(" ", "CASE type(" + link + ") ", " ELSE true END"));
	}

}
