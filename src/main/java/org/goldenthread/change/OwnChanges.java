package org.goldenthread.change;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.goldenthread.change.Difference.LinkChange;
import org.goldenthread.change.Difference.NodeChange;
import org.goldenthread.scope.Ownership;
import org.goldenthread.store.LinkEnds;

/**
 * Judges which changes are of what belongs to some systems and to no other. What there is
 * must belong to them before, so that nobody takes what is another's by linking it; what
 * is new must not belong to another after. A link is of what it starts from, and makes
 * that no part of what is another's; one to a figure is of the figure. It goes with a
 * node that goes.
 */
final class OwnChanges {

	/** What leads from a measure to what is seen, aimed at or expected of it. */
	private static final Set<String> TO_FIGURES = Set.of("HAS_OBSERVATION", "HAS_TARGET", "HAS_TRAJECTORY");

	private final Ownership before;

	private final Ownership after;

	/** Something hidden may have the id of one of these: it is not this thing. */
	private final Set<String> added;

	private final Set<String> gone;

	private final Set<String> restored;

	private final Undoing undoing;

	/**
	 * Prepares to judge.
	 * @param before to whom things belong before the changes
	 * @param after to whom they do after
	 * @param undoing whether the changes undo others
	 */
	OwnChanges(Ownership before, Ownership after, Difference difference, Undoing undoing) {
		this.before = before;
		this.after = after;
		this.undoing = undoing;
		this.added = ids(difference, (change) -> change.before() == null);
		this.gone = ids(difference, (change) -> change.after() == null);
		this.restored = (undoing != Undoing.NOTHING)
				? ids(difference, (change) -> change.before() == null && (isOwnWork() || after.isOwn(change.id())))
				: Set.of();
	}

	private static Set<String> ids(Difference difference, Predicate<NodeChange> which) {
		return difference.nodes().stream().filter(which).map(NodeChange::id).collect(Collectors.toSet());
	}

	/** What belongs to nobody was somebody's to add, and so is theirs to take back. */
	private boolean isOwnWork() {
		return this.undoing == Undoing.OWN_WORK;
	}

	boolean isOwn(NodeChange change) {
		if (change.before() == null) {
			return !this.after.isOfOthers(change.id());
		}
		return this.before.isOwn(change.id())
				|| (isOwnWork() && change.after() == null && !this.before.isOfOthers(change.id()));
	}

	boolean isOwn(LinkChange change) {
		LinkEnds ends = change.any().key().ends();
		boolean goesWithNode = change.after() == null
				&& (this.gone.contains(ends.from()) || this.gone.contains(ends.to()));
		boolean comesWithNode = this.restored.contains(ends.from()) || this.restored.contains(ends.to());
		return goesWithNode || comesWithNode || startsFromOwn(change, ends.from()) || leadsToOwnFigure(ends);
	}

	/** To let another have a part of one's own is theirs to do. */
	private boolean startsFromOwn(LinkChange change, String from) {
		boolean own = wasOwn(from) || !wasThere(from);
		return own && (change.after() == null || !this.after.isOfOthers(from));
	}

	/** Whoever has a figure may say which measure it is of, unless that is another's. */
	private boolean leadsToOwnFigure(LinkEnds ends) {
		boolean own = wasOwn(ends.to()) || (!wasThere(ends.to()) && this.after.isOwn(ends.to()));
		return own && TO_FIGURES.contains(ends.type()) && this.after.isThere(ends.to())
				&& !this.after.isOfOthers(ends.to()) && !wasOfOthers(ends.from());
	}

	private boolean wasThere(String id) {
		return !this.added.contains(id) && this.before.isThere(id);
	}

	private boolean wasOwn(String id) {
		return !this.added.contains(id) && this.before.isOwn(id);
	}

	private boolean wasOfOthers(String id) {
		return !this.added.contains(id) && this.before.isOfOthers(id);
	}

	/**
	 * Whose changes are undone.
	 */
	enum Undoing {

		/** The changes undo none. */
		NOTHING,

		/** They undo what the same person applied. */
		OWN_WORK,

		/** They undo what somebody else applied, or nobody known. */
		WORK_OF_OTHERS

	}

}
