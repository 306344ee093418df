package org.goldenthread.evidence.form;

import java.util.List;
import java.util.Objects;

import org.goldenthread.evidence.pack.EvidencePack;
import org.goldenthread.evidence.pack.EvidenceRow;
import org.goldenthread.evidence.pack.EvidenceSection;
import org.jspecify.annotations.Nullable;

/**
 * The letter on the capability of a provider: what its board certifies and states, area
 * by area, with its concerns and actions, and the view that the region has of that.
 */
final class CapabilityInLetter {

	private static final String ASSESSMENTS = "capability-assessments";

	private static final String VIEW = "View of the region";

	private static final List<String> OF_A_STATEMENT = List.of("Concern", "Reason", "Evidence", "Action in words",
			"Actions", "By when", VIEW);

	private final EvidencePack pack;

	private final PackTables tables;

	private final WordDocument document;

	private final LetterItems items;

	CapabilityInLetter(EvidencePack pack, PackTables tables, WordDocument document, LetterItems items) {
		this.pack = pack;
		this.tables = tables;
		this.document = document;
		this.items = items;
	}

	/** What NHS England's guidance for trust boards asks for. */
	void opening() {
		this.document.paragraph(WordStyles.SECTION,
				"Capability of " + this.pack.name() + " in " + this.pack.year() + ": the view of the region");
		this.document.paragraph(WordStyles.BODY,
				"The board of a provider assesses its own capability each year by six areas, and the region of NHS England"
						+ " gives its view of that.");
		List<EvidenceRow> assessments = this.tables.rows(ASSESSMENTS);
		this.document.paragraph(WordStyles.TABLE, "Self-assessment");
		this.items.items(assessments, this::certified);
		assessments.forEach((assessment) -> {
			said(ASSESSMENTS, assessment, "What the board certifies, or why it cannot");
			said(ASSESSMENTS, assessment, "Signed by");
		});
		this.document.paragraph(WordStyles.TABLE, VIEW);
		this.items.items(assessments, (assessment) -> {
			String view = this.tables.cell(ASSESSMENTS, assessment, VIEW);
			String date = this.tables.cell(ASSESSMENTS, assessment, "Date of that view");
			return (view != null) ? view + ((date != null) ? " (" + date + ")" : "") : null;
		});
		this.items.blank("What the region has to add to its view");
	}

	private String certified(EvidenceRow assessment) {
		String certified = this.tables.cell(ASSESSMENTS, assessment, "Certified by the board");
		String sent = this.tables.cell(ASSESSMENTS, assessment, "Sent to the region");
		return assessment.cells().getFirst().text() + ": "
				+ Objects.requireNonNullElse(certified, "whether the board certifies it is not recorded")
				+ ((sent != null) ? ", sent to the region: " + sent : "");
	}

	/** Each statement of the board with all that it says of it. */
	void area(EvidenceSection area) {
		this.document.paragraph(WordStyles.SECTION, WordStyles.title(area));
		area.tables().forEach((table) -> {
			List<EvidenceRow> statements = this.tables.rows(table.key());
			statements.forEach((statement) -> {
				String confirmed = this.tables.cell(table.key(), statement, "Whether the board confirms it");
				this.document.paragraph(WordStyles.TABLE,
						Objects.requireNonNullElse(statement.cells().getFirst().text(), ""));
				this.items.item((confirmed != null) ? "The board: " + confirmed
						: "Whether the board confirms it is not recorded", statement);
				OF_A_STATEMENT.forEach((column) -> said(table.key(), statement, column));
			});
			if (statements.isEmpty()) {
				this.document.paragraph(WordStyles.BODY, LetterItems.NO_EVIDENCE);
			}
		});
		this.items.blank("View of the region on this area");
		this.items.blank("Actions that the region asks for");
	}

	private void said(String table, EvidenceRow row, String column) {
		@Nullable String text = this.tables.cell(table, row, column);
		if (text != null) {
			this.items.item(column + ": " + text, row);
		}
	}

}
