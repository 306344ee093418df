package org.goldenthread.path;

/**
 * Why a thread goes no further.
 */
public enum Ending {

	/** Nothing leads on. */
	WHOLE,
	/** It has come to what was asked for, and leads on from there. */
	AIM,
	/** It has come to a node that too many links lead on from. */
	SUPERNODE,
	/** It is as long as a thread may be, and leads on. */
	HOPS

}
