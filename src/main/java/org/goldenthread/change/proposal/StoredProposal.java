package org.goldenthread.change.proposal;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;

import org.goldenthread.security.Caller;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * A proposal as it is kept.
 *
 * @param id its id
 * @param state how far it has come
 * @param changeSet the change set, as JSON in the shape of the API's input
 * @param proposer who proposes it, as {@link Caller#person()}
 * @param proposedAt when it was made
 * @param changedAt when it last came to another state or was revised
 * @param reviewer who reviewed it last, as {@link Caller#person()}; null if nobody did
 * @param reviewerPost the post of the reviewer
 * @param comment what the reviewer said
 * @param applied the id of the change set that was applied; null if it was not
 * @param version how often it was written; null before the first time
 */
@Node("Proposal")
record StoredProposal(@Id String id, ProposalState state, String changeSet, String proposer, ZonedDateTime proposedAt,
		ZonedDateTime changedAt, @Nullable String reviewer, @Nullable String reviewerPost, @Nullable String comment,
		@Nullable String applied, @Version @Nullable Long version) implements Proposal {

	@Override
	public boolean isOf(Caller caller) {
		return caller.isKnown() && this.proposer.equals(caller.person());
	}

	StoredProposal revised(String revision) {
		return new StoredProposal(this.id, ProposalState.DRAFT, revision, this.proposer, this.proposedAt, now(),
				this.reviewer, this.reviewerPost, this.comment, null, this.version);
	}

	StoredProposal submitted() {
		return in(ProposalState.SUBMITTED, null);
	}

	StoredProposal reviewed(boolean accepted, Caller by, String post, @Nullable String words) {
		return new StoredProposal(this.id, accepted ? ProposalState.ACCEPTED : ProposalState.REJECTED, this.changeSet,
				this.proposer, this.proposedAt, now(), by.person(), post, words, null, this.version);
	}

	StoredProposal accepted() {
		return in(ProposalState.ACCEPTED, null);
	}

	StoredProposal applied(@Nullable String as) {
		return in(ProposalState.APPLIED, as);
	}

	private StoredProposal in(ProposalState next, @Nullable String as) {
		return new StoredProposal(this.id, next, this.changeSet, this.proposer, this.proposedAt, now(), this.reviewer,
				this.reviewerPost, this.comment, as, this.version);
	}

	static ZonedDateTime now() {
		return ZonedDateTime.now(ZoneOffset.UTC);
	}

}
