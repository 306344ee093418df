package org.goldenthread.change;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.GraphQLContext;
import org.goldenthread.audit.AuditEvent;
import org.goldenthread.audit.AuditLog;
import org.goldenthread.change.ChangeSets.AppliedIfSound;
import org.goldenthread.change.Difference.LinkChange;
import org.goldenthread.change.Difference.NodeChange;
import org.goldenthread.change.OwnChanges.Undoing;
import org.goldenthread.request.Quoted;
import org.goldenthread.scope.Ownership;
import org.goldenthread.security.AccessRefused;
import org.goldenthread.security.Caller;
import org.goldenthread.security.Role;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.snapshot.Snapshots;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/**
 * Applies and undoes change sets for those who may, and keeps who did.
 */
@Service
@EnableConfigurationProperties(ReviewSettings.class)
public class PermittedChanges {

	static final String WHAT = "change the data";

	private static final Role[] EDITORS = { Role.EDITOR, Role.ADMINISTRATOR };

	private static final Role[] REVIEWERS = { Role.EDITOR, Role.REVIEWER, Role.ADMINISTRATOR };

	private static final Pattern KEY_OF_PROPOSAL = Pattern
		.compile("proposal-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private static final int MOST_NAMED = 10;

	private final ChangeSets changeSets;

	private final Snapshots snapshots;

	private final AuditLog audit;

	private final ReviewSettings review;

	PermittedChanges(ChangeSets changeSets, Snapshots snapshots, AuditLog audit, ReviewSettings review) {
		this.changeSets = changeSets;
		this.snapshots = snapshots;
		this.audit = audit;
		this.review = review;
	}

	/**
	 * Makes sure that somebody may change more than notes of assessors.
	 * @param caller who asks
	 * @throws AccessRefused if not
	 */
	public static void requireEditor(Caller caller) {
		caller.requireToWrite(WHAT, EDITORS);
	}

	/**
	 * Makes sure that somebody may change anything at all.
	 * @param caller who asks
	 * @throws AccessRefused if not
	 */
	public static void requireWriter(Caller caller) {
		caller.requireToWrite(WHAT, Role.EDITOR, Role.ASSESSOR, Role.ADMINISTRATOR);
	}

	/**
	 * Applies a change set, if all of it belongs to the systems of its caller.
	 * @param set the change set
	 * @param caller who asks
	 * @return the record of it, or of the first with its key
	 * @throws AccessRefused if the caller may not
	 * @throws InvalidChanges if anything is wrong with it
	 */
	public AppliedChanges apply(ChangeSet set, Caller caller) {
		requireWriter(caller);
		requireNoReview(caller, Role.ASSESSOR);
		requireOwnKey(set.key());
		return this.changeSets.apply(set, caller.view(),
				(difference) -> require(difference, caller, Undoing.NOTHING, false, EDITORS),
				entry("applyChanges", caller));
	}

	/**
	 * Applies a change set if nothing is wrong with it, and all of it belongs to the
	 * systems of its caller.
	 * @param set the change set
	 * @param view what the caller asks to see, which is no more than the caller may
	 * @param caller who asks
	 * @param progress is told how much was written; if it throws, nothing is
	 * @return the difference and the problems, and the record if it was applied
	 * @throws AccessRefused if the caller may not
	 * @throws InvalidChanges if its key is that of other changes
	 */
	public AppliedIfSound applyIfSound(ChangeSet set, View view, Caller caller, Progress progress) {
		requireEditor(caller);
		requireNoReview(caller, Role.ADMINISTRATOR);
		requireOwnKey(set.key());
		return this.changeSets.applyIfSound(set, view,
				(difference) -> require(difference, caller, Undoing.NOTHING, false, EDITORS), progress,
				entry("import", caller));
	}

	/**
	 * Applies a change set that a reviewer accepted, if all of it belongs to the systems
	 * of its caller.
	 * @param set the change set
	 * @param caller who asks
	 * @return the record of it, or of the first with its key
	 * @throws AccessRefused if the caller may not
	 * @throws InvalidChanges if anything is wrong with it
	 */
	public AppliedChanges applyReviewed(ChangeSet set, Caller caller) {
		caller.requireToWrite(WHAT, REVIEWERS);
		return this.changeSets.apply(set, caller.view(),
				(difference) -> require(difference, caller, Undoing.NOTHING, true, REVIEWERS),
				entry("applyProposal", caller));
	}

	/** So that nobody takes the key of what is proposed before it is applied. */
	private static void requireOwnKey(@Nullable String key) {
		if (key != null && KEY_OF_PROPOSAL.matcher(key).matches()) {
			throw new InvalidChanges(List.of(new ChangeProblem(0, "key", Quoted.of(key)
					+ " is the key of a proposal, which applyProposal applies: write another, such as the day and a number")));
		}
	}

	/**
	 * Makes sure that all that a change set would change belongs to the systems of who
	 * reviews it.
	 * @param set the change set
	 * @param caller who reviews it
	 * @throws AccessRefused if not
	 */
	public void requireToReview(ChangeSet set, Caller caller) {
		caller.requireToWrite("review what is proposed", Role.REVIEWER, Role.ADMINISTRATOR);
		if (caller.systems().all()) {
			return;
		}
		Difference difference = this.changeSets.check(set, caller.view()).difference();
		List<String> others = everything((snapshot) -> others(snapshot, difference, caller, Undoing.NOTHING));
		if (!others.isEmpty()) {
			throw AccessRefused.forbidden("You review what belongs to " + caller.systems() + " and to nobody else, and "
					+ others.size() + " of these do not: " + named(others) + ".");
		}
	}

	/** Of notes of assessors there is no review, so that who may write them goes on. */
	private void requireNoReview(Caller caller, Role... exempt) {
		if (this.review.required() && !caller.has(Role.ADMINISTRATOR) && !caller.has(exempt)) {
			throw AccessRefused.forbidden("Changes are reviewed here: propose them with proposeChanges");
		}
	}

	/**
	 * Undoes a change set by its inverse, if all of it belongs to the systems of its
	 * caller.
	 * @param id the id of the change set
	 * @param author who undoes it: a post or a client
	 * @param reason why
	 * @param key makes a repeat harmless; null if there is none
	 * @param caller who asks
	 * @return the record of the inverse
	 * @throws AccessRefused if the caller may not
	 * @throws InvalidChanges if it was undone already, or something was changed since
	 */
	public AppliedChanges undo(String id, String author, String reason, @Nullable String key, Caller caller) {
		caller.requireToWrite(WHAT, Role.EDITOR, Role.REVIEWER, Role.ASSESSOR, Role.ADMINISTRATOR);
		requireNoReview(caller, Role.REVIEWER, Role.ASSESSOR);
		requireOwnKey(key);
		Undoing undoing = this.changeSets.isAppliedBy(id, caller) ? Undoing.OWN_WORK : Undoing.WORK_OF_OTHERS;
		return this.changeSets.undo(id, author, reason, key, caller.view(),
				(difference) -> require(difference, caller, undoing, caller.has(Role.REVIEWER), REVIEWERS),
				entry("undoChanges", caller));
	}

	/** In the same transaction, so that no change is without its entry. */
	private WithChanges entry(String operation, Caller caller) {
		return (applied, transaction) -> {
			transaction.run(ChangeRecords.appliedBy(applied, caller));
			transaction.run(this.audit.entry(AuditEvent.CHANGED, caller, operation,
					applied.id() + ", version " + applied.version()));
		};
	}

	/**
	 * Says what an editor may not change of a difference, before it is tried.
	 * @param difference what would change
	 * @param caller who asks
	 * @return the problem; none if the caller may, or may change nothing at all
	 */
	public List<ChangeProblem> problems(Difference difference, Caller caller) {
		if (!caller.has(Role.EDITOR, Role.ASSESSOR)) {
			return List.of();
		}
		try {
			requireOwn(difference, caller, Undoing.NOTHING, EDITORS);
			return List.of();
		}
		catch (AccessRefused ex) {
			return List.of(new ChangeProblem(0, null, String.valueOf(ex.getMessage())));
		}
	}

	private void require(Difference difference, Caller caller, Undoing undoing, boolean reviewed, Role... roles) {
		if (caller.has(Role.ADMINISTRATOR) && caller.systems().all()) {
			return;
		}
		AssessorNoteRights rights = requireOwn(difference, caller, undoing, roles);
		if (rights.hasOthers() && !reviewed) {
			requireNoReview(caller, Role.ADMINISTRATOR);
		}
	}

	/** It is judged by all that there is, whatever the caller sees of it. */
	private AssessorNoteRights requireOwn(Difference difference, Caller caller, Undoing undoing, Role... roles) {
		return everything((snapshot) -> {
			AssessorNoteRights rights = rights(snapshot, difference);
			rights.require(caller, roles);
			if (!caller.systems().all()) {
				requireSeen(difference, caller);
				List<String> others = others(snapshot, difference, caller, undoing);
				if (!others.isEmpty()) {
					throw AccessRefused.forbidden(message(others, caller));
				}
			}
			return rights;
		});
	}

	private <T> T everything(Function<Snapshot, T> work) {
		GraphQLContext everything = GraphQLContext.newContext().build();
		View.EVERYTHING.set(everything);
		return this.snapshots.read(everything, work);
	}

	private static AssessorNoteRights rights(Snapshot snapshot, Difference difference) {
		return new AssessorNoteRights(difference, (id) -> {
			int node = snapshot.graph().find(id);
			return node >= 0 && snapshot.graph().is(node, AssessorNoteChecks.KIND);
		});
	}

	private static String message(List<String> others, Caller caller) {
		return "You change what belongs to " + caller.systems() + " and to nobody else, and " + others.size()
				+ " of these do not: " + named(others)
				+ ". What is new belongs to a system by its links, such as to the plan that it is part of.";
	}

	private static String named(List<String> others) {
		return others.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
				+ ((others.size() > MOST_NAMED) ? " ..." : "");
	}

	private static void requireSeen(Difference difference, Caller caller) {
		View view = caller.view();
		boolean seen = Stream.concat(
				difference.nodes().stream().map(NodeChange::after).filter(Objects::nonNull).map(NodeState::properties),
				difference.links().stream().map(LinkChange::after).filter(Objects::nonNull).map(LinkState::properties))
			.allMatch((properties) -> view.sees(properties::get));
		if (!seen) {
			throw AccessRefused
				.forbidden("You would not see all that you change afterwards: restrict what is not for everyone to "
						+ caller.systems() + ", by restrictedTo.");
		}
	}

	private static List<String> others(Snapshot before, Difference difference, Caller caller, Undoing undoing) {
		Snapshot after = ChangedSnapshot.of(before, difference);
		OwnChanges own = new OwnChanges(Ownership.of(before, caller.systems().ids()),
				Ownership.of(after, caller.systems().ids()), difference, undoing);
		return Stream
			.concat(difference.nodes().stream().filter((change) -> !own.isOwn(change)).map((change) -> change.id()),
					difference.links()
						.stream()
						.filter((change) -> !own.isOwn(change))
						.map((change) -> change.any().key().ends().from()))
			.distinct()
			.toList();
	}

}
