package org.goldenthread.audit;

/**
 * What happened.
 */
public enum AuditEvent {

	/** A token was shown that is not valid. */
	SIGN_IN_FAILED,
	/** Somebody may not do what they asked for. */
	REFUSED,
	/** The data was changed. */
	CHANGED,
	/** Something was proposed, reviewed or applied after a review. */
	PROPOSAL,
	/** An access token was made. */
	TOKEN_CREATED,
	/** An access token was taken back. */
	TOKEN_REVOKED;

	/**
	 * Whether anybody can bring it about as often as they like.
	 * @return true of failures and refusals
	 */
	boolean isFailure() {
		return this == SIGN_IN_FAILED || this == REFUSED;
	}

}
