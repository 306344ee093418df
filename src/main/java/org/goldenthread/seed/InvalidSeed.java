package org.goldenthread.seed;

import java.util.List;

/**
 * The seed data cannot be loaded as it is. Carries every problem found, each with its
 * table, line and column. Nothing has been loaded.
 */
final class InvalidSeed extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private static final int SHOWN = 50;

	private final transient List<String> problems;

	InvalidSeed(List<String> problems) {
		super("The seed data has " + problems.size() + ((problems.size() == 1) ? " problem" : " problems")
				+ "; nothing was loaded:\n- "
				+ String.join("\n- ", problems.subList(0, Math.min(SHOWN, problems.size())))
				+ ((problems.size() > SHOWN) ? "\n- and " + (problems.size() - SHOWN) + " more" : ""));
		this.problems = List.copyOf(problems);
	}

	List<String> problems() {
		return this.problems;
	}

}
