package org.goldenthread.query;

import org.goldenthread.cypher.Parameters;
import org.goldenthread.cypher.Paths;
import org.goldenthread.model.Kind;
import org.goldenthread.model.Model;
import org.goldenthread.model.RelationshipEnd;
import org.jspecify.annotations.Nullable;

/**
 * What a list matches.
 *
 * @param path the pattern, or several in a row
 * @param kind the kind of the nodes in the list
 * @param node the variable of those nodes
 * @param link the variable of the links to them; null if there are none
 * @param shared an expression for how many things reach such a node; null if nothing is
 * reached
 */
record Matched(String path, Kind kind, String node, @Nullable String link, @Nullable String shared) {

	static Matched all(Kind kind, @Nullable Object filter, Model model, Parameters parameters) {
		String node = parameters.variable("n");
		String path = SelectiveStart.of(kind, filter, model)
			.map((start) -> start.match(node, parameters))
			.orElseGet(() -> Paths.all(kind.name(), node));
		return new Matched(path, kind, node, null, null);
	}

	static Matched related(String from, RelationshipEnd end, Kind kind, Parameters parameters) {
		String node = parameters.variable("n");
		String link = parameters.variable("r");
		return new Matched(Paths.related(from, end, link, node), kind, node, link, null);
	}

	static Matched reached(String from, Route route, Parameters parameters) {
		String start = parameters.variable("s");
		String node = parameters.variable("n");
		return new Matched(route.from(from, node, parameters), route.end(), node, null,
				"COUNT { MATCH " + route.back(node, start, parameters) + " RETURN " + start + " }");
	}

	/**
	 * What the names of the types of the list and of its edges begin with.
	 */
	String typeName() {
		return (this.shared != null) ? "Reach" : this.kind.name();
	}

	/**
	 * How many there are.
	 * @param filter the condition on them; empty for none
	 */
	String count(String filter) {
		String matching = this.path + FilterCompiler.where(filter);
		return (this.link != null) ? "COUNT { " + matching + " }"
				: "COUNT { MATCH " + matching + " RETURN " + this.node + " }";
	}

	String variables() {
		return (this.link != null) ? this.node + ", " + this.link : this.node;
	}

}
