package org.goldenthread.path;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.goldenthread.model.ThreadDirection;
import org.goldenthread.path.PathAutomaton.Transition;
import org.goldenthread.path.ThreadGrammar.Phase;
import org.goldenthread.path.ThreadGrammar.Step;
import org.goldenthread.threadgraph.GraphLayout;

/**
 * Builds the automaton of a grammar: finds all states that a thread can be in, beginning
 * with the one before its first link.
 */
final class AutomatonBuilder {

	private final GraphLayout layout;

	private final ThreadDirection direction;

	private final List<Phase> phases;

	private final Set<String> enteredAlong;

	private final Set<String> lastTypes;

	private final Map<State, Integer> numbers = new LinkedHashMap<>();

	private final List<State> states = new ArrayList<>();

	AutomatonBuilder(GraphLayout layout, ThreadDirection direction, List<Phase> phases, Set<String> enteredAlong) {
		this.layout = layout;
		this.direction = direction;
		this.phases = phases;
		this.enteredAlong = enteredAlong;
		this.lastTypes = phases.getLast()
			.steps()
			.stream()
			.map((step) -> step.relationship().type())
			.collect(Collectors.toSet());
	}

	PathAutomaton build() {
		number(new State(0, 0, true, ""));
		List<List<Transition>> transitions = new ArrayList<>();
		for (int i = 0; i < this.states.size(); i++) {
			transitions.add(from(this.states.get(i)));
		}
		return new PathAutomaton(this.layout, this.direction, this.states.stream().mapToInt(State::phase).toArray(),
				transitions);
	}

	private List<Transition> from(State state) {
		Map<Label, BitSet> pairs = new LinkedHashMap<>();
		Map<Label, Integer> relationships = new LinkedHashMap<>();
		for (int phase = state.phase(); phase < this.phases.size(); phase++) {
			for (Step step : this.phases.get(phase).steps()) {
				Optional<State> next = after(state, phase, step);
				if (next.isPresent()) {
					Label label = new Label(this.layout.typeNumber(step.relationship().type()), step.along(),
							number(next.get()));
					pairs.computeIfAbsent(label, (_) -> new BitSet()).or(this.layout.pairs(step.relationship()));
					relationships.merge(label, 1, Integer::sum);
				}
			}
		}
		List<Transition> transitions = new ArrayList<>();
		pairs.forEach((label, allowed) -> transitions.add(new Transition(label.type(), label.along(), label.next(),
				allowed, isEveryRelationship(label.type(), relationships.getOrDefault(label, 0)))));
		return transitions;
	}

	private Optional<State> after(State state, int phase, Step step) {
		String type = step.relationship().type();
		boolean up = this.direction == ThreadDirection.UP;
		boolean entering = state.phase() == 0;
		int taken = ((state.phase() == phase) ? state.taken() : 0) + (step.isCounted() ? 1 : 0);
		boolean tooMany = this.phases.get(phase).isBounded() && taken > this.phases.get(phase).most();
		boolean intoWhatItHolds = up && phase == 1 && entering && !state.onlyAlong();
		boolean backOut = up && phase == 2 && entering && type.equals(state.lastType());
		if (tooMany || intoWhatItHolds || backOut) {
			return Optional.empty();
		}
		int counted = this.phases.get(phase).isBounded() ? taken : 0;
		return Optional.of((phase > 0) ? new State(phase, counted, true, "")
				: new State(0, counted, state.onlyAlong() && (!step.isCounted() || this.enteredAlong.contains(type)),
						this.lastTypes.contains(type) ? type : ""));
	}

	private int number(State state) {
		return this.numbers.computeIfAbsent(state, (_) -> {
			this.states.add(state);
			return this.states.size() - 1;
		});
	}

	private boolean isEveryRelationship(int type, int count) {
		String name = this.layout.type(type).type();
		return count == this.layout.model()
			.relationships()
			.stream()
			.filter((relationship) -> relationship.type().equals(name))
			.count();
	}

	/**
	 * How far a thread has come.
	 *
	 * @param phase the phase that its last link belongs to
	 * @param taken how many links of that phase it has, 0 if they are not counted
	 * @param onlyAlong whether it has entered by links along their arrows only, as from a
	 * risk to what it threatens: then it may climb to what achieves that
	 * @param lastType the type by which it has entered a part of something: it does not
	 * leave that again by the same type, to what else holds the part
	 */
	private record State(int phase, int taken, boolean onlyAlong, String lastType) {

	}

	private record Label(int type, boolean along, int next) {

	}

}
