package org.goldenthread.value;

import org.jspecify.annotations.Nullable;

/**
 * Where something is stated.
 *
 * @param document the id of the source document
 * @param locator the place in it, such as {@code L376}; null if the whole document is
 * meant
 */
public record Citation(String document, @Nullable String locator) {

	/**
	 * Reads the text that the graph and the tables hold: the id, a space, the locator.
	 * @param text the text
	 * @return the citation
	 */
	public static Citation parse(String text) {
		String[] parts = text.strip().split(" ", 2);
		return new Citation(parts[0], (parts.length == 1) ? null : parts[1].strip());
	}

}
