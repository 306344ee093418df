package org.goldenthread.gap;

import java.util.List;

/**
 * Rules that cannot be used as they are written. Carries every problem found, each with
 * its file.
 */
final class InvalidRules extends RuntimeException {

	private static final long serialVersionUID = 1L;

	InvalidRules(List<String> problems) {
		super("The gap rules have " + problems.size() + ((problems.size() == 1) ? " problem:" : " problems:") + "\n- "
				+ String.join("\n- ", problems));
	}

}
