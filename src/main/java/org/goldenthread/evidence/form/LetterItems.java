package org.goldenthread.evidence.form;

import java.util.List;
import java.util.function.Function;

import org.goldenthread.evidence.pack.EvidenceRow;
import org.goldenthread.evidence.pack.EvidenceSource;
import org.jspecify.annotations.Nullable;

/**
 * Writes what the facts hold into a letter, each with its source and the assessor's note,
 * and what they do not hold as a blank.
 */
final class LetterItems {

	static final String NO_EVIDENCE = "No evidence found in the facts.";

	private static final String MADE_UP = "Demonstration: ";

	private final WordDocument document;

	private final NumberedSources sources;

	private final LetterNotes notes;

	LetterItems(WordDocument document, NumberedSources sources, LetterNotes notes) {
		this.document = document;
		this.sources = sources;
		this.notes = notes;
	}

	/** Each row as an item; where there is none, that no evidence is found. */
	void items(List<EvidenceRow> rows, Function<EvidenceRow, @Nullable String> text) {
		boolean any = false;
		for (EvidenceRow row : rows) {
			String said = text.apply(row);
			if (said != null) {
				item(said, row);
				any = true;
			}
		}
		if (!any) {
			this.document.paragraph(WordStyles.BODY, NO_EVIDENCE);
		}
	}

	/** What is made up often says so itself. */
	void item(String text, EvidenceRow row) {
		boolean label = row.demonstration() && !text.startsWith(MADE_UP);
		this.document.item((label ? MADE_UP : "") + text + " " + cited(row));
		this.notes.of(row);
	}

	String cited(EvidenceRow row) {
		List<EvidenceSource> stated = row.sources();
		return stated.isEmpty() ? "[no source]" : this.sources.of(stated);
	}

	void blank(String what) {
		this.document.paragraph(WordStyles.BLANK, "[" + what + "]");
	}

}
