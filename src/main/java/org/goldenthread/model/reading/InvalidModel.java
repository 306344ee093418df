package org.goldenthread.model.reading;

import java.util.List;

/**
 * The model cannot be used as it is written. Carries every problem found, each with its
 * file and line.
 */
final class InvalidModel extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<String> problems;

	InvalidModel(List<String> problems) {
		super("The model has " + problems.size() + ((problems.size() == 1) ? " problem:" : " problems:") + "\n- "
				+ String.join("\n- ", problems));
		this.problems = List.copyOf(problems);
	}

	/**
	 * What is wrong, one sentence each.
	 * @return the problems in the order of the files
	 */
	List<String> problems() {
		return this.problems;
	}

}
