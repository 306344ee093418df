package org.goldenthread.gap.condition;

import java.util.List;

/**
 * Finds the gaps of a rule.
 */
@FunctionalInterface
public interface GapCondition {

	/**
	 * The gaps that a candidate has.
	 * @param candidate the candidate
	 * @return the gaps
	 */
	List<Finding> find(Candidate candidate);

}
