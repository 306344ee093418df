package org.goldenthread.walk;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.goldenthread.model.Kind;
import org.goldenthread.model.Model;
import org.goldenthread.model.ThreadDirection;
import org.goldenthread.model.ThreadEntry;
import org.goldenthread.model.ThreadRole;
import org.goldenthread.model.ThreadStop;

/**
 * Which relationships a thread may follow in which part of it. A thread up enters, then
 * climbs from what was achieved to what achieved it, then follows what that serves. A
 * thread down enters, then follows what serves the thing, then what that achieves.
 */
final class ThreadGrammar {

	private final Model model;

	ThreadGrammar(Model model) {
		this.model = model;
	}

	/**
	 * The parts of a thread in their order. A thread may leave any of them out, and never
	 * turns back to an earlier one.
	 */
	List<Phase> phases(ThreadDirection direction) {
		return switch (direction) {
			case UP -> List.of(new Phase(0, entry(direction), 2), new Phase(1, achievedBy(), 3),
					new Phase(2, serves(), Phase.UNBOUNDED));
			case DOWN -> List.of(new Phase(0, entry(direction), 1), new Phase(1, servedBy(), Phase.UNBOUNDED),
					new Phase(2, achieves(), 3));
		};
	}

	/**
	 * The parts of a thing, from a part to the thing.
	 */
	Move parts() {
		return new Move(0, true, steps(ThreadRole::isPart, true).toList());
	}

	/**
	 * The types of link that lead from what has gone to what took its place.
	 */
	Set<String> onwardTypes() {
		return onward((_) -> true).map(Step::type).collect(Collectors.toSet());
	}

	/**
	 * The kinds in which a thread finds something.
	 */
	List<String> kinds(ThreadStop stop) {
		return this.model.kinds().stream().filter((kind) -> kind.stop() == stop).map(Kind::name).toList();
	}

	/**
	 * The types of link that a thread enters along their arrow, such as that from a risk
	 * to what it threatens.
	 */
	Set<String> enteredAlong() {
		return steps(ThreadRole::entersAlong, true).map(Step::type).collect(Collectors.toSet());
	}

	Model model() {
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

	private Stream<Step> onward(Predicate<ThreadRole> condition) {
		return Stream.concat(steps(condition.and((role) -> role.onward() == ThreadEntry.ALONG), true),
				steps(condition.and((role) -> role.onward() == ThreadEntry.AGAINST), false));
	}

	private List<Step> achieves() {
		return steps(ThreadRole::achieves, true).toList();
	}

	private List<Step> achievedBy() {
		return steps(ThreadRole::achieves, false).toList();
	}

	private Stream<Step> steps(Predicate<ThreadRole> condition, boolean along) {
		return this.model.relationships().stream().filter((relationship) -> {
			ThreadRole role = relationship.thread();
			return role != null && condition.test(role);
		}).map((relationship) -> new Step(relationship, along));
	}

}
