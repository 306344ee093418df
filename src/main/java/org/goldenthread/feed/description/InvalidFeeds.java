package org.goldenthread.feed.description;

import java.util.List;

/**
 * Descriptions of published files that cannot be used as they are written. Carries every
 * problem found, each with its file.
 */
final class InvalidFeeds extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Refuses descriptions.
	 * @param problems what is wrong with them
	 */
	InvalidFeeds(List<String> problems) {
		super("The descriptions of published files have " + problems.size()
				+ ((problems.size() == 1) ? " problem:" : " problems:") + "\n- " + String.join("\n- ", problems));
	}

}
