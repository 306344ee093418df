package org.goldenthread.path;

import java.util.BitSet;
import java.util.OptionalInt;

import org.goldenthread.model.ThreadDirection;
import org.goldenthread.path.PathAutomaton.Transition;

/**
 * Which paths there can be from one kind to another, by the model alone.
 */
public final class KindPaths {

	private final PathAutomaton automaton;

	private final int kinds;

	/** By state times kinds plus kind, the same of what it leads to. */
	private final BitSet[] next;

	KindPaths(PathAutomaton automaton, int kinds) {
		this.automaton = automaton;
		this.kinds = kinds;
		this.next = new BitSet[automaton.states() * kinds];
		for (int i = 0; i < this.next.length; i++) {
			this.next[i] = new BitSet();
		}
		for (int state = 0; state < automaton.states(); state++) {
			for (Transition each : automaton.transitions(state)) {
				int from = state * kinds;
				each.pairs().stream().forEach((pair) -> {
					int source = pair / kinds;
					int target = pair % kinds;
					this.next[from + (each.along() ? source : target)]
						.set(each.next() * kinds + (each.along() ? target : source));
				});
			}
		}
	}

	/**
	 * How few links a thread between kinds can have. A thread up does more than enter.
	 * @param from the numbers of the kinds that it starts from
	 * @param to the numbers of the kinds that it leads to
	 * @param most how many links it may have at most
	 * @return the number of links; empty if there can be no such thread
	 */
	public OptionalInt shortest(BitSet from, BitSet to, int most) {
		BitSet reached = new BitSet();
		BitSet edge = new BitSet();
		from.stream().forEach((kind) -> edge.set(PathAutomaton.INITIAL * this.kinds + kind));
		for (int hops = 1; hops <= most && !edge.isEmpty(); hops++) {
			BitSet onto = new BitSet();
			edge.stream().forEach((place) -> onto.or(this.next[place]));
			if (onto.stream().anyMatch((place) -> isEnd(place, to))) {
				return OptionalInt.of(hops);
			}
			onto.andNot(reached);
			reached.or(onto);
			edge.clear();
			edge.or(onto);
		}
		return OptionalInt.empty();
	}

	private boolean isEnd(int place, BitSet to) {
		return to.get(place % this.kinds)
				&& (this.automaton.direction() == ThreadDirection.DOWN || this.automaton.phase(place / this.kinds) > 0);
	}

}
