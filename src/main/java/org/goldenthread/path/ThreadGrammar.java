package org.goldenthread.path;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.goldenthread.model.Model;
import org.goldenthread.model.Relationship;
import org.goldenthread.model.ThreadDirection;
import org.goldenthread.model.ThreadEntry;
import org.goldenthread.model.ThreadRole;
import org.goldenthread.threadgraph.GraphLayout;
import org.goldenthread.threadgraph.LinkSet;

/**
 * The grammar of golden threads, derived from the model. A thread up enters, then climbs
 * from what was achieved to what achieved it, then follows what that serves. A thread
 * down enters, then follows what serves the thing, then what that achieves. A thread may
 * leave any of these phases out, and never turns back to an earlier one.
 */
public final class ThreadGrammar {

	/**
	 * How deep a part of a part may lie: for a thread up to begin with it, and for one
	 * not to lead back into it.
	 */
	public static final int PART_DEPTH = 6;

	private static final int UNBOUNDED = Integer.MAX_VALUE;

	private final Model model;

	private final GraphLayout layout;

	private final Map<ThreadDirection, PathAutomaton> automata = new EnumMap<>(ThreadDirection.class);

	private final Map<ThreadDirection, KindPaths> kindPaths = new EnumMap<>(ThreadDirection.class);

	private final Set<String> partTypes;

	private final Set<String> uncountedTypes;

	/**
	 * Derives the grammar.
	 * @param layout the layout of the graphs in which threads are looked for
	 */
	public ThreadGrammar(GraphLayout layout) {
		this.model = layout.model();
		this.layout = layout;
		this.partTypes = types(steps(ThreadRole::isPart, true));
		this.uncountedTypes = types(entry(ThreadDirection.UP).stream().filter((step) -> !step.isCounted()));
		for (ThreadDirection direction : ThreadDirection.values()) {
			PathAutomaton automaton = build(direction);
			this.automata.put(direction, automaton);
			this.kindPaths.put(direction, new KindPaths(automaton, layout.kinds()));
		}
	}

	/**
	 * The threads of a direction, as an automaton.
	 * @param direction the direction
	 * @return the automaton
	 */
	public PathAutomaton automaton(ThreadDirection direction) {
		return Objects.requireNonNull(this.automata.get(direction));
	}

	private PathAutomaton build(ThreadDirection direction) {
		List<Phase> phases = switch (direction) {
			case UP -> List.of(new Phase(entry(direction), PART_DEPTH), new Phase(achievedBy(), 3),
					new Phase(serves(), UNBOUNDED));
			case DOWN ->
				List.of(new Phase(entry(direction), 1), new Phase(servedBy(), UNBOUNDED), new Phase(achieves(), 3));
		};
		return new AutomatonBuilder(this.layout, direction, phases, enteredAlong()).build();
	}

	/**
	 * Which threads of a direction there can be between kinds.
	 * @param direction the direction
	 * @return the threads of kinds
	 */
	public KindPaths kindPaths(ThreadDirection direction) {
		return Objects.requireNonNull(this.kindPaths.get(direction));
	}

	/**
	 * The types of link that lead from a part to the whole.
	 * @return the names of the types
	 */
	public Set<String> partTypes() {
		return this.partTypes;
	}

	/**
	 * The types of link that a thread may begin with without going deeper: from an owner
	 * to what it owns, or to what took the place of what it begins with.
	 */
	Set<String> uncountedTypes() {
		return this.uncountedTypes;
	}

	/**
	 * The types of link by which a thread goes on from what has gone to what took its
	 * place.
	 * @return the names of the types
	 */
	public Set<String> onwardTypes() {
		return onward((_) -> true).map((step) -> step.relationship().type()).collect(Collectors.toSet());
	}

	/**
	 * The links that play some role in threads.
	 * @param role says whether the role is asked for
	 * @return the links
	 */
	public LinkSet links(Predicate<ThreadRole> role) {
		return LinkSet.of(this.layout, steps(role, true).map(Step::relationship).toList());
	}

	/**
	 * The links of the types that play some role in threads, those too that join what no
	 * thread passes.
	 * @param role says whether the role is asked for
	 * @return the links
	 */
	public LinkSet linksOfTypes(Predicate<ThreadRole> role) {
		return LinkSet.ofTypes(this.layout,
				steps(role, true).map((step) -> step.relationship().type()).distinct().toArray(String[]::new));
	}

	/**
	 * The kinds that are of a kind.
	 * @param name the name of the kind, which may be abstract
	 * @return their numbers
	 */
	public BitSet kinds(String name) {
		return this.layout.kindsOf(name);
	}

	/**
	 * The layout of the graphs in which threads are looked for.
	 * @return the layout
	 */
	public GraphLayout layout() {
		return this.layout;
	}

	/**
	 * The model that it is derived from.
	 * @return the model
	 */
	public Model model() {
		return this.model;
	}

	/**
	 * How a thread may begin: a plan through its parts, a risk through what it threatens,
	 * an organisation through what it owns, and one that was merged through what took its
	 * place. Downward the parts of a plan serve it already and are no entry.
	 */
	private List<Step> entry(ThreadDirection direction) {
		Stream<Step> parts = (direction == ThreadDirection.UP) ? steps(ThreadRole::isPart, false) : Stream.empty();
		return Stream
			.of(steps(ThreadRole::entersAlong, true), parts, steps(ThreadRole::isHeld, false),
					onward(ThreadRole::isSuccession))
			.flatMap(Function.identity())
			.toList();
	}

	private List<Step> serves() {
		return Stream.concat(steps(ThreadRole::serves, true), onward((role) -> !role.isSuccession())).toList();
	}

	private List<Step> servedBy() {
		return Stream.concat(steps(ThreadRole::isServedBy, false), onward((role) -> !role.isSuccession())).toList();
	}

	private List<Step> achieves() {
		return steps(ThreadRole::achieves, true).toList();
	}

	private List<Step> achievedBy() {
		return steps(ThreadRole::achieves, false).toList();
	}

	private Set<String> enteredAlong() {
		return steps(ThreadRole::entersAlong, true).map((step) -> step.relationship().type())
			.collect(Collectors.toSet());
	}

	private static Set<String> types(Stream<Step> steps) {
		return steps.map((step) -> step.relationship().type()).collect(Collectors.toUnmodifiableSet());
	}

	private Stream<Step> onward(Predicate<ThreadRole> condition) {
		return Stream.concat(steps(condition.and((role) -> role.onward() == ThreadEntry.ALONG), true),
				steps(condition.and((role) -> role.onward() == ThreadEntry.AGAINST), false));
	}

	private Stream<Step> steps(Predicate<ThreadRole> condition, boolean along) {
		return this.model.relationships().stream().filter((relationship) -> {
			ThreadRole role = relationship.thread();
			return role != null && condition.test(role);
		}).map((relationship) -> new Step(relationship, along));
	}

	/**
	 * A phase of a thread, such as its entry.
	 *
	 * @param steps the steps that it may consist of
	 * @param most how many steps it may have at most, without those that do not count
	 */
	record Phase(List<Step> steps, int most) {

		boolean isBounded() {
			return this.most != UNBOUNDED;
		}

	}

	/**
	 * A relationship that a thread may follow.
	 *
	 * @param relationship the relationship
	 * @param along whether it follows the arrow
	 */
	record Step(Relationship relationship, boolean along) {

		/**
		 * Whether it takes a thread deeper. A step to what took the place of what it
		 * begins with does not, nor one from an owner to what it owns: an owner's threads
		 * are those of its plans.
		 */
		boolean isCounted() {
			ThreadRole role = this.relationship.thread();
			return role == null || !(role.isSuccession() || role.isHeld());
		}

	}

}
