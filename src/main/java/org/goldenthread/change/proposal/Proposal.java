package org.goldenthread.change.proposal;

import java.time.ZonedDateTime;

import org.goldenthread.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * A change set that somebody proposes.
 */
public interface Proposal {

	/**
	 * Its id.
	 * @return the id
	 */
	String id();

	/**
	 * How far it has come.
	 * @return the state
	 */
	ProposalState state();

	/**
	 * The change set, as JSON in the shape of the API's input.
	 * @return the JSON
	 */
	String changeSet();

	/**
	 * When it was made.
	 * @return the moment, in UTC
	 */
	ZonedDateTime proposedAt();

	/**
	 * When it last came to another state or was revised.
	 * @return the moment, in UTC
	 */
	ZonedDateTime changedAt();

	/**
	 * The post of who reviewed it last.
	 * @return the post; null if nobody did
	 */
	@Nullable String reviewerPost();

	/**
	 * What the reviewer said.
	 * @return the comment; null if there is none
	 */
	@Nullable String comment();

	/**
	 * The change set that it became.
	 * @return the id; null if it was not applied
	 */
	@Nullable String applied();

	/**
	 * Whether somebody proposed it.
	 * @param caller who asks
	 * @return true if so
	 */
	boolean isOf(Caller caller);

}
