package org.goldenthread.gap.rule;

/**
 * What can have the gaps of a rule.
 */
public enum GapSubject {

	/** The node that is looked at. */
	NODE,
	/** A link of a thread that starts from the node that is looked at. */
	LINK,
	/** A scope: the one asked for, or each system; it is looked at for each node. */
	SCOPE,
	/** Another node, to which the one that is looked at leads, such as a requirement. */
	OTHER_NODE

}
