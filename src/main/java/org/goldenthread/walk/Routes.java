package org.goldenthread.walk;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.goldenthread.model.ThreadDirection;

/**
 * The Cypher that follows routes hop by hop, along the way of a thread or back. Each hop
 * leads on from the best routes so far.
 * <p>
 * A route is a map of {@code nodes}, {@code links}, {@code phases} (the part of the
 * thread that each link belongs to), {@code weakest} (the weight of the weakest link),
 * {@code hub} (whether too many links lead on for it to be followed) and {@code key}
 * (what tells it from others).
 */
final class Routes {

	/** A model need not have threads. */
	private static final String NOWHERE = "   WITH * WHERE false RETURN null AS link, last AS onto, 0 AS entered";

	private final ThreadGrammar grammar;

	private final ThreadDirection direction;

	private final List<Phase> phases;

	private final List<Move> moves;

	private final LinkWeight weight;

	private final String width;

	private final String passable;

	/**
	 * Routes through some parts of a thread.
	 * @param width an expression for how many routes to follow at each hop
	 */
	Routes(ThreadGrammar grammar, ThreadDirection direction, List<Phase> phases, String width) {
		this(grammar, direction, phases, width, "");
	}

	/**
	 * Routes through nodes of some kinds only. The kinds are a parameter, since a text of
	 * its own for each pair of kinds would have to be planned by the database each time.
	 * @param kinds an expression for their names; empty for any
	 */
	Routes(ThreadGrammar grammar, ThreadDirection direction, List<Phase> phases, String width, String kinds) {
		this.passable = kinds.isEmpty() ? "" : " AND any(kind IN labels(onto) WHERE kind IN " + kinds + ")";
		this.grammar = grammar;
		this.direction = direction;
		this.phases = phases;
		this.moves = phases.stream().flatMap((phase) -> phase.moves().stream()).toList();
		this.weight = new LinkWeight(grammar.model());
		this.width = width;
	}

	/**
	 * An expression for the routes from a node: a list of lists, the first of the route
	 * without a link, the next of those with one link, and so on.
	 */
	String from(String start, String hops) {
		return levels(start, hops, steps(false), """
				route.key + ' ' + type(link) + ' ' + onto.id""",
				"nodes: route.nodes + onto, links: route.links + link, phases: route.phases + entered", degree(false),
				"route.nodes[-1] AS last, coalesce(route.phases[-1], 0) AS phase", start + ".id");
	}

	/**
	 * The same for the routes that lead to a node, from their end back.
	 */
	String to(String goal, String hops) {
		return levels(goal, hops, steps(true), """
				' ' + type(link) + ' ' + last.id + route.key""",
				"nodes: [onto] + route.nodes, links: [link] + route.links, phases: [entered] + route.phases",
				degree(true), "route.nodes[0] AS last, coalesce(route.phases[0], 2) AS phase", "''");
	}

	private String levels(String start, String hops, String steps, String key, String longer, String degree,
			String last, String firstKey) {
		return """
				reduce(levels = [[{nodes: [%1$s], links: [], phases: [], weakest: %2$d, hub: false, key: %3$s}]],
				 hop IN range(1, %4$s) | levels + [COLLECT {
				  UNWIND levels[-1] AS route
				  WITH route, %5$s WHERE NOT route.hub
				  CALL (route, last, phase) {
				%6$s
				  }
				  WITH route, last, link, onto, entered, %7$s AS weight WHERE NOT onto IN route.nodes%13$s
				  WITH route, link, onto, entered, %8$s AS key,
				       CASE WHEN weight < route.weakest THEN weight ELSE route.weakest END AS weakest
				  ORDER BY weakest DESC, key LIMIT %9$s + 1
				  RETURN {%10$s, weakest: weakest, key: key, hub: %11$s > %12$d}
				 }])""".formatted(start, LinkWeight.MOST, firstKey, hops, last, steps, this.weight.of("link"), key,
				this.width, longer, degree, WalkBounds.PASSABLE, this.passable);
	}

	private String steps(boolean back) {
		return this.moves.isEmpty() ? NOWHERE : this.moves.stream().map((move) -> {
			String from = back ? "onto" : "last";
			String to = back ? "last" : "onto";
			return "   WITH * WHERE " + (back ? mayPrecede(move) : mayTake(move)) + "\n   MATCH "
					+ where(move.pattern(from, "link", to),
							and(move.condition(this.grammar.model(), from, "link", to), back ? "" : boundary(move)))
					+ "\n   RETURN link, onto, " + move.phase() + " AS entered";
		}).collect(Collectors.joining("\n   UNION ALL\n"));
	}

	/**
	 * Whether a route that has come to its {@code phase} may take a move.
	 */
	private String mayTake(Move move) {
		String reached = ((move.phase() == 0) ? "phase = 0" : "phase <= " + move.phase()) + fewEnough(move);
		if (this.direction == ThreadDirection.UP && move.phase() == 1) {
			reached += " AND (phase = 1 OR all(x IN route.links WHERE " + entersAlong("x") + "))";
		}
		return reached;
	}

	private String mayPrecede(Move move) {
		return "phase >= " + move.phase() + fewEnough(move);
	}

	private String fewEnough(Move move) {
		Phase phase = this.phases.get(move.phase());
		return (phase.unbounded() || move.succeeds()) ? "" : " AND " + phase.taken("route") + " < " + phase.most();
	}

	private String entersAlong(String link) {
		return "type(" + link + ") IN "
				+ this.grammar.enteredAlong().stream().map((type) -> "'" + type + "'").sorted().toList();
	}

	/**
	 * A thread up that has entered a part does not leave it again by a link of the same
	 * type, which would only lead to what else holds the part.
	 */
	private String boundary(Move move) {
		return (this.direction == ThreadDirection.UP && move.phase() == 2)
				? "(phase > 0 OR size(route.links) = 0 OR type(route.links[-1]) <> type(link))" : "";
	}

	/**
	 * Whether the parts of a route that was put together make up a thread.
	 * @param route the variable of the route
	 */
	String isInOrder(String route) {
		String phases = route + ".phases";
		String inOrder = "all(i IN range(1, size(" + phases + ") - 1) WHERE " + phases + "[i - 1] <= " + phases
				+ "[i])";
		String few = this.phases.stream()
			.filter((phase) -> !phase.unbounded())
			.map((phase) -> " AND " + phase.taken(route) + " <= " + phase.most())
			.collect(Collectors.joining());
		String boundary = (this.direction != ThreadDirection.UP) ? "" : " AND " + """
				all(i IN range(1, size(%1$s) - 1) WHERE %1$s[i - 1] <> 0 OR %1$s[i] <> 2
				  OR type(%2$s.links[i - 1]) <> type(%2$s.links[i]))
				 AND (NOT 1 IN %1$s OR all(i IN range(0, size(%1$s) - 1) WHERE %1$s[i] <> 0 OR %3$s))"""
			.formatted(phases, route, entersAlong(route + ".links[i]"));
		return inOrder + few + boundary;
	}

	/**
	 * How many links lead on from {@code onto}, of which some may lead to nothing.
	 */
	private String degree(boolean back) {
		return this.moves.isEmpty() ? "0" : this.moves.stream().map((move) -> {
			String count = "COUNT { " + (back ? move.pattern("", "", "onto") : move.pattern("onto", "", "")) + " }";
			return "CASE WHEN entered " + (back ? ">= " : "<= ") + move.phase() + " THEN " + count + " ELSE 0 END";
		}).collect(Collectors.joining(" + "));
	}

	/**
	 * Whether anything leads on from the node {@code end} of the route {@code route},
	 * which it came to in {@code phase}.
	 */
	String leadsOn() {
		return this.moves.isEmpty() ? "false" : this.moves.stream().map((move) -> {
			String beyond = and("NOT beyond IN route.nodes",
					move.condition(this.grammar.model(), "end", "onward", "beyond"));
			return "(" + mayTake(move) + " AND EXISTS { " + where(move.pattern("end", "onward", "beyond"), beyond)
					+ " })";
		}).collect(Collectors.joining("\n    OR "));
	}

	private static String where(String pattern, String condition) {
		return condition.isEmpty() ? pattern : pattern + " WHERE " + condition;
	}

	private static String and(String one, String other) {
		return Stream.of(one, other).filter((condition) -> !condition.isEmpty()).collect(Collectors.joining(" AND "));
	}

}
