package org.goldenthread.path;

import java.util.BitSet;

import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.threadgraph.VisibleGraph;
import org.jspecify.annotations.Nullable;

/**
 * The fewest links that lead from a node in a state to where a path may end: what a
 * search for the best paths still has to expect. Worked out when first asked for, for all
 * that lies on the way, and kept.
 * <p>
 * Never more than there are: where what leads on may stand on the path already, so that
 * the path ends before, the distance is 0.
 */
final class Distances implements Aim {

	private static final byte UNREACHABLE = 100;

	private final ThreadGraph graph;

	private final PathAutomaton automaton;

	private final Expansion expansion;

	private final Supernodes supernodes;

	private final @Nullable BitSet kinds;

	/** One more than the distance; 0 if not known yet. */
	private final SparseBytes known;

	/** The same while it is being worked out. */
	private final SparseBytes pending;

	private final int nodes;

	private Distances(VisibleGraph visible, PathAutomaton automaton, Supernodes supernodes, @Nullable BitSet kinds) {
		this.graph = visible.graph();
		this.automaton = automaton;
		this.expansion = new Expansion(visible, automaton);
		this.supernodes = supernodes;
		this.kinds = kinds;
		this.nodes = this.graph.nodeCount();
		this.known = new SparseBytes(automaton.states() * this.nodes);
		this.pending = new SparseBytes(automaton.states() * this.nodes);
	}

	/**
	 * To where nothing leads on, or too much.
	 */
	static Distances toEnds(VisibleGraph visible, PathAutomaton automaton, Supernodes supernodes) {
		return new Distances(visible, automaton, supernodes, null);
	}

	/**
	 * To nodes of some kinds.
	 */
	static Distances toKinds(VisibleGraph visible, PathAutomaton automaton, Supernodes supernodes, BitSet kinds) {
		return new Distances(visible, automaton, supernodes, kinds);
	}

	@Override
	public int remaining(int node, int state) {
		int place = state * this.nodes + node;
		if (this.known.get(place) == 0) {
			explore(place);
		}
		int distance = this.known.get(place) - 1;
		return (distance < UNREACHABLE) ? distance : -1;
	}

	@Override
	public boolean isAt(int node) {
		return this.kinds != null && this.kinds.get(this.graph.kindNumber(node));
	}

	@Override
	public boolean isAnyEnd() {
		return this.kinds == null;
	}

	/**
	 * Finds the distances of all that is reached from a place.
	 */
	private synchronized void explore(int start) {
		if (this.known.get(start) != 0) {
			return;
		}
		IntList region = region(start);
		boolean nearer = true;
		while (nearer) {
			nearer = false;
			for (int i = region.size() - 1; i >= 0; i--) {
				nearer |= relax(region.get(i));
			}
		}
		for (int i = 0; i < region.size(); i++) {
			this.known.set(region.get(i), this.pending.get(region.get(i)));
		}
	}

	/**
	 * All places that are reached from one and not known yet, each with a first distance.
	 */
	private IntList region(int start) {
		IntList region = new IntList();
		region.add(start);
		this.pending.set(start, first(start));
		for (int i = 0; i < region.size(); i++) {
			int node = region.get(i) % this.nodes;
			int state = region.get(i) / this.nodes;
			if (!stopsAt(node, state)) {
				this.expansion.successors(node, state, (_, far, next) -> {
					int place = next * this.nodes + far;
					if (this.known.get(place) == 0 && this.pending.get(place) == 0) {
						this.pending.set(place, first(place));
						region.add(place);
					}
					return true;
				});
			}
		}
		return region;
	}

	private byte first(int place) {
		int node = place % this.nodes;
		int state = place / this.nodes;
		boolean there = (this.kinds != null) ? isAt(node) : this.supernodes.is(node, state) || mayEndAt(node, state);
		return (byte) ((there ? 0 : UNREACHABLE) + 1);
	}

	/** Paths that are followed to their ends go no further; others are not led there. */
	private boolean stopsAt(int node, int state) {
		return this.kinds == null && this.supernodes.is(node, state);
	}

	/**
	 * Whether everything that leads on, if anything does, may stand before this node on a
	 * path.
	 */
	private boolean mayEndAt(int node, int state) {
		int kind = this.graph.kindNumber(node);
		return this.expansion.successors(node, state,
				(_, far, _) -> this.automaton.reaches(this.graph.kindNumber(far), kind));
	}

	private boolean relax(int place) {
		int node = place % this.nodes;
		int state = place / this.nodes;
		byte before = this.pending.get(place);
		if (before == 1 || stopsAt(node, state)) {
			return false;
		}
		this.expansion.successors(node, state, (_, far, next) -> {
			int onto = next * this.nodes + far;
			byte known = this.known.get(onto);
			int distance = ((known != 0) ? known : this.pending.get(onto)) + 1;
			if (distance < this.pending.get(place)) {
				this.pending.set(place, (byte) distance);
			}
			return true;
		});
		return this.pending.get(place) < before;
	}

}
