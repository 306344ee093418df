package org.goldenthread.model;

/**
 * What a golden thread finds in a node of a kind.
 */
public enum NodeRole {

	/** Its reason: what the centre, the law or an assessor asks for. */
	REASON,
	/** A reason that so much serves that two threads through it have little in common. */
	SHARED_REASON,
	/** Where an effect shows, counted or not. */
	RESULT,
	/** What counts the effect, and so is the whole of its own thread down. */
	MEASURE

}
