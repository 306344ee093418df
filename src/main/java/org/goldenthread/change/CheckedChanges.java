package org.goldenthread.change;

import java.util.List;

/**
 * A change set as it was checked.
 *
 * @param difference what it would change; of no use if there are problems
 * @param problems what is wrong with it
 */
public record CheckedChanges(Difference difference, List<ChangeProblem> problems) {

	/**
	 * Whether all is already as the changes would make it, and nothing else is wrong.
	 * @return true if so
	 */
	public boolean isUnchanged() {
		return this.problems.equals(List.of(ChangeProblem.UNCHANGED));
	}

}
