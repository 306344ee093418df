package org.goldenthread.evidence.form;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.goldenthread.evidence.pack.EvidencePack;
import org.goldenthread.evidence.pack.EvidenceRow;

/**
 * Writes the notes of the assessor into a letter, in the words of the assessor and each
 * once, below what they are on.
 */
final class LetterNotes {

	private final WordDocument document;

	private final Set<String> written = new HashSet<>();

	LetterNotes(WordDocument document) {
		this.document = document;
	}

	void of(EvidenceRow row) {
		row.notes()
			.stream()
			.filter((note) -> this.written.add(note.id()))
			.forEach((note) -> this.document.paragraph(WordStyles.NOTE, note.labelled()));
	}

	/** The rows whose notes are not written yet. */
	List<EvidenceRow> others(EvidencePack pack) {
		return pack.sections()
			.stream()
			.flatMap((section) -> section.tables().stream())
			.flatMap((table) -> table.rows().stream())
			.filter((row) -> row.notes().stream().anyMatch((note) -> !this.written.contains(note.id())))
			.toList();
	}

}
