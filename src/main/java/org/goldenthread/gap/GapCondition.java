package org.goldenthread.gap;

import java.util.List;

/**
 * Finds the gaps of a rule.
 */
@FunctionalInterface
interface GapCondition {

	/**
	 * The gaps that a candidate has.
	 */
	List<Finding> find(Candidate candidate);

}
