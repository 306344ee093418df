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
import org.goldenthread.path.ThreadGrammar.Part;
import org.goldenthread.path.ThreadGrammar.Step;
import org.goldenthread.threadgraph.GraphLayout;

/**
 * Builds the automaton of a grammar: finds all states that a thread can be in, beginning
 * with the one before its first link.
 */
final class AutomatonBuilder {

	private final GraphLayout layout;

	private final ThreadDirection direction;

	private final List<Part> parts;

	private final Set<String> enteredAlong;

	private final Set<String> lastTypes;

	private final Map<State, Integer> numbers = new LinkedHashMap<>();

	private final List<State> states = new ArrayList<>();

	AutomatonBuilder(GraphLayout layout, ThreadDirection direction, List<Part> parts, Set<String> enteredAlong) {
		this.layout = layout;
		this.direction = direction;
		this.parts = parts;
		this.enteredAlong = enteredAlong;
		this.lastTypes = parts.getLast()
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
		return new PathAutomaton(this.layout, this.direction, this.states.stream().mapToInt(State::part).toArray(),
				transitions);
	}

	private List<Transition> from(State state) {
		Map<Label, BitSet> pairs = new LinkedHashMap<>();
		Map<Label, Integer> relationships = new LinkedHashMap<>();
		for (int part = state.part(); part < this.parts.size(); part++) {
			for (Step step : this.parts.get(part).steps()) {
				Optional<State> next = after(state, part, step);
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

	private Optional<State> after(State state, int part, Step step) {
		String type = step.relationship().type();
		boolean up = this.direction == ThreadDirection.UP;
		boolean entering = state.part() == 0;
		int taken = ((state.part() == part) ? state.taken() : 0) + (step.succeeds() ? 0 : 1);
		boolean tooMany = this.parts.get(part).isBounded() && taken > this.parts.get(part).most();
		boolean intoWhatItHolds = up && part == 1 && entering && !state.onlyAlong();
		boolean backOut = up && part == 2 && entering && type.equals(state.lastType());
		if (tooMany || intoWhatItHolds || backOut) {
			return Optional.empty();
		}
		int counted = this.parts.get(part).isBounded() ? taken : 0;
		return Optional.of((part > 0) ? new State(part, counted, true, "") : new State(0, counted,
				state.onlyAlong() && this.enteredAlong.contains(type), this.lastTypes.contains(type) ? type : ""));
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
	 * @param part the part that its last link belongs to
	 * @param taken how many links of that part it has, 0 if they are not counted
	 * @param onlyAlong whether it has entered by links along their arrows only, as from a
	 * risk to what it threatens: then it may climb to what achieves that
	 * @param lastType the type by which it has entered a part of something: it does not
	 * leave that again by the same type, to what else holds the part
	 */
	private record State(int part, int taken, boolean onlyAlong, String lastType) {

	}

	private record Label(int type, boolean along, int next) {

	}

}
