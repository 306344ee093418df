package org.goldenthread.change;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.goldenthread.change.Difference.LinkChange;
import org.goldenthread.change.Difference.NodeChange;
import org.goldenthread.security.AccessRefused;
import org.goldenthread.security.Caller;
import org.goldenthread.security.Role;

/**
 * Who may write what beside notes: a note is an assessor's and nobody else's, and an
 * assessor writes notes and nothing else.
 */
final class AssessorNoteRights {

	private static final Role[] OF_NOTES = { Role.ASSESSOR, Role.ADMINISTRATOR };

	private final Set<String> notes;

	private final Difference difference;

	/**
	 * Prepares to judge.
	 * @param isNote whether what has an id is a note, as far as the changes do not say
	 */
	AssessorNoteRights(Difference difference, Predicate<String> isNote) {
		this.difference = difference;
		Set<String> changed = difference.nodes().stream().map(NodeChange::id).collect(Collectors.toSet());
		this.notes = difference.links()
			.stream()
			.map(AssessorNoteRights::from)
			.filter((id) -> !changed.contains(id) && isNote.test(id))
			.collect(Collectors.toSet());
		difference.nodes()
			.stream()
			.filter((change) -> change.any().kind().equals(AssessorNoteChecks.KIND))
			.map(NodeChange::id)
			.forEach(this.notes::add);
	}

	/**
	 * Makes sure that somebody may change what is changed.
	 * @param others the roles by which all but notes may be changed
	 * @throws AccessRefused if not
	 */
	void require(Caller caller, Role... others) {
		if (!this.notes.isEmpty()) {
			caller.requireToWrite("write a note of an assessor", OF_NOTES);
		}
		if (hasOthers()) {
			caller.requireToWrite(PermittedChanges.WHAT, others);
		}
	}

	/** Whether anything but notes is changed. */
	boolean hasOthers() {
		return this.difference.nodes().stream().anyMatch((change) -> !this.notes.contains(change.id()))
				|| this.difference.links().stream().anyMatch((link) -> !this.notes.contains(from(link)));
	}

	private static String from(LinkChange change) {
		return change.any().key().ends().from();
	}

}
