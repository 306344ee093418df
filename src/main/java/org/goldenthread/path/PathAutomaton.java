package org.goldenthread.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

import org.goldenthread.model.ThreadDirection;
import org.goldenthread.threadgraph.GraphLayout;

/**
 * A finite automaton that reads the links of a path, each with the way it is followed. A
 * node of the graph together with a state is a node of the product in which paths are
 * searched for.
 */
public final class PathAutomaton {

	/** The state before the first link. */
	static final int INITIAL = 0;

	private static final Transition[] NONE = {};

	private final GraphLayout layout;

	private final ThreadDirection direction;

	private final int[] phases;

	private final Transition[][][] forward;

	private final Transition[][][] backward;

	private final BitSet[] reaches;

	PathAutomaton(GraphLayout layout, ThreadDirection direction, int[] phases, List<List<Transition>> transitions) {
		this.layout = layout;
		this.direction = direction;
		this.phases = phases;
		List<List<Transition>> reversed = new ArrayList<>();
		transitions.forEach((_) -> reversed.add(new ArrayList<>()));
		for (int state = 0; state < transitions.size(); state++) {
			for (Transition each : transitions.get(state)) {
				reversed.get(each.next()).add(each.to(state));
			}
		}
		this.forward = transitions.stream().map(this::byLabel).toArray(Transition[][][]::new);
		this.backward = reversed.stream().map(this::byLabel).toArray(Transition[][][]::new);
		this.reaches = closure(transitions.stream().flatMap(List::stream).toList());
	}

	private Transition[][] byLabel(List<Transition> transitions) {
		Transition[][] byLabel = new Transition[this.layout.types() * 2][];
		Arrays.fill(byLabel, NONE);
		transitions.forEach((each) -> {
			int label = label(each.type(), each.along());
			byLabel[label] = Arrays.copyOf(byLabel[label], byLabel[label].length + 1);
			byLabel[label][byLabel[label].length - 1] = each;
		});
		return byLabel;
	}

	/**
	 * By kind the kinds that paths of any state can lead to from it, by the model.
	 */
	private BitSet[] closure(List<Transition> transitions) {
		int kinds = this.layout.kinds();
		BitSet[] next = IntStream.range(0, kinds).mapToObj((_) -> new BitSet()).toArray(BitSet[]::new);
		transitions.forEach((each) -> each.pairs().stream().forEach((pair) -> {
			int source = pair / kinds;
			int target = pair % kinds;
			next[each.along() ? source : target].set(each.along() ? target : source);
		}));
		for (int middle = 0; middle < kinds; middle++) {
			for (int from = 0; from < kinds; from++) {
				if (next[from].get(middle)) {
					next[from].or(next[middle]);
				}
			}
		}
		return next;
	}

	/**
	 * The way in which its paths run.
	 * @return the direction
	 */
	public ThreadDirection direction() {
		return this.direction;
	}

	/**
	 * How many states it has.
	 * @return the number of states
	 */
	int states() {
		return this.phases.length;
	}

	/**
	 * The phase of a thread that a state belongs to.
	 * @return 0 while the thread enters, then 1 and 2
	 */
	int phase(int state) {
		return this.phases[state];
	}

	/**
	 * All transitions from a state.
	 */
	List<Transition> transitions(int state) {
		return Arrays.stream(this.forward[state]).flatMap(Arrays::stream).toList();
	}

	Transition[] transitions(int state, int type, boolean along) {
		return this.forward[state][label(type, along)];
	}

	/**
	 * The transitions into a state; {@code next} is the state that they come from.
	 */
	Transition[] transitionsInto(int state, int type, boolean along) {
		return this.backward[state][label(type, along)];
	}

	/**
	 * Whether paths can lead from one kind to another, by the model alone.
	 */
	boolean reaches(int fromKind, int toKind) {
		return this.reaches[fromKind].get(toKind);
	}

	private static int label(int type, boolean along) {
		return type * 2 + (along ? 0 : 1);
	}

	/**
	 * That a link leads on to a state.
	 *
	 * @param type the number of its type
	 * @param along whether it is followed along its arrow
	 * @param next the state that it leads to
	 * @param pairs the kinds that it joins, as source times the number of kinds plus
	 * target
	 * @param ofAnyKind whether the type stands for nothing else, so that the kinds need
	 * not be looked at
	 */
	record Transition(int type, boolean along, int next, BitSet pairs, boolean ofAnyKind) {

		boolean allows(int sourceKind, int targetKind, int kinds) {
			return this.ofAnyKind || this.pairs.get(sourceKind * kinds + targetKind);
		}

		private Transition to(int state) {
			return new Transition(this.type, this.along, state, this.pairs, this.ofAnyKind);
		}

	}

}
