package org.goldenthread.change;

import java.util.List;

/**
 * A change set has problems, and nothing of it was applied.
 */
public final class InvalidChanges extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<ChangeProblem> problems;

	/**
	 * Refuses a change set.
	 * @param problems all that is wrong with it
	 */
	public InvalidChanges(List<ChangeProblem> problems) {
		super("The change set has " + problems.size() + ((problems.size() == 1) ? " problem" : " problems")
				+ ", and nothing of it was applied");
		this.problems = List.copyOf(problems);
	}

	/**
	 * All that is wrong.
	 * @return the problems, by the places of the changes
	 */
	public List<ChangeProblem> problems() {
		return this.problems;
	}

}
