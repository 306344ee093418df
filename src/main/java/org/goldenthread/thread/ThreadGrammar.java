package org.goldenthread.thread;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.goldenthread.model.Model;
import org.goldenthread.model.Relationship;
import org.goldenthread.model.ThreadDirection;
import org.goldenthread.model.ThreadEntry;
import org.goldenthread.model.ThreadRole;

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
	 * How a thread may begin: a plan through its parts, a risk through what it threatens,
	 * an organisation through what it owns. Downward the parts of a plan serve it already
	 * and are no entry.
	 */
	List<Step> entry(ThreadDirection direction) {
		Stream<Step> along = steps((role) -> role.entry() == ThreadEntry.ALONG, true);
		Stream<Step> against = steps((role) -> role.entry() == ThreadEntry.AGAINST
				&& (direction == ThreadDirection.UP || role.toward().isEmpty()), false);
		return Stream.concat(along, against).toList();
	}

	List<Step> serves() {
		return toward(ThreadDirection.UP, true);
	}

	/**
	 * Without what achieves a result: that would lead on to what else it achieves, which
	 * is no evidence for the thing that the thread comes from.
	 */
	List<Step> servedBy() {
		return steps((role) -> role.toward().equals(Set.of(ThreadDirection.UP)) && !entersOnly(role), false).toList();
	}

	/**
	 * The parts of a thing, which a thread up may enter it through.
	 */
	List<Step> parts() {
		return steps((role) -> role.entry() == ThreadEntry.AGAINST && !role.toward().isEmpty(), true).toList();
	}

	List<Step> achieves() {
		return toward(ThreadDirection.DOWN, true);
	}

	List<Step> achievedBy() {
		return toward(ThreadDirection.DOWN, false);
	}

	/**
	 * All relationships of a type, whether threads follow them or not.
	 */
	List<Relationship> ofType(String type) {
		return this.model.relationships().stream().filter((relationship) -> relationship.type().equals(type)).toList();
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
