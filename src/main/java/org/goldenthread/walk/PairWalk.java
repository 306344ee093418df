package org.goldenthread.walk;

import org.goldenthread.cypher.Parameters;
import org.goldenthread.model.ThreadDirection;

/**
 * The Cypher that walks threads between two nodes, from both ends until they meet.
 */
public final class PairWalk {

	private final String ahead;

	private final String behind;

	private final String most;

	private final String width;

	private final Routes routes;

	private final FoundRoutes found;

	/**
	 * Prepares a walk.
	 * @param plan the routes from the one node to the other
	 * @param bounds how far and how wide to go
	 * @param parameters takes the values of the statement that the walk becomes part of
	 */
	public PairWalk(ThreadPlan plan, WalkBounds bounds, Parameters parameters) {
		ThreadGrammar grammar = plan.grammar();
		ThreadDirection direction = plan.direction();
		int half = (bounds.hops() + 1) / 2;
		this.ahead = parameters.add((long) half);
		this.behind = parameters.add((long) bounds.hops() - half);
		this.width = parameters.add((long) bounds.width());
		this.most = parameters.add((long) bounds.threads());
		this.routes = new Routes(grammar, direction, grammar.phases(direction), this.width,
				parameters.add(plan.kinds()));
		this.found = new FoundRoutes(grammar, direction,
				new Routes(grammar, direction, grammar.phases(direction), this.width));
	}

	/**
	 * A subquery that adds the columns of a {@link ThreadWalk}. A route that stopped at a
	 * hub on one side is joined with one that came there from the other.
	 * @param start the variable of the node that the threads start from
	 * @param goal the variable of the node that they lead to
	 * @return the text of the subquery
	 */
	public String cypher(String start, String goal) {
		return """
				CALL (%1$s, %2$s) {
				WITH %1$s, %2$s, %3$s AS ahead, %4$s AS behind
				WITH %1$s, %2$s, ahead, behind, COLLECT {
				 UNWIND ahead AS level UNWIND level AS one
				 WITH one, one.nodes[-1] AS meeting
				 CALL (one, meeting, behind, %2$s) {
				  WITH * WHERE meeting = %2$s
				  RETURN one AS route
				  UNION ALL
				  UNWIND [level IN behind[1..] | [other IN level WHERE other.nodes[0] = meeting
				   AND (size(one.links) = %5$s OR one.hub OR other.hub) | other]] AS others UNWIND others AS other
				  WITH one, other WHERE none(node IN other.nodes[1..] WHERE node IN one.nodes)
				  RETURN {nodes: one.nodes + other.nodes[1..], links: one.links + other.links,
				   phases: one.phases + other.phases, key: one.key + other.key, hub: false,
				   weakest: CASE WHEN one.weakest < other.weakest THEN one.weakest ELSE other.weakest END} AS route
				 }
				 WITH DISTINCT route WHERE %6$s
				 %7$s
				 WITH * WHERE found
				 %8$s
				} AS threads
				RETURN threads[..%9$s] AS threads,
				 COLLECT { UNWIND ahead + behind AS level UNWIND level AS route
				  WITH route, CASE WHEN route.nodes[0] = %1$s THEN route.nodes[-1] ELSE route.nodes[0] END AS hub
				  WHERE route.hub AND NOT hub IN [%1$s, %2$s]
				  RETURN DISTINCT hub ORDER BY hub.id LIMIT 50 } AS hubs,
				 size(threads) > %9$s OR any(level IN ahead + behind WHERE size(level) > %10$s) AS dropped
				}""".formatted(start, goal, this.routes.from(start, this.ahead), this.routes.to(goal, this.behind),
				this.ahead, this.routes.isInOrder("route"), this.found.endings(start), this.found.best(this.most),
				this.most, this.width);
	}

}
