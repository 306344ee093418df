package org.goldenthread.path;

import java.util.HashMap;
import java.util.Map;

import org.goldenthread.threadgraph.VisibleGraph;
import org.jspecify.annotations.Nullable;

/**
 * The fewest links that lead from a node in a state to one goal, for all that lies
 * between a start and the goal. Found from both ends: the side that has fewer nodes at
 * its edge goes on, until one side has no more; so that a supernode at one end costs
 * little if the other end is ordinary.
 */
final class GoalDistances implements Aim {

	private final int nodes;

	private final Expansion expansion;

	private final int goal;

	private final Map<Integer, Integer> distances = new HashMap<>();

	GoalDistances(VisibleGraph visible, PathAutomaton automaton, int start, int goal, int hops) {
		this.nodes = visible.graph().nodeCount();
		this.expansion = new Expansion(visible, automaton);
		this.goal = goal;
		Map<Integer, Integer> ahead = new HashMap<>();
		IntList front = new IntList();
		front.add(PathAutomaton.INITIAL * this.nodes + start);
		ahead.put(front.get(0), 0);
		IntList back = new IntList();
		for (int state = 0; state < automaton.states(); state++) {
			back.add(state * this.nodes + goal);
			this.distances.put(state * this.nodes + goal, 0);
		}
		boolean allAhead = false;
		for (int hop = 0; hop < hops && !back.isEmpty();) {
			if (!allAhead && front.size() < back.size()) {
				front = further(front, ahead, true, null);
				allAhead = front.isEmpty();
			}
			else {
				back = further(back, this.distances, false, allAhead ? ahead : null);
				hop++;
			}
		}
	}

	private IntList further(IntList edge, Map<Integer, Integer> reached, boolean ahead,
			@Nullable Map<Integer, Integer> only) {
		IntList next = new IntList();
		for (int i = 0; i < edge.size(); i++) {
			int place = edge.get(i);
			int distance = reached.getOrDefault(place, 0) + 1;
			Expansion.Visitor visitor = (_, node, state) -> {
				int onto = state * this.nodes + node;
				if (!reached.containsKey(onto) && (only == null || only.containsKey(onto))) {
					reached.put(onto, distance);
					next.add(onto);
				}
				return true;
			};
			int node = place % this.nodes;
			int state = place / this.nodes;
			if (ahead) {
				this.expansion.successors(node, state, visitor);
			}
			else {
				this.expansion.predecessors(node, state, visitor);
			}
		}
		return next;
	}

	@Override
	public int remaining(int node, int state) {
		return this.distances.getOrDefault(state * this.nodes + node, -1);
	}

	@Override
	public boolean isAt(int node) {
		return node == this.goal;
	}

	@Override
	public boolean isOneNode() {
		return true;
	}

}
