package org.goldenthread.thread;

import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.goldenthread.model.Model;
import org.goldenthread.model.ThreadDirection;
import org.goldenthread.model.ThreadStop;
import org.goldenthread.query.Parameters;

/**
 * The Cypher that walks threads from a node, hop by hop.
 * <p>
 * Each hop leads on from the best routes so far, of which no more are kept than the walk
 * is wide, and never through a node that too many links lead on from. So its time is
 * bounded wherever it starts; what it leaves out for that, it says.
 */
public final class ThreadWalk {

	/** How many links may lead on from a node that a thread passes through. */
	static final int PASSABLE = 200;

	/** How deep a part of a part may lie. */
	private static final int PART_DEPTH = 3;

	/** A model need not have threads. */
	private static final String NOWHERE = "   WITH * WHERE false RETURN null AS link, last AS onto, 0 AS entered";

	private final ThreadGrammar grammar;

	private final ThreadDirection direction;

	private final List<Phase> phases;

	private final List<Move> moves;

	private final LinkWeight weight;

	private final Collection<String> kinds;

	private final String hops;

	private final String width;

	private final String most;

	/**
	 * Prepares a walk.
	 * @param model the model
	 * @param direction which way to go
	 * @param kinds the kinds that a thread must lead to; empty to follow each thread to
	 * its end
	 * @param bounds how far and how wide to go
	 * @param parameters takes the values of the statement that the walk becomes part of
	 */
	public ThreadWalk(Model model, ThreadDirection direction, Collection<String> kinds, WalkBounds bounds,
			Parameters parameters) {
		this.grammar = new ThreadGrammar(model);
		this.direction = direction;
		this.phases = this.grammar.phases(direction);
		this.moves = this.phases.stream().flatMap((phase) -> phase.moves().stream()).toList();
		this.weight = new LinkWeight(model);
		this.kinds = kinds;
		this.hops = parameters.add((long) bounds.hops());
		this.width = parameters.add((long) bounds.width());
		this.most = parameters.add((long) bounds.threads());
	}

	/**
	 * A subquery that walks from a node. It adds three columns:
	 * <ul>
	 * <li>{@code threads}: the threads, best first, each a map of {@code nodes} from the
	 * start to the end, {@code links}, {@code weakest} (the weight of the weakest link),
	 * {@code ending} (see {@link Ending}) and {@code alternatives} (the nodes that like
	 * threads pass instead of a hub)
	 * <li>{@code hubs}: the nodes that it came to and did not pass through, since too
	 * many links lead on from them
	 * <li>{@code dropped}: whether there were more routes than it is wide, or more
	 * threads than it returns
	 * </ul>
	 * @param start the variable of the node
	 * @return the text of the subquery
	 */
	public String cypher(String start) {
		return """
				CALL (%1$s) {
				WITH %1$s, reduce(levels = [[{nodes: [%1$s], links: [], phases: [], weakest: %2$d, hub: false, key: %1$s.id}]],
				 hop IN range(1, %3$s) | levels + [COLLECT {
				  UNWIND levels[-1] AS route
				  WITH route, route.nodes[-1] AS last, coalesce(route.phases[-1], 0) AS phase WHERE NOT route.hub
				  CALL (route, last, phase) {
				%4$s
				  }
				  WITH route, link, onto, entered, %5$s AS weight WHERE NOT onto IN route.nodes
				  WITH route, link, onto, entered, route.key + ' ' + type(link) + ' ' + onto.id AS key,
				       CASE WHEN weight < route.weakest THEN weight ELSE route.weakest END AS weakest
				  ORDER BY weakest DESC, key LIMIT %6$s + 1
				  RETURN {nodes: route.nodes + onto, links: route.links + link, phases: route.phases + entered,
				   weakest: weakest, key: key, hub: %7$s > %8$d}
				 }]) AS levels
				WITH %1$s, levels, COLLECT {
				%9$s
				} AS threads
				RETURN threads[..%10$s] AS threads,
				 COLLECT { UNWIND levels AS level UNWIND level AS route WITH route WHERE route.hub
				  RETURN DISTINCT route.nodes[-1] AS hub ORDER BY hub.id LIMIT 50 } AS hubs,
				 size(threads) > %10$s OR any(level IN levels WHERE size(level) > %6$s) AS dropped
				}"""
			.formatted(start, LinkWeight.MOST, this.hops, steps(), this.weight.of("link"), this.width, degree(),
					PASSABLE, found(start), this.most);
	}

	private String steps() {
		return this.moves.isEmpty() ? NOWHERE
				: this.moves.stream()
					.map((move) -> "   WITH * WHERE " + mayTake(move) + "\n   MATCH "
							+ where(move.pattern("last", "link", "onto"),
									and(move.condition(this.grammar.model(), "last", "link", "onto"), boundary(move)))
							+ "\n   RETURN link, onto, " + move.phase() + " AS entered")
					.collect(Collectors.joining("\n   UNION ALL\n"));
	}

	/**
	 * Whether a route that has come to its {@code phase} may take a move.
	 */
	private String mayTake(Move move) {
		Phase phase = this.phases.get(move.phase());
		String reached = (move.phase() == 0) ? "phase = 0" : "phase <= " + move.phase();
		if (!phase.unbounded()) {
			reached += " AND size([x IN route.phases WHERE x = " + move.phase() + "]) < " + phase.most();
		}
		if (this.direction == ThreadDirection.UP && move.phase() == 1) {
			reached += " AND (phase = 1 OR all(x IN route.links WHERE type(x) IN "
					+ this.grammar.enteredAlong().stream().map((type) -> "'" + type + "'").sorted().toList() + "))";
		}
		return reached;
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
	 * How many links lead on from {@code onto}, of which some may lead to nothing.
	 */
	private String degree() {
		return this.moves.isEmpty() ? "0" : this.moves.stream().map((move) -> {
			String count = "COUNT { " + move.pattern("onto", "", "") + " }";
			return (move.phase() == 2) ? count
					: "CASE WHEN entered <= " + move.phase() + " THEN " + count + " ELSE 0 END";
		}).collect(Collectors.joining(" + "));
	}

	/**
	 * The threads among all routes: those that have left the first phase, and lead where
	 * they should, which is to one of the kinds asked for, or else as far as they go.
	 */
	private String found(String start) {
		String leads = this.kinds.isEmpty() ? "" : " AND end:" + String.join("|", this.kinds);
		return """
				UNWIND levels AS level UNWIND level AS route
				WITH route, route.nodes[-1] AS end, coalesce(route.phases[-1], 0) AS phase WHERE %s%s
				WITH route, CASE WHEN NOT (%s) THEN '%s' WHEN route.hub THEN '%s' WHEN size(route.links) = %s THEN '%s'
				 ELSE '%s' END AS ending%s
				WITH route, ending ORDER BY route.weakest DESC, size(route.links), route.key
				WITH %s AS likeness, collect(route) AS same, collect(ending)[0] AS ending
				WITH same[0] AS route, same[1..] AS others, ending
				ORDER BY route.weakest DESC, size(route.links), route.key LIMIT %s + 1
				RETURN {nodes: route.nodes, links: route.links, weakest: route.weakest, ending: ending, alternatives:
				 reduce(found = [], other IN others | found + [i IN range(1, size(other.nodes) - 2)
				  WHERE other.nodes[i] <> route.nodes[i] AND NOT other.nodes[i] IN found | other.nodes[i]])}"""
			.formatted(isThread(start), leads, leadsOn(), Ending.WHOLE, Ending.HUB, this.hops, Ending.HOPS, Ending.KIND,
					this.kinds.isEmpty() ? " WHERE ending <> '" + Ending.KIND + "'" : "", likeness(), this.most);
	}

	private String isThread(String start) {
		return switch (this.direction) {
			case UP -> "phase > 0" + (this.grammar.parts().steps().isEmpty() ? ""
					: " AND NOT EXISTS { " + this.grammar.parts().pattern("end", PART_DEPTH, start) + " }");
			case DOWN -> "(size(route.links) > 0"
					+ anyOf(this.grammar.kinds(ThreadStop.MEASURE), (kinds) -> " OR " + start + ":" + kinds) + ")";
		};
	}

	private String leadsOn() {
		return this.moves.isEmpty() ? "false" : this.moves.stream().map((move) -> {
			String beyond = and("NOT beyond IN route.nodes",
					move.condition(this.grammar.model(), "end", "onward", "beyond"));
			return "(" + mayTake(move) + " AND EXISTS { " + where(move.pattern("end", "onward", "beyond"), beyond)
					+ " })";
		}).collect(Collectors.joining("\n    OR "));
	}

	/**
	 * The same for threads that differ only in the hubs that they pass through.
	 */
	private String likeness() {
		return anyOf(this.grammar.kinds(ThreadStop.HUB),
				(hubs) -> """
						[i IN range(0, size(route.nodes) - 1) |
						   CASE WHEN i > 0 AND i < size(route.nodes) - 1 AND route.nodes[i]:%s THEN '' ELSE route.nodes[i].id END]
						   + [link IN route.links | type(link)]"""
					.formatted(hubs),
				"route.key");
	}

	private static String anyOf(List<String> kinds, UnaryOperator<String> text) {
		return anyOf(kinds, text, "");
	}

	private static String anyOf(List<String> kinds, UnaryOperator<String> text, String otherwise) {
		return kinds.isEmpty() ? otherwise : text.apply(String.join("|", kinds));
	}

	private static String where(String pattern, String condition) {
		return condition.isEmpty() ? pattern : pattern + " WHERE " + condition;
	}

	private static String and(String one, String other) {
		return Stream.of(one, other).filter((condition) -> !condition.isEmpty()).collect(Collectors.joining(" AND "));
	}

}
