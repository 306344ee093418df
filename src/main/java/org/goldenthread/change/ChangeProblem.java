package org.goldenthread.change;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a change set.
 *
 * @param change the place of the change in the set, from 1; 0 if it is the set itself
 * @param property the property that is wrong; null if it is none
 * @param message what is wrong and what would be right
 */
public record ChangeProblem(int change, @Nullable String property, String message) {

	/** Nothing is wrong but that there is nothing to change. */
	static final ChangeProblem UNCHANGED = new ChangeProblem(0, null,
			"everything is as the change set would make it already");

}
