package org.goldenthread.thread;

import java.util.List;
import java.util.Set;
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
		return new Move(0, true,
				steps((role) -> role.entry() == ThreadEntry.AGAINST && !role.toward().isEmpty(), true).toList());
	}

	/**
	 * The types of link that lead from what has gone to what took its place.
	 */
	Set<String> onwardTypes() {
		return onward().map(Step::type).collect(Collectors.toSet());
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
		return entry(ThreadDirection.UP).stream().filter(Step::along).map(Step::type).collect(Collectors.toSet());
	}

	Model model() {
		return this.model;
	}

	/**
	 * How a thread may begin: a plan through its parts, a risk through what it threatens,
	 * an organisation through what it owns. Downward the parts of a plan serve it already
	 * and are no entry.
	 */
	private List<Step> entry(ThreadDirection direction) {
		Stream<Step> along = steps((role) -> role.entry() == ThreadEntry.ALONG, true);
		Stream<Step> against = steps((role) -> role.entry() == ThreadEntry.AGAINST
				&& (direction == ThreadDirection.UP || role.toward().isEmpty()), false);
		return Stream.concat(along, against).toList();
	}

	private List<Step> serves() {
		return Stream.concat(toward(ThreadDirection.UP, true).stream(), onward()).toList();
	}

	/**
	 * Without what achieves a result: that would lead on to what else it achieves, which
	 * is no evidence for the thing that the thread comes from.
	 */
	private List<Step> servedBy() {
		return Stream
			.concat(steps((role) -> role.toward().equals(Set.of(ThreadDirection.UP)) && !entersOnly(role), false),
					onward())
			.toList();
	}

	private Stream<Step> onward() {
		return Stream.concat(steps((role) -> role.onward() == ThreadEntry.ALONG, true),
				steps((role) -> role.onward() == ThreadEntry.AGAINST, false));
	}

	private List<Step> achieves() {
		return toward(ThreadDirection.DOWN, true);
	}

	private List<Step> achievedBy() {
		return toward(ThreadDirection.DOWN, false);
	}

	private List<Step> toward(ThreadDirection direction, boolean along) {
		return steps((role) -> role.toward().contains(direction) && !entersOnly(role), along).toList();
	}

	/**
	 * A risk does not serve what it threatens: a relationship that a thread enters along
	 * its arrow is followed at its start only.
	 */
	private static boolean entersOnly(ThreadRole role) {
		return role.entry() == ThreadEntry.ALONG;
	}

	private Stream<Step> steps(Predicate<ThreadRole> condition, boolean along) {
		return this.model.relationships().stream().filter((relationship) -> {
			ThreadRole role = relationship.thread();
			return role != null && condition.test(role);
		}).map((relationship) -> new Step(relationship, along));
	}

}
