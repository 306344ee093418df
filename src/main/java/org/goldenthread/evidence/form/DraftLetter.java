package org.goldenthread.evidence.form;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.goldenthread.evidence.pack.EvidenceCell;
import org.goldenthread.evidence.pack.EvidencePack;
import org.goldenthread.evidence.pack.EvidenceRow;
import org.goldenthread.evidence.pack.EvidenceSection;
import org.goldenthread.evidence.pack.EvidenceSource;
import org.goldenthread.evidence.pack.EvidenceTable;
import org.goldenthread.evidence.pack.EvidenceThing;
import org.jspecify.annotations.Nullable;

/**
 * The draft of the letter by which NHS England tells a board how it assesses it, laid out
 * as such letters are, and by duty: what the evidence says with where it is stated, and
 * blanks where the assessor is to judge. It judges nothing itself.
 */
final class DraftLetter {

	static final String DRAFT = "DRAFT for the assessor: no judgement is made here";

	private static final String HOW = "What the facts hold stands here with its source: [2] L376 is line 376 of source 2. What"
			+ " stands in bold in square brackets is for the assessor to write.";

	private static final String NO_EVIDENCE = "No evidence found in the facts.";

	private final EvidencePack pack;

	private final WordDocument document;

	private final NumberedSources sources;

	private final Map<String, EvidenceTable> tables = new LinkedHashMap<>();

	private final LetterNotes notes;

	/** Findings by their ids, as the tables of findings have them. */
	private final Map<String, EvidenceRow> findings = new HashMap<>();

	DraftLetter(EvidencePack pack) {
		this.pack = pack;
		this.document = new WordDocument("DRAFT: annual assessment of " + pack.name() + ", " + pack.year(), false);
		this.sources = new NumberedSources(pack);
		this.notes = new LetterNotes(this.document);
		pack.sections().forEach((section) -> section.tables().forEach((table) -> {
			this.tables.put(table.key(), table);
			table.rows().stream().filter((row) -> "Finding".equals(row.kind())).forEach((row) -> {
				if (table.columns().contains("Judgement")) {
					this.findings.putIfAbsent(String.valueOf(row.id()), row);
				}
			});
		}));
	}

	byte[] write() throws IOException {
		this.document.header(DRAFT);
		opening();
		this.pack.sections().stream().filter((section) -> section.order() != null).forEach(this::section);
		if (this.tables.containsKey("duties")) {
			duties();
		}
		figures();
		conclusion();
		otherNotes();
		index();
		this.document.footer("Draft letter, " + this.pack.name() + ", " + this.pack.year() + ", from version "
				+ this.pack.completeness().dataVersion() + " of the data; the evidence pack has the SHA-256 "
				+ this.pack.sha256() + ".");
		return this.document.bytes();
	}

	private void opening() {
		this.document.paragraph(WordStyles.TITLE, "DRAFT");
		this.document.paragraph(WordStyles.BODY, DRAFT + ". " + HOW);
		if (this.pack.demonstration()) {
			this.document.paragraph(WordStyles.BODY,
					"Demonstration data is included, and marked where it stands: it is made up, not facts.");
		}
		blank("To: the chief executive of " + this.pack.name());
		blank("Copy: the chair");
		blank("Address of the regional team of NHS England");
		blank("Date");
		blank("Salutation");
		if (ShownPack.isOfProvider(this.pack)) {
			capability();
		}
		else {
			annualAssessment();
		}
		blank("Opening remarks");
	}

	/** What NHS England's guidance for trust boards asks for. */
	private void capability() {
		this.document.paragraph(WordStyles.SECTION,
				"Capability of " + this.pack.name() + " in " + this.pack.year() + ": the view of the region");
		this.document.paragraph(WordStyles.BODY,
				"The board of a provider assesses its own capability each year by six areas, and the region of NHS England"
						+ " gives its view of that.");
		this.document.paragraph(WordStyles.TABLE, "Self-assessment");
		items(rows("capability-assessments"),
				(row) -> row.cells().getFirst().text() + ": "
						+ Objects.requireNonNullElse(cell("capability-assessments", row, "Certified by the board"),
								"whether the board certifies it is not recorded"));
	}

	private void annualAssessment() {
		this.document.paragraph(WordStyles.SECTION,
				"Annual assessment of " + this.pack.name() + " in " + this.pack.year());
		this.document.paragraph(WordStyles.BODY,
				"NHS England must assess each integrated care board for each financial year, under section 14Z59 of the"
						+ " National Health Service Act 2006 as amended by the Health and Care Act 2022. The assessment looks"
						+ " at leadership, at the four purposes of an integrated care system, at the duties that the Act names,"
						+ " and at the ambitions of the board's own plans." + act());
		this.document.paragraph(WordStyles.TABLE, "Evidence considered");
		items(rows("assessment"), (row) -> cell("assessment", row, "Evidence considered"));
		this.document.paragraph(WordStyles.TABLE, "Health and wellbeing boards");
		items(rows("health-and-wellbeing-boards"), (row) -> {
			String heard = cell("health-and-wellbeing-boards", row, "Heard in the assessment");
			return row.cells().getFirst().text() + ", of which the board is a member: "
					+ ((heard != null) ? heard : "no view of it is recorded as evidence");
		});
	}

	private String act() {
		List<EvidenceSource> stated = rows("duties").stream()
			.flatMap((row) -> row.sources().stream())
			.filter((source) -> source.locator() != null && source.locator().contains("14Z59"))
			.limit(1)
			.toList();
		return stated.isEmpty() ? "" : " " + this.sources.of(stated);
	}

	private void section(EvidenceSection section) {
		this.document.paragraph(WordStyles.SECTION, WordStyles.title(section));
		Map<String, Set<EvidenceRow>> byJudgement = new LinkedHashMap<>();
		section.tables()
			.stream()
			.flatMap((table) -> table.rows().stream())
			.filter((row) -> row.id() != null)
			.forEach((row) -> byJudgement
				.computeIfAbsent(Objects.requireNonNullElse(row.cells().get(1).text(), "no polarity"),
						(_) -> new LinkedHashSet<>())
				.add(row));
		byJudgement.forEach((judgement, rows) -> {
			this.document.paragraph(WordStyles.TABLE, "Recorded as " + judgement);
			rows.forEach((row) -> item(Objects.requireNonNullElse(row.cells().getFirst().text(), ""), row));
		});
		if (byJudgement.isEmpty()) {
			this.document.paragraph(WordStyles.BODY, NO_EVIDENCE);
		}
		blank("Judgement on this section: what could be an example to others, and where further progress is required");
		this.document.paragraph(WordStyles.TABLE, "Support");
		List<EvidenceRow> offered = rows("support-for-concerns").stream()
			.filter((row) -> names("support-for-concerns", row, "Section", section.key())
					&& cell("support-for-concerns", row, "Support offered") != null)
			.toList();
		items(offered, (row) -> cell("support-for-concerns", row, "Support offered") + ", against: "
				+ row.cells().getFirst().text());
		this.document.paragraph(WordStyles.TABLE, "Key next steps");
		items(rows("next-steps").stream().filter((row) -> names("next-steps", row, "Section", section.key())).toList(),
				(row) -> row.cells().getFirst().text());
		blank("Next steps that the assessor asks for");
	}

	private void duties() {
		this.document.paragraph(WordStyles.SECTION, "The duties that the assessment must look at");
		this.document.paragraph(WordStyles.BODY,
				"A finding stands at a duty that it speaks of. Where the finding does not name the duty, that is a reading, to be"
						+ " confirmed by the assessor.");
		for (EvidenceRow duty : rows("duties")) {
			this.document.paragraph(WordStyles.TABLE, duty.cells().getFirst().text() + " ("
					+ cell("duties", duty, "Section of the Act") + "; " + cell("duties", duty, "Paragraph") + ")");
			this.notes.of(duty);
			things("duties", duty, "Findings of the year about it").forEach((finding) -> {
				EvidenceRow row = this.findings.get(finding.id());
				if (row != null) {
					item(finding.name() + " (recorded as " + row.cells().get(1).text() + ")", row);
				}
			});
			String met = cell("duties", duty, "Whether the plan meets it");
			if (met != null) {
				String evidence = cell("duties", duty, "Evidence for that");
				item("The plan: " + met + ((evidence != null) ? ". It rests on: " + evidence : ""),
						rows("requirements").stream()
							.filter((row) -> Objects.equals(row.id(), duty.id()))
							.findFirst()
							.orElse(duty));
			}
			String gap = cell("duties", duty, "Gap");
			if (gap != null) {
				this.document.paragraph(WordStyles.BODY, gap);
			}
			blank("Judgement on this duty");
		}
	}

	private void figures() {
		this.document.paragraph(WordStyles.SECTION, "Figures of the year");
		List<EvidenceRow> figures = rows("figures").stream()
			.filter((row) -> cell("figures", row, "Actual") != null)
			.toList();
		if (figures.isEmpty()) {
			this.document.paragraph(WordStyles.BODY, NO_EVIDENCE);
			return;
		}
		List<String> columns = List.of("Measure", "Actual", "Set against", "How it stands");
		WordDocument.Table table = this.document.table("Figures of the year",
				List.of("Measure", "Actual", "Set against", "As its source has it", "Source"),
				List.of(2.6, 1.2, 1.4, 1.2, 1.4));
		for (EvidenceRow figure : figures) {
			XWPFTableRow row = table.row();
			for (int i = 0; i < columns.size(); i++) {
				table.cell(row, i, Objects.requireNonNullElse(cell("figures", figure, columns.get(i)), "No data"));
			}
			table.cell(row, columns.size(), cited(figure));
		}
		figures.forEach(this.notes::of);
		blank("Judgement on performance against the plan");
	}

	private void conclusion() {
		this.document.paragraph(WordStyles.SECTION, "Conclusion");
		items(rows("segment-ratings"), (row) -> row.cells().getFirst().text() + ", "
				+ Objects.requireNonNullElse(cell("segment-ratings", row, "As at"), "no date"));
		blank("Conclusion of the assessor");
		blank("Signed by the regional director, NHS England");
	}

	/** Those on what the letter does not show. */
	private void otherNotes() {
		List<EvidenceRow> others = this.notes.others(this.pack);
		if (!others.isEmpty()) {
			this.document.paragraph(WordStyles.SECTION, "Assessor's notes on other evidence");
			others.forEach((row) -> item(Objects.requireNonNullElse(row.cells().getFirst().text(), ""), row));
		}
	}

	private void index() {
		this.document.paragraph(WordStyles.SECTION, "Sources");
		for (EvidenceRow source : rows("sources")) {
			this.document.paragraph(WordStyles.BODY,
					"[" + this.sources.number(String.valueOf(source.id())) + "] " + source.cells().getFirst().text());
		}
		this.document.paragraph(WordStyles.REMARK,
				"A place such as L376 is a line of the document as it was read. More is in the evidence pack.");
	}

	/** Each row as an item; where there is none, that no evidence is found. */
	private void items(List<EvidenceRow> rows, Function<EvidenceRow, @Nullable String> text) {
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

	private void item(String text, EvidenceRow row) {
		this.document.item((row.demonstration() ? "Demonstration: " : "") + text + " " + cited(row));
		this.notes.of(row);
	}

	private String cited(EvidenceRow row) {
		List<EvidenceSource> stated = row.sources();
		return stated.isEmpty() ? "[no source]" : this.sources.of(stated);
	}

	private void blank(String what) {
		this.document.paragraph(WordStyles.BLANK, "[" + what + "]");
	}

	private List<EvidenceRow> rows(String table) {
		EvidenceTable found = this.tables.get(table);
		return (found != null) ? found.rows().stream().filter((row) -> row.id() != null).toList() : List.of();
	}

	private @Nullable String cell(String table, EvidenceRow row, String column) {
		EvidenceCell cell = find(table, row, column);
		return (cell != null) ? cell.text() : null;
	}

	private List<EvidenceThing> things(String table, EvidenceRow row, String column) {
		EvidenceCell cell = find(table, row, column);
		return (cell != null) ? cell.things() : List.of();
	}

	private boolean names(String table, EvidenceRow row, String column, String id) {
		return things(table, row, column).stream().anyMatch((thing) -> thing.id().equals(id));
	}

	private @Nullable EvidenceCell find(String table, EvidenceRow row, String column) {
		EvidenceTable found = this.tables.get(table);
		int place = (found != null) ? found.columns().indexOf(column) : -1;
		return (place >= 0) ? row.cells().get(place) : null;
	}

}
