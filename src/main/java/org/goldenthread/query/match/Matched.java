package org.goldenthread.query.match;

import java.util.function.Function;

import org.goldenthread.cypher.Parameters;
import org.goldenthread.cypher.Patterns;
import org.goldenthread.model.Kind;
import org.goldenthread.model.Model;
import org.goldenthread.model.RelationshipEnd;
import org.goldenthread.request.InvalidQuery;
import org.jspecify.annotations.Nullable;

/**
 * What a list matches.
 *
 * @param name tells it from other lists, but for lists of the same sort that hang on
 * other nodes
 * @param owner the variable of the node that it hangs on; null if there is none
 * @param path the pattern, or several in a row
 * @param kind the kind of the nodes in the list
 * @param node the variable of those nodes
 * @param link the variable of the links to them; null if there are none
 * @param shared an expression for how many things reach such a node; null if nothing is
 * reached
 * @param reached writes the path anew for another view; null if nothing is reached
 */
public record Matched(String name, @Nullable String owner, String path, Kind kind, String node, @Nullable String link,
		@Nullable String shared, @Nullable Function<Patterns, String> reached) {

	/**
	 * All nodes of a kind.
	 * @param kind the kind
	 * @param filter the filter of the list, which may say where to start; null for none
	 * @param model the model
	 * @param patterns the patterns of the statement
	 * @return what the list matches
	 */
	public static Matched all(Kind kind, @Nullable Object filter, Model model, Patterns patterns) {
		String node = patterns.parameters().variable("n");
		String path = SelectiveStart.of(kind, filter, model)
			.map((start) -> start.match(node, patterns))
			.orElseGet(() -> patterns.all(kind.name(), node));
		return new Matched(kind.plural(), null, path, kind, node, null, null, null);
	}

	/**
	 * The nodes at the other end of a relationship.
	 * @param from the variable of the node that it is followed from
	 * @param end the relationship, and the way it is followed
	 * @param kind the kind that it leads to
	 * @param patterns the patterns of the statement
	 * @return what the list matches
	 */
	public static Matched related(String from, RelationshipEnd end, Kind kind, Patterns patterns) {
		Parameters parameters = patterns.parameters();
		String node = parameters.variable("n");
		String link = parameters.variable("r");
		String name = end.relationship().from() + "." + end.relationship().name() + (end.along() ? "" : "<");
		return new Matched(name, from, patterns.related(from, end, link, node), kind, node, link, null, null);
	}

	/**
	 * The nodes at the end of several relationships in a row.
	 * @param from the variable of the node that the first is followed from
	 * @param kind the kind of that node
	 * @param along the names of the relationships with dots between
	 * @param model the model
	 * @param patterns the patterns of the statement
	 * @return what the list matches
	 * @throws InvalidQuery if the model has no such route
	 */
	public static Matched reached(String from, Kind kind, String along, Model model, Patterns patterns) {
		Parameters parameters = patterns.parameters();
		Route route = Route.of(kind, along, model);
		String start = parameters.variable("s");
		String node = parameters.variable("n");
		return new Matched(kind.name() + "." + along, from, route.from(from, node, patterns), route.end(), node, null,
				"COUNT { MATCH " + route.back(node, start, patterns) + " RETURN " + start + " }",
				(others) -> route.from(from, node, others));
	}

	/**
	 * What the names of the types of the list and of its edges begin with.
	 * @return the beginning of the names
	 */
	public String typeName() {
		return (this.shared != null) ? "Reach" : this.kind.name();
	}

	/**
	 * Those that meet a condition.
	 * @param condition the condition; empty for none
	 * @return the pattern with the condition
	 */
	public String where(String condition) {
		return this.path + FilterCompiler.where(condition);
	}

	/**
	 * How many there are.
	 * @param condition the condition on them; empty for none
	 * @return an expression
	 */
	public String count(String condition) {
		String matching = where(condition);
		return (this.link != null) ? "COUNT { " + matching + " }"
				: "COUNT { MATCH " + matching + " RETURN " + this.node + " }";
	}

	/**
	 * How many of them are of the demonstration data, or are only led to by it.
	 * @param condition the condition on them; empty for none
	 * @param patterns the patterns of the statement
	 * @return an expression
	 */
	public String demonstrationCount(String condition, Patterns patterns) {
		Patterns real = patterns.under(patterns.view().withoutDemonstration());
		String seen = real.seen(this.node) + ((this.link != null) ? " AND " + real.seen(this.link) : "");
		Function<Patterns, String> again = this.reached;
		if (again == null) {
			return count("NOT (" + seen + ")" + (condition.isEmpty() ? "" : " AND (" + condition + ")"));
		}
		return count(condition) + " - COUNT { MATCH " + again.apply(real) + FilterCompiler.where(condition) + " RETURN "
				+ this.node + " }";
	}

	/**
	 * The variables that it fills.
	 * @return their names with commas between
	 */
	public String variables() {
		return (this.link != null) ? this.node + ", " + this.link : this.node;
	}

}
