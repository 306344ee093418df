package org.goldenthread.evidence.form;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.goldenthread.evidence.pack.EvidencePack;
import org.goldenthread.evidence.pack.EvidenceRow;
import org.goldenthread.evidence.pack.EvidenceSection;
import org.goldenthread.evidence.pack.EvidenceSource;
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

	private final EvidencePack pack;

	private final WordDocument document;

	private final NumberedSources sources;

	private final PackTables tables;

	private final LetterNotes notes;

	private final LetterItems items;

	private final CapabilityInLetter capability;

	/** Findings by their ids, as the tables of findings have them. */
	private final Map<String, EvidenceRow> findings = new HashMap<>();

	DraftLetter(EvidencePack pack) {
		this.pack = pack;
		this.document = new WordDocument(
				"DRAFT: " + (ShownPack.isOfProvider(pack) ? "view of the region on " : "annual assessment of ")
						+ pack.name() + ", " + pack.year(),
				false);
		this.sources = new NumberedSources(pack);
		this.notes = new LetterNotes(this.document);
		this.tables = new PackTables(pack);
		this.items = new LetterItems(this.document, this.sources, this.notes);
		this.capability = new CapabilityInLetter(pack, this.tables, this.document, this.items);
		pack.sections().forEach((section) -> section.tables().forEach((table) -> {
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
		if (this.tables.has("duties")) {
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
			this.capability.opening();
		}
		else {
			annualAssessment();
		}
		blank("Opening remarks");
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
		this.items.items(rows("assessment"), (row) -> cell("assessment", row, "Evidence considered"));
		this.document.paragraph(WordStyles.TABLE, "Health and wellbeing boards");
		this.items.items(rows("health-and-wellbeing-boards"), (row) -> {
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
		if (ShownPack.isOfProvider(this.pack)) {
			this.capability.area(section);
		}
		else {
			ofLetter(section);
		}
	}

	private void ofLetter(EvidenceSection section) {
		this.document.paragraph(WordStyles.SECTION, WordStyles.title(section));
		Map<String, Set<EvidenceRow>> byJudgement = new LinkedHashMap<>();
		section.tables()
			.stream()
			.flatMap((table) -> table.rows().stream())
			.filter((row) -> row.id() != null)
			.forEach((row) -> byJudgement
				.computeIfAbsent(Objects.requireNonNullElse(row.cells().get(1).text(), "no judgement"),
						(_) -> new LinkedHashSet<>())
				.add(row));
		byJudgement.forEach((judgement, rows) -> {
			this.document.paragraph(WordStyles.TABLE,
					("no judgement".equals(judgement)) ? "Recorded without a judgement" : "Recorded as " + judgement);
			rows.forEach((row) -> this.items.item(Objects.requireNonNullElse(row.cells().getFirst().text(), ""), row));
		});
		if (byJudgement.isEmpty()) {
			this.document.paragraph(WordStyles.BODY, LetterItems.NO_EVIDENCE);
		}
		blank("Judgement on this section: what could be an example to others, and where further progress is required");
		this.document.paragraph(WordStyles.TABLE, "Support");
		List<EvidenceRow> offered = rows("support-for-concerns").stream()
			.filter((row) -> this.tables.names("support-for-concerns", row, "Section", section.key())
					&& cell("support-for-concerns", row, "Support offered") != null)
			.toList();
		this.items.items(offered, (row) -> cell("support-for-concerns", row, "Support offered") + ", against: "
				+ row.cells().getFirst().text());
		this.document.paragraph(WordStyles.TABLE, "Key next steps");
		this.items.items(rows("next-steps").stream()
			.filter((row) -> this.tables.names("next-steps", row, "Section", section.key()))
			.toList(), (row) -> row.cells().getFirst().text());
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
			this.tables.things("duties", duty, "Findings of the year about it").forEach((finding) -> {
				EvidenceRow row = this.findings.get(finding.id());
				if (row != null) {
					this.items.item(recorded(finding.name(), row), row);
				}
			});
			String met = cell("duties", duty, "Whether the plan meets it");
			if (met != null) {
				String evidence = cell("duties", duty, "Evidence for that");
				this.items.item("The plan: " + met + ((evidence != null) ? ". It rests on: " + evidence : ""),
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
		List<EvidenceRow> all = rows("figures").stream().filter((row) -> actual(row) != null).toList();
		List<EvidenceRow> figures = all.stream()
			.filter((row) -> "yes".equals(cell("figures", row, "Counts for the year")))
			.toList();
		List<EvidenceRow> series = rows("series");
		if (figures.isEmpty() && series.isEmpty()) {
			this.document.paragraph(WordStyles.BODY, LetterItems.NO_EVIDENCE);
		}
		if (!figures.isEmpty()) {
			table(figures);
		}
		series(series);
		others(all.stream().filter((row) -> !figures.contains(row)).toList());
		blank("Judgement on performance against the plan");
	}

	/** A figure of the letter says who judges it. */
	private void table(List<EvidenceRow> figures) {
		List<String> columns = List.of("Measure", "Actual", "Period", "Set against", "How it stands", "Judged by");
		WordDocument.Table table = this.document.table("Figures of the year",
				List.of("Measure", "Actual", "Period", "Set against", "How it stands", "Judged by", "Source"),
				List.of(2.0, 1.0, 1.2, 1.2, 1.0, 1.2, 1.2));
		for (EvidenceRow figure : figures) {
			XWPFTableRow row = table.row();
			for (int i = 0; i < columns.size(); i++) {
				String text = columns.get(i).equals("Actual") ? actual(figure)
						: cell("figures", figure, columns.get(i));
				table.cell(row, i, Objects.requireNonNullElse(text, "No data"));
			}
			table.cell(row, columns.size(), this.items.cited(figure));
		}
		figures.forEach(this.notes::of);
	}

	/** Where no number is printed, the words of the source stand for it. */
	private @Nullable String actual(EvidenceRow figure) {
		String actual = cell("figures", figure, "Actual");
		return (actual != null) ? actual : cell("figures", figure, "In words");
	}

	private void series(List<EvidenceRow> series) {
		if (!series.isEmpty()) {
			this.document.paragraph(WordStyles.TABLE, "Series up to the end of the year");
			series.forEach((row) -> this.items.item(row.cells().getFirst().text() + ", " + Stream
				.of(cell("series", row, "Reported for"), cell("series", row, "Covers"), cell("series", row, "In words"))
				.filter(Objects::nonNull)
				.collect(Collectors.joining(": ")), row));
		}
	}

	private void others(List<EvidenceRow> figures) {
		if (!figures.isEmpty()) {
			this.document.paragraph(WordStyles.TABLE, "Figures of other times that the assessment cites");
			figures.forEach((row) -> this.items.item(
					row.cells().getFirst().text() + ": " + actual(row) + ", "
							+ Objects.requireNonNullElse(cell("figures", row, "Period"), "its time is not printed"),
					row));
		}
	}

	private void conclusion() {
		this.document.paragraph(WordStyles.SECTION, "Conclusion");
		findings("Recorded of the assessment as a whole", "findings-outside-sections");
		if (ShownPack.isOfProvider(this.pack)) {
			findings("Recorded in other documents", "findings-elsewhere");
		}
		this.document.paragraph(WordStyles.TABLE, "Segment of the oversight framework");
		this.items.items(rows("segment-ratings"), (row) -> row.cells().getFirst().text() + ", "
				+ Objects.requireNonNullElse(cell("segment-ratings", row, "As at"), "no date"));
		blank("Conclusion of the assessor");
		blank("Signed by the regional director, NHS England");
	}

	private void findings(String heading, String table) {
		List<EvidenceRow> findings = rows(table);
		if (!findings.isEmpty()) {
			this.document.paragraph(WordStyles.TABLE, heading);
			findings
				.forEach((row) -> this.items.item(recorded(String.valueOf(row.cells().getFirst().text()), row), row));
		}
	}

	private static String recorded(String finding, EvidenceRow row) {
		String judgement = row.cells().get(1).text();
		return finding + ((judgement != null) ? " (recorded as " + judgement + ")" : "");
	}

	/** Those on what the letter does not show. */
	private void otherNotes() {
		List<EvidenceRow> others = this.notes.others(this.pack);
		if (!others.isEmpty()) {
			this.document.paragraph(WordStyles.SECTION, "Assessor's notes on other evidence");
			others
				.forEach((row) -> this.items.item(Objects.requireNonNullElse(row.cells().getFirst().text(), ""), row));
		}
	}

	private void index() {
		this.document.paragraph(WordStyles.SECTION, "Sources");
		rows("sources").stream()
			.filter((source) -> this.sources.isCited(String.valueOf(source.id())))
			.forEach((source) -> this.document.paragraph(WordStyles.BODY,
					"[" + this.sources.number(String.valueOf(source.id())) + "] " + source.cells().getFirst().text()));
		this.document.paragraph(WordStyles.REMARK,
				"Documents have the numbers of the evidence pack, which cites more of them. A place such as L376 is a line of the"
						+ " document as it was read.");
	}

	private List<EvidenceRow> rows(String table) {
		return this.tables.rows(table);
	}

	private @Nullable String cell(String table, EvidenceRow row, String column) {
		return this.tables.cell(table, row, column);
	}

	private void blank(String what) {
		this.items.blank(what);
	}

}
