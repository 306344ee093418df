package org.goldenthread.cypher;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.goldenthread.model.Kind;
import org.goldenthread.model.Model;
import org.goldenthread.model.Relationship;
import org.goldenthread.model.RelationshipEnd;

import org.springframework.util.StringUtils;

/**
 * The one place that writes down how nodes and links are matched, and so the place where
 * a condition on who may see them, or on when they held, belongs.
 */
public final class Paths {

	private static final Pattern LINK = Pattern.compile("-\\[(\\w*):([A-Z0-9_]+(?:\\|[A-Z0-9_]+)*)]");

	private Paths() {
	}

	/**
	 * All nodes of a kind.
	 * @param kind the name of the kind
	 * @param node the variable of the node
	 * @return a pattern
	 */
	public static String all(String kind, String node) {
		return "(" + node + ":" + kind + ")";
	}

	/**
	 * The nodes of a kind whose ids a condition will give: where all nodes share one
	 * label, the index on their ids is there.
	 * @param kind the kind
	 * @param node the variable of the node
	 * @return a pattern
	 */
	public static String byId(Kind kind, String node) {
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
	 * @param from the variable of the node that the relationship is followed from
	 * @param end the relationship, and the way it is followed
	 * @param link the variable of the link; empty for none
	 * @param to the variable of the node that it leads to; empty for any
	 * @return a pattern
	 */
	public static String related(String from, RelationshipEnd end, String link, String to) {
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
	 * A link of whatever type between two nodes.
	 * @param from the variable or the label of the node that it starts from
	 * @param link the variable of the link
	 * @param to the variable or the label of the node that it points to
	 * @return a pattern
	 */
	public static String between(String from, String link, String to) {
		return "(" + from + ")-[" + link + "]->(" + to + ")";
	}

	/**
	 * The way here of a text that a feature writes by itself: each link in it can be let
	 * meet a condition.
	 * @param cypher Cypher in which each link has its types beside it, and nothing else
	 * @return Cypher
	 * @throws IllegalArgumentException if a condition would miss a link
	 */
	public static String links(String cypher) {
		return links(cypher, (_) -> "");
	}

	/**
	 * Lets each link that a text matches meet a condition.
	 * @param cypher Cypher in which each link has its types beside it, and nothing else
	 * @param condition makes the condition from the variable of a link; an empty one
	 * leaves the link as it is
	 * @return Cypher
	 * @throws IllegalArgumentException if the condition would miss a link
	 */
	public static String links(String cypher, UnaryOperator<String> condition) {
		Matcher link = LINK.matcher(cypher);
		StringBuilder text = new StringBuilder();
		int number = 0;
		for (; link.find(); number++) {
			String variable = link.group(1).isEmpty() ? "link" + number : link.group(1);
			String must = condition.apply(variable);
			link.appendReplacement(text, must.isEmpty() ? "$0"
					: Matcher.quoteReplacement("-[" + variable + ":" + link.group(2) + " WHERE " + must + "]"));
		}
		if (number != StringUtils.countOccurrencesOf(cypher, "-[") || cypher.contains("--")) {
			throw new IllegalArgumentException("A link has no types, or more than types, beside it: " + cypher);
		}
		return link.appendTail(text).toString();
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
