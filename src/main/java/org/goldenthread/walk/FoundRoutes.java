package org.goldenthread.walk;

import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

import org.goldenthread.model.ThreadDirection;
import org.goldenthread.model.ThreadStop;

/**
 * The Cypher that picks threads among routes, ranks them and folds those into one that
 * differ only in a hub.
 */
final class FoundRoutes {

	/** How deep a part of a part may lie. */
	private static final int PART_DEPTH = 3;

	private final ThreadGrammar grammar;

	private final ThreadDirection direction;

	private final Routes all;

	/**
	 * The threads of one direction.
	 * @param all the routes that are not limited to where a thread must lead
	 */
	FoundRoutes(ThreadGrammar grammar, ThreadDirection direction, Routes all) {
		this.grammar = grammar;
		this.direction = direction;
		this.all = all;
	}

	/**
	 * From rows with a {@code route} each, those that are {@code found} to be threads and
	 * those that stop at a hub, with the {@code ending} of each.
	 * @param start the variable of the node that they start from
	 * @param kinds the kinds that they must lead to; empty for as far as they go
	 */
	String endings(String start, Collection<String> kinds, String hops) {
		String leads = kinds.isEmpty() ? "" : " AND end:" + String.join("|", kinds);
		return endings(isThread(start) + leads, "WHEN size(route.links) = " + hops + " THEN '" + Ending.HOPS + "' ");
	}

	/**
	 * The same where each route has been followed where it should already.
	 */
	String endings(String start) {
		return endings(isThread(start), "");
	}

	private String endings(String found, String tooLong) {
		return """
				WITH route, route.nodes[-1] AS end, coalesce(route.phases[-1], 0) AS phase
				WITH *, %s AS found WHERE found OR route.hub
				WITH route, found, CASE WHEN NOT (%s) THEN '%s' WHEN route.hub THEN '%s' %sELSE '%s' END AS ending"""
			.formatted(found, this.all.leadsOn(), Ending.WHOLE, Ending.HUB, tooLong, Ending.KIND);
	}

	/**
	 * From rows with a {@code route} and its {@code ending} each, the threads, best
	 * first.
	 */
	String best(String most) {
		return """
				WITH route, ending ORDER BY route.weakest DESC, size(route.links), route.key
				WITH %s AS likeness, collect(route) AS same, collect(ending)[0] AS ending
				WITH same[0] AS route, same[1..] AS others, ending
				ORDER BY route.weakest DESC, size(route.links), route.key LIMIT %s + 1
				RETURN {nodes: route.nodes, links: route.links, weakest: route.weakest, ending: ending,
				 entries: size([x IN route.phases WHERE x = 0]), alternatives:
				 reduce(found = [], other IN others | found + [i IN range(1, size(other.nodes) - 2)
				  WHERE other.nodes[i] <> route.nodes[i] AND NOT other.nodes[i] IN found | other.nodes[i]])}"""
			.formatted(likeness(), most);
	}

	/**
	 * A thread up serves something, and does not only lead back into its own parts; a
	 * thread down leads somewhere, or starts from a measure.
	 */
	private String isThread(String start) {
		return switch (this.direction) {
			case UP -> "phase > 0" + (this.grammar.parts().steps().isEmpty() ? ""
					: " AND NOT EXISTS { " + this.grammar.parts().pattern("end", PART_DEPTH, start) + " }");
			case DOWN -> "(size(route.links) > 0"
					+ anyOf(this.grammar.kinds(ThreadStop.MEASURE), (kinds) -> " OR " + start + ":" + kinds, "") + ")";
		};
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

	private static String anyOf(List<String> kinds, UnaryOperator<String> text, String otherwise) {
		return kinds.isEmpty() ? otherwise : text.apply(String.join("|", kinds));
	}

}
