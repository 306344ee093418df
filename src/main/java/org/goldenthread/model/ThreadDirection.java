package org.goldenthread.model;

/**
 * The way a golden thread runs.
 */
public enum ThreadDirection {

	/** Toward what a thing serves: why it is done. */
	UP,
	/** Toward what a thing achieves: the evidence that it works. */
	DOWN

}
