package org.goldenthread.change.proposal;

/**
 * How far a proposal has come.
 */
public enum ProposalState {

	/** Its proposer still works on it, and nobody else sees it. */
	DRAFT,

	/** It waits for a reviewer. */
	SUBMITTED,

	/** A reviewer accepted it, and it can be applied. */
	ACCEPTED,

	/** It was applied, and is part of the history. */
	APPLIED,

	/** A reviewer sent it back, and said why. */
	REJECTED

}
