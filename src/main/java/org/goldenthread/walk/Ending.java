package org.goldenthread.walk;

/**
 * Why a thread goes no further.
 */
public enum Ending {

	/** Nothing leads on. */
	WHOLE,
	/** It has come to a kind that was asked for, and leads on from there. */
	KIND,
	/** It has come to a node that too many links lead on from. */
	HUB,
	/** It is as long as a thread may be, and leads on. */
	HOPS

}
