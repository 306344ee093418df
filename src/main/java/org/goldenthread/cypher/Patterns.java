package org.goldenthread.cypher;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.goldenthread.model.Kind;
import org.goldenthread.model.RelationshipEnd;
import org.goldenthread.view.Hidden;
import org.goldenthread.view.Hidden.Unless;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;

/**
 * Writes down how nodes and links are matched in one statement, each with the condition
 * that the view of the request lets it be seen. A link is only matched together with both
 * of its ends: the node that it is followed from was matched before, or is matched with
 * it.
 */
public final class Patterns {

	private final View view;

	private final Parameters parameters;

	private @Nullable List<Hiding> hiding;

	/**
	 * Creates the patterns of a statement.
	 * @param view what the statement may see
	 * @param parameters the values of the statement
	 */
	public Patterns(View view, Parameters parameters) {
		this.view = view;
		this.parameters = parameters;
	}

	/**
	 * What the statement may see.
	 * @return the view
	 */
	public View view() {
		return this.view;
	}

	/**
	 * The values of the statement.
	 * @return the parameters
	 */
	public Parameters parameters() {
		return this.parameters;
	}

	/**
	 * The patterns of the same statement under another view.
	 * @param other the view
	 * @return the patterns
	 */
	public Patterns under(View other) {
		return new Patterns(other, this.parameters);
	}

	/**
	 * All nodes of a kind.
	 * @param kind the name of the kind
	 * @param node the variable of the node
	 * @return a pattern
	 */
	public String all(String kind, String node) {
		return node(node, ":" + kind);
	}

	/**
	 * The nodes of a kind whose ids a condition will give: where all nodes share one
	 * label, the index on their ids is there.
	 * @param kind the kind
	 * @param node the variable of the node
	 * @return a pattern
	 */
	public String byId(Kind kind, String node) {
		return node(node, ":" + ((kind.is("Node") && !kind.name().equals("Node")) ? "Node&" : "") + kind.name());
	}

	/**
	 * The node that has an id.
	 * @param node the variable of the node
	 * @param id an expression for the id
	 * @return a pattern
	 */
	public String byId(String node, String id) {
		return node(node, ":Node {id: " + id + "}");
	}

	/**
	 * The nodes at the other end of a relationship. Their kind is only asked for where
	 * the type of the link does not say it.
	 * @param from the variable of the node that the relationship is followed from, which
	 * has been matched
	 * @param end the relationship, and the way it is followed
	 * @param link the variable of the link; empty for none
	 * @param to the variable of the node that it leads to; empty for any
	 * @return a pattern
	 */
	public String related(String from, RelationshipEnd end, String link, String to) {
		String arrow = link(link, ":" + end.relationship().type());
		return "(" + from + ")" + (end.along() ? "-" + arrow + "->" : "<-" + arrow + "-")
				+ node(to, end.relationship().alone() ? "" : ":" + end.target());
	}

	/**
	 * A link of whatever type between two nodes that have been matched.
	 * @param from the variable of the node that it starts from
	 * @param link the variable of the link
	 * @param to the variable of the node that it points to
	 * @return a pattern
	 */
	public String between(String from, String link, String to) {
		return "(" + from + ")-" + link(link, "") + "->(" + to + ")";
	}

	/**
	 * The condition that a node or a link may be seen, for one that no pattern matches,
	 * such as a hit of an index.
	 * @param variable its variable
	 * @return the condition; empty if the view hides nothing
	 */
	public String seen(String variable) {
		return hiding().stream().map((each) -> each.notOf(variable)).collect(Collectors.joining(" AND "));
	}

	private String node(String variable, String what) {
		return "(" + conditional(variable, what) + ")";
	}

	private String link(String variable, String what) {
		return "[" + conditional(variable, what) + "]";
	}

	private String conditional(String variable, String what) {
		if (hiding().isEmpty()) {
			return variable + what;
		}
		String named = variable.isEmpty() ? this.parameters.variable("v") : variable;
		return named + what + " WHERE " + seen(named);
	}

	/** Each value enters once. */
	private List<Hiding> hiding() {
		List<Hiding> known = this.hiding;
		if (known == null) {
			known = this.view.hidden().stream().map(this::hiding).toList();
			this.hiding = known;
		}
		return known;
	}

	private Hiding hiding(Hidden hidden) {
		Unless unless = hidden.unless();
		return new Hiding(among(hidden.property(), hidden.values()),
				(unless != null) ? among(unless.property(), unless.values()) : null);
	}

	private String among(String property, Set<String> values) {
		return "." + property + " IN " + this.parameters.add(values.stream().sorted().toList());
	}

	/**
	 * What hides, as it follows a variable.
	 *
	 * @param hides says that it is hidden
	 * @param unless says that it is shown all the same; null if nothing is
	 */
	private record Hiding(String hides, @Nullable String unless) {

		String notOf(String variable) {
			String shown = "NOT coalesce(" + variable + this.hides + ", false)";
			return (this.unless != null) ? "(" + shown + " OR coalesce(" + variable + this.unless + ", false))" : shown;
		}

	}

}
