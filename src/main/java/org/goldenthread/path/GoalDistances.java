package org.goldenthread.path;

import java.util.function.IntPredicate;

import org.goldenthread.request.Deadline;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.threadgraph.VisibleGraph;

/**
 * The fewest links that lead from a node in a state to one goal, for all that lies
 * between a start and the goal. Found from both ends: the side that has fewer links at
 * its edge goes on, until one side has no more; so that a supernode at one end costs
 * little if the other end is ordinary.
 */
final class GoalDistances implements Aim {

	private final ThreadGraph graph;

	private final int nodes;

	private final Expansion expansion;

	private final int goal;

	/** One more than the distance; 0 where the goal cannot be reached from. */
	private final SparseBytes distances;

	GoalDistances(VisibleGraph visible, PathAutomaton automaton, int start, int goal, int hops) {
		this.graph = visible.graph();
		this.nodes = this.graph.nodeCount();
		this.expansion = new Expansion(visible, automaton);
		this.goal = goal;
		this.distances = new SparseBytes(automaton.states() * this.nodes);
		SparseBytes ahead = new SparseBytes(automaton.states() * this.nodes);
		IntList front = new IntList();
		front.add(PathAutomaton.INITIAL * this.nodes + start);
		ahead.set(front.get(0), (byte) 1);
		IntList back = new IntList();
		for (int state = 0; state < automaton.states(); state++) {
			back.add(state * this.nodes + goal);
			this.distances.set(state * this.nodes + goal, (byte) 1);
		}
		IntPredicate isAhead = (place) -> ahead.get(place) != 0;
		IntPredicate counts = (_) -> true;
		boolean allAhead = false;
		for (int hop = 0; hop < hops && !back.isEmpty();) {
			if (!allAhead && links(front) < links(back)) {
				front = further(front, ahead, true, counts);
				allAhead = front.isEmpty();
				if (allAhead) {
					counts = isAhead;
					back = back.only(counts);
				}
			}
			else {
				back = further(back, this.distances, false, counts);
				hop++;
			}
		}
	}

	private long links(IntList edge) {
		long links = 0;
		for (int i = 0; i < edge.size(); i++) {
			int node = edge.get(i) % this.nodes;
			links += this.graph.outgoing(node).length + this.graph.incoming(node).length;
		}
		return links;
	}

	private IntList further(IntList edge, SparseBytes reached, boolean ahead, IntPredicate counts) {
		IntList next = new IntList();
		for (int i = 0; i < edge.size(); i++) {
			Deadline.check();
			int place = edge.get(i);
			byte onward = ahead ? 1 : (byte) (reached.get(place) + 1);
			Expansion.Visitor visitor = (_, node, state) -> {
				int onto = state * this.nodes + node;
				if (reached.get(onto) == 0 && counts.test(onto)) {
					reached.set(onto, onward);
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
		return this.distances.get(state * this.nodes + node) - 1;
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
