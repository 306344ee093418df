package org.goldenthread.evidence.pack;

import org.jspecify.annotations.Nullable;

/**
 * Where something is stated.
 *
 * @param document the id of the document
 * @param name its name
 * @param locator the place in it, such as {@code L376}; null if none is recorded
 */
public record EvidenceSource(String document, String name, @Nullable String locator) {

	/**
	 * What is said where no place is recorded.
	 */
	public static final String NO_PLACE = "no place given";

}
