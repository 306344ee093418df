package org.goldenthread.evidence.pack;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a column says of a row.
 *
 * @param text what it says; null for no data
 * @param number the same as a number, where it is one
 * @param things the things that it names
 */
public record EvidenceCell(@Nullable String text, @Nullable Double number, List<EvidenceThing> things) {

	/** Nothing is known. */
	public static final EvidenceCell NO_DATA = new EvidenceCell(null, null, List.of());

	/**
	 * Says something in words.
	 * @param text the words; null for no data
	 * @return the cell
	 */
	public static EvidenceCell of(@Nullable String text) {
		return (text != null && !text.isBlank()) ? new EvidenceCell(text, null, List.of()) : NO_DATA;
	}

}
