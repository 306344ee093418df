package org.goldenthread.gap.rule;

/**
 * How much a gap matters, the gravest first.
 */
public enum GapSeverity {

	/** The thread is broken. */
	HIGH,
	/** The thread holds, but cannot be judged or relied on. */
	MEDIUM,
	/** The thread holds on weak ground. */
	LOW

}
