package org.goldenthread.change.proposal;

import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.goldenthread.audit.AuditEvent;
import org.goldenthread.audit.AuditLog;
import org.goldenthread.change.AppliedChanges;
import org.goldenthread.change.ChangeSet;
import org.goldenthread.change.InvalidChanges;
import org.goldenthread.change.PermittedChanges;
import org.goldenthread.change.ReviewSettings;
import org.goldenthread.request.Bounds;
import org.goldenthread.request.InvalidQuery;
import org.goldenthread.request.Quoted;
import org.goldenthread.security.AccessRefused;
import org.goldenthread.security.Caller;
import org.goldenthread.security.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Lazy;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/**
 * Takes proposals from draft to applied. Who proposes does not review.
 */
@Service
public class ProposalService {

	/** How many are listed at most. */
	public static final int MOST_LISTED = 200;

	private static final int LONGEST_TEXT = 2000;

	private static final Set<ProposalState> OPEN = EnumSet.of(ProposalState.DRAFT, ProposalState.SUBMITTED,
			ProposalState.ACCEPTED);

	private final Proposals proposals;

	private final PermittedChanges changes;

	private final AuditLog audit;

	private final ReviewSettings settings;

	ProposalService(@Lazy Proposals proposals, PermittedChanges changes, AuditLog audit, ReviewSettings settings) {
		this.proposals = proposals;
		this.changes = changes;
		this.audit = audit;
		this.settings = settings;
	}

	/**
	 * Makes sure that somebody may see proposals.
	 * @param caller who asks
	 * @throws AccessRefused if not
	 */
	public static void requireReader(Caller caller) {
		caller.require("see what is proposed", Role.EDITOR, Role.REVIEWER, Role.ADMINISTRATOR);
	}

	/**
	 * Makes a draft.
	 * @param changeSet the change set as JSON
	 * @param caller who proposes it
	 * @return the draft
	 * @throws AccessRefused if the caller may not change anything
	 * @throws InvalidQuery if the caller has too many already
	 */
	public Proposal propose(String changeSet, Caller caller) {
		PermittedChanges.requireEditor(caller);
		if (this.proposals.countByProposerAndStateIn(caller.person(), OPEN) >= this.settings.mostOpen()) {
			throw InvalidQuery.of("changeSet", "You have " + this.settings.mostOpen()
					+ " proposals that are neither applied nor rejected, which is as many as one may have");
		}
		StoredProposal draft = this.proposals
			.save(new StoredProposal("proposal-" + UUID.randomUUID(), ProposalState.DRAFT, changeSet, caller.person(),
					StoredProposal.now(), StoredProposal.now(), null, null, null, null, null));
		return audited(draft, "proposeChanges", caller);
	}

	/**
	 * Gives a proposal other changes, which makes it a draft again.
	 * @param id its id
	 * @param changeSet the change set as JSON
	 * @param caller who proposed it
	 * @return the draft
	 * @throws InvalidQuery if it is not the caller's, or was applied
	 */
	public Proposal revise(String id, String changeSet, Caller caller) {
		StoredProposal proposal = own(id, caller);
		requireState(proposal, ProposalState.DRAFT, ProposalState.SUBMITTED, ProposalState.ACCEPTED,
				ProposalState.REJECTED);
		return audited(saved(proposal, (each) -> each.revised(changeSet)), "reviseProposal", caller);
	}

	/**
	 * Asks for a review.
	 * @param id the id of a draft
	 * @param caller who proposed it
	 * @return the proposal
	 * @throws InvalidQuery if it is not the caller's, or no draft
	 */
	public Proposal submit(String id, Caller caller) {
		StoredProposal proposal = own(id, caller);
		requireState(proposal, ProposalState.DRAFT);
		return audited(saved(proposal, StoredProposal::submitted), "submitProposal", caller);
	}

	/**
	 * Accepts a proposal, or sends it back.
	 * @param id its id
	 * @param accept whether it is accepted
	 * @param post the post of the reviewer, never a person's name
	 * @param comment what the reviewer says of it; needed if it is sent back
	 * @param changedAt when what was looked at had changed last; null if that is not said
	 * @param reader reads the change set
	 * @param caller who reviews it
	 * @return the proposal
	 * @throws AccessRefused if the caller may not review, or proposed it, or not all of
	 * it belongs to the systems of the caller
	 * @throws InvalidQuery if it does not wait for a review, has changed since it was
	 * looked at, or nothing says why it is sent back
	 */
	public Proposal review(String id, boolean accept, String post, @Nullable String comment,
			@Nullable OffsetDateTime changedAt, Function<Proposal, ChangeSet> reader, Caller caller) {
		caller.requireToWrite("review what is proposed", Role.REVIEWER, Role.ADMINISTRATOR);
		StoredProposal proposal = stored(id, caller);
		if (proposal.isOf(caller)) {
			throw AccessRefused.forbidden("Who proposes does not review: somebody else with the role reviewer must");
		}
		this.changes.requireToReview(reader.apply(proposal), caller);
		if (changedAt != null && !changedAt.toInstant().equals(proposal.changedAt().toInstant())) {
			throw InvalidQuery.of("changedAt", "changedAt: " + proposal.id() + " has changed since, at "
					+ proposal.changedAt().toInstant() + ": look at it again");
		}
		requireState(proposal, ProposalState.SUBMITTED);
		if (post.isBlank()) {
			throw InvalidQuery.of("reviewer", "reviewer: say which post reviews, such as Head of Planning");
		}
		if (!accept && (comment == null || comment.isBlank())) {
			throw InvalidQuery.of("comment", "comment: say why it is sent back");
		}
		Bounds.text("reviewer", post, LONGEST_TEXT);
		Bounds.text("comment", (comment != null) ? comment : "", LONGEST_TEXT);
		return audited(saved(proposal, (each) -> each.reviewed(accept, caller, post.strip(), comment)),
				"reviewProposal", caller);
	}

	/**
	 * Applies what a reviewer accepted. It is claimed first, so that nobody revises it
	 * meanwhile; its id is the key of the change set, so that a repeat is harmless.
	 * @param id its id
	 * @param reader reads the change set
	 * @param caller who applies it: who proposed it, or a reviewer
	 * @return the proposal, with the id of the change set
	 * @throws AccessRefused if not all of it belongs to the systems of the caller
	 * @throws InvalidChanges if something is wrong with it by now
	 */
	public Proposal apply(String id, Function<Proposal, ChangeSet> reader, Caller caller) {
		StoredProposal proposal = stored(id, caller);
		requireState(proposal, ProposalState.ACCEPTED, ProposalState.APPLIED);
		if (proposal.applied() != null) {
			return proposal;
		}
		StoredProposal claimed = saved(proposal, (each) -> each.applied(null));
		try {
			AppliedChanges applied = this.changes.applyReviewed(reader.apply(claimed), caller);
			return audited(saved(claimed, (each) -> each.applied(applied.id())), "applyProposal", caller);
		}
		catch (AccessRefused | InvalidChanges ex) {
			saved(claimed, StoredProposal::accepted);
			throw ex;
		}
	}

	/**
	 * One proposal.
	 * @param id its id
	 * @param caller who asks
	 * @return the proposal
	 * @throws InvalidQuery if there is none, or it is somebody else's draft
	 */
	public Proposal find(String id, Caller caller) {
		return stored(id, caller);
	}

	private StoredProposal stored(String id, Caller caller) {
		requireReader(caller);
		return this.proposals.findById(id).filter((each) -> isShown(each, caller)).orElseThrow(() -> unknown(id));
	}

	/**
	 * The refusal of an id that no proposal has that the caller may see.
	 * @param id the id
	 * @return the refusal
	 */
	public static InvalidQuery unknown(String id) {
		return InvalidQuery.of("id", "id: there is no proposal " + Quoted.of(id) + ": proposals lists them");
	}

	/**
	 * The proposals that somebody may see, the last to change first; drafts only of their
	 * own.
	 * @param state the state that they are in; null for all
	 * @param caller who asks
	 * @return {@value #MOST_LISTED} at most
	 */
	public List<Proposal> list(@Nullable ProposalState state, Caller caller) {
		requireReader(caller);
		Limit limit = Limit.of(MOST_LISTED);
		List<StoredProposal> all = (state != null) ? this.proposals.findByStateOrderByChangedAtDesc(state, limit)
				: this.proposals.findByOrderByChangedAtDesc(limit);
		return all.stream().filter((each) -> isShown(each, caller)).<Proposal>map((each) -> each).toList();
	}

	private static boolean isShown(Proposal proposal, Caller caller) {
		return proposal.state() != ProposalState.DRAFT || proposal.isOf(caller);
	}

	private StoredProposal own(String id, Caller caller) {
		PermittedChanges.requireEditor(caller);
		StoredProposal proposal = stored(id, caller);
		if (!proposal.isOf(caller)) {
			throw AccessRefused.forbidden("Only who proposed it can change or submit it");
		}
		return proposal;
	}

	private static void requireState(Proposal proposal, ProposalState... any) {
		if (!List.of(any).contains(proposal.state())) {
			throw InvalidQuery.of("id", "id: " + proposal.id() + " is " + proposal.state() + ", and should be "
					+ String.join(" or ", List.of(any).stream().map(Enum::name).toList()));
		}
	}

	private StoredProposal saved(StoredProposal proposal, UnaryOperator<StoredProposal> change) {
		try {
			return this.proposals.save(change.apply(proposal));
		}
		catch (OptimisticLockingFailureException ex) {
			throw InvalidQuery.of("id", "id: " + proposal.id() + " was changed by somebody else meanwhile: look again");
		}
	}

	private StoredProposal audited(StoredProposal proposal, String operation, Caller caller) {
		this.audit.keep(AuditEvent.PROPOSAL, caller, operation, proposal.id() + ", " + proposal.state());
		return proposal;
	}

}
