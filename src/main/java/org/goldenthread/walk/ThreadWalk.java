package org.goldenthread.walk;

import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

import org.goldenthread.cypher.Parameters;
import org.goldenthread.model.Model;
import org.goldenthread.model.ThreadDirection;

/**
 * The Cypher that walks threads from a node, hop by hop.
 * <p>
 * Each hop leads on from the best routes so far, of which no more are kept than the walk
 * is wide, and never through a node that too many links lead on from. So its time is
 * bounded wherever it starts; what it leaves out for that, it says.
 */
public final class ThreadWalk {

	private final Collection<String> kinds;

	private final String hops;

	private final String width;

	private final String most;

	private final Routes all;

	private final Routes useful;

	private final FoundRoutes found;

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
		ThreadGrammar grammar = new ThreadGrammar(model);
		this.kinds = kinds;
		this.hops = parameters.add((long) bounds.hops());
		this.width = parameters.add((long) bounds.width());
		this.most = parameters.add((long) bounds.threads());
		this.all = new Routes(grammar, direction, grammar.phases(direction), this.width);
		this.useful = kinds.isEmpty() ? this.all : new Routes(grammar, direction,
				ThreadPlan.anywhereTo(grammar, direction, kinds, bounds.hops()).useful(), this.width);
		this.found = new FoundRoutes(grammar, direction, this.all);
	}

	/**
	 * How few hops a thread between two kinds can have in the model.
	 * @param model the model
	 * @param direction which way to go
	 * @param from the kind that threads start from, abstract or not
	 * @param to the kind that they must lead to, abstract or not
	 * @param hops how many hops a thread may have at most
	 * @return the number of hops; empty if there can be no such thread
	 */
	public static OptionalInt shortest(Model model, ThreadDirection direction, String from, String to, int hops) {
		return new ThreadPlan(model, direction, List.of(from), List.of(to), hops).shortest();
	}

	/**
	 * The types of link by which a thread goes on from what has gone to what took its
	 * place.
	 * @param model the model
	 * @return the types
	 */
	public static Set<String> onwardTypes(Model model) {
		return new ThreadGrammar(model).onwardTypes();
	}

	/**
	 * A thread, as {@link #cypher} returns them, of nothing but its start.
	 * @param start the variable of the node
	 * @return an expression
	 */
	public static String alone(String start) {
		return "{nodes: [%s], links: [], weakest: %d, ending: '%s', entries: 0, alternatives: []}".formatted(start,
				LinkWeight.MOST, Ending.WHOLE);
	}

	/**
	 * A subquery that walks from a node. It adds three columns:
	 * <ul>
	 * <li>{@code threads}: the threads, best first, each a map of {@code nodes} from the
	 * start to the end, {@code links}, {@code weakest} (the weight of the weakest link),
	 * {@code ending} (see {@link Ending}), {@code entries} (by how many links it enters
	 * before it turns up or down) and {@code alternatives} (the nodes that like threads
	 * pass instead of a hub)
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
				WITH %1$s, %2$s AS levels
				WITH levels, COLLECT {
				UNWIND levels AS level UNWIND level AS route
				%3$s
				RETURN {route: route, found: found, ending: ending}
				} AS ended
				WITH levels, ended, COLLECT {
				UNWIND ended AS each WITH each.route AS route, each.ending AS ending WHERE each.found%4$s
				%5$s
				} AS threads
				RETURN threads[..%6$s] AS threads,
				 COLLECT { UNWIND ended AS each WITH each.route.nodes[-1] AS hub WHERE each.ending = '%7$s'
				  RETURN DISTINCT hub ORDER BY hub.id LIMIT 50 } AS hubs,
				 size(threads) > %6$s OR any(level IN levels WHERE size(level) > %8$s) AS dropped
				}""".formatted(start, this.useful.from(start, this.hops),
				this.found.endings(start, this.kinds, this.hops),
				this.kinds.isEmpty() ? " AND each.ending <> '" + Ending.KIND + "'" : "", this.found.best(this.most),
				this.most, Ending.HUB, this.width);
	}

}
