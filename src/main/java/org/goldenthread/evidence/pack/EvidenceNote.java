package org.goldenthread.evidence.pack;

import org.jspecify.annotations.Nullable;

/**
 * What the assessor remarks on a row.
 *
 * @param id the id of the note
 * @param column the heading of the column that it is on; null if it is on the whole row
 * @param text the note, in the words of the assessor
 * @param by the name of the post that wrote it
 */
public record EvidenceNote(String id, @Nullable String column, String text, String by) {

	/**
	 * The note with whose it is, such as "Assessor's note on Status (Director): late".
	 * @return the words
	 */
	public String labelled() {
		return "Assessor's note" + ((this.column != null) ? " on " + this.column : "") + " (" + this.by + "): "
				+ this.text;
	}

}
