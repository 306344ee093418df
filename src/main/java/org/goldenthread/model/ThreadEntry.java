package org.goldenthread.model;

/**
 * How a golden thread may follow a relationship as its first steps.
 */
public enum ThreadEntry {

	/** From the end that the relationship starts from. */
	ALONG,
	/** From the end that the relationship points to. */
	AGAINST

}
