package org.goldenthread.evidence.pack;

import org.jspecify.annotations.Nullable;

/**
 * Where something is stated.
 *
 * @param document the id of the document
 * @param name its name
 * @param locator the place in it, such as {@code L376}; null if all of it is meant
 */
public record EvidenceSource(String document, String name, @Nullable String locator) {

}
