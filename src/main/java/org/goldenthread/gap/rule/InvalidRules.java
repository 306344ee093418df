package org.goldenthread.gap.rule;

import java.util.List;

/**
 * Rules that cannot be used as they are written. Carries every problem found, each with
 * its file.
 */
public final class InvalidRules extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Refuses rules.
	 * @param problems what is wrong with them
	 */
	public InvalidRules(List<String> problems) {
		super("The gap rules have " + problems.size() + ((problems.size() == 1) ? " problem:" : " problems:") + "\n- "
				+ String.join("\n- ", problems));
	}

	/**
	 * Refuses rules with which something is wrong.
	 * @param problems what is wrong; nothing if empty
	 */
	public static void throwIfAny(List<String> problems) {
		if (!problems.isEmpty()) {
			throw new InvalidRules(problems);
		}
	}

}
