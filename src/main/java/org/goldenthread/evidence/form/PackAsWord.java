package org.goldenthread.evidence.form;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.goldenthread.evidence.pack.EvidenceNote;
import org.goldenthread.evidence.pack.EvidencePack;
import org.goldenthread.evidence.pack.EvidencePicture;
import org.goldenthread.evidence.pack.EvidenceRow;
import org.goldenthread.evidence.pack.EvidenceSection;
import org.goldenthread.evidence.pack.EvidenceStatement;
import org.goldenthread.evidence.pack.EvidenceTable;
import org.jspecify.annotations.Nullable;

/**
 * A pack as a Word document: title, contents, a heading for each section and table, and a
 * picture before the rows that it is drawn from.
 */
final class PackAsWord {

	/** The characters by which the width of a column is bounded. */
	private static final int NARROWEST = 40;

	private static final int WIDEST = 600;

	private final EvidencePack pack;

	private final WordDocument document;

	private final NumberedSources sources;

	private final Map<String, String> titles = new HashMap<>();

	PackAsWord(EvidencePack pack) {
		this.pack = pack;
		this.document = new WordDocument("Evidence pack: " + pack.name() + ", " + pack.year(), true);
		this.sources = new NumberedSources(pack);
		pack.sections()
			.forEach((section) -> section.tables().forEach((table) -> this.titles.put(table.key(), table.title())));
	}

	byte[] write() throws IOException {
		front();
		for (EvidenceSection section : this.pack.sections()) {
			section(section);
		}
		this.document.footer("Evidence pack, " + this.pack.name() + ", " + this.pack.year() + ", version "
				+ this.pack.completeness().dataVersion() + " of the data.");
		return this.document.bytes();
	}

	private void front() {
		this.document.paragraph(WordStyles.TITLE, "Evidence pack, " + this.pack.year());
		this.document.paragraph(WordStyles.BODY, this.pack.name()).getRuns().getFirst().setFontSize(16);
		this.document.paragraph(WordStyles.BODY,
				"What the facts hold for the assessment of this board in the year, each row with its source. "
						+ "Nothing is judged here.");
		this.document.paragraph(WordStyles.REMARK, "Version " + this.pack.completeness().dataVersion()
				+ " of the data, as of " + this.pack.completeness().asOf() + ". Ages are counted to " + this.pack.asAt()
				+ ". " + ShownPack.edition(this.pack) + ShownPack.view(this.pack)
				+ (this.pack.demonstration()
						? "Demonstration data is included, and marked in each row: it is made up, not facts. "
						: "Demonstration data is left out. ")
				+ ((this.pack.completeness().reason() != null) ? "Left out: " + this.pack.completeness().reason() + ". "
						: "Nothing is left out. ")
				+ "SHA-256 of the same pack as CSV: " + this.pack.sha256() + ".");
		this.document.paragraph(WordStyles.TABLE, "Contents");
		for (EvidenceSection section : this.pack.sections()) {
			WordDocument.link(this.document.paragraph(WordStyles.CONTENTS), bookmark("section", section.key()),
					WordStyles.title(section));
		}
	}

	/** The summary has one page: what its rows are of stands where their links lead. */
	private void section(EvidenceSection section) throws IOException {
		XWPFParagraph heading = this.document.paragraph(WordStyles.SECTION);
		heading.setPageBreak(true);
		this.document.mark(heading, bookmark("section", section.key()), WordStyles.title(section));
		if (section.summaryName() != null) {
			this.document.paragraph(WordStyles.REMARK, "In the national summary: " + section.summaryName() + ".");
		}
		if (section.note() != null) {
			this.document.paragraph(WordStyles.REMARK, section.note());
		}
		boolean isSummary = section.key().equals("summary");
		for (EvidenceStatement statement : section.statements()) {
			XWPFParagraph item = this.document.item(statement.text());
			if (statement.table() != null && !statement.ids().isEmpty()) {
				item.createRun().setText(" ");
				WordDocument.link(item, bookmark("table", statement.table()),
						rows(statement) + (isSummary ? "" : " of " + this.titles.get(statement.table())));
			}
		}
		for (EvidenceTable table : section.tables()) {
			table(table);
		}
	}

	private static String rows(EvidenceStatement statement) {
		return statement.ids().size() + ((statement.ids().size() != 1) ? " rows" : " row");
	}

	private void table(EvidenceTable table) throws IOException {
		ShownTable shown = ShownTable.of(table);
		this.document.mark(this.document.paragraph(WordStyles.TABLE), bookmark("table", table.key()), table.title());
		if (shown.isEmpty()) {
			this.document.paragraph(WordStyles.BODY, "No data: the facts hold nothing for this table.");
			return;
		}
		note(table);
		if (!shown.empty().isEmpty()) {
			this.document.paragraph(WordStyles.REMARK, "No data of any row: " + String.join(", ", shown.empty()) + ".")
				.setKeepNext(true);
		}
		if (table.groupedBy() != null) {
			ShownTable.groups(table, table.groupedBy()).forEach(this::group);
		}
		else if (table.pictures().isEmpty()) {
			rows(shown);
		}
		for (EvidencePicture picture : table.pictures()) {
			this.document.paragraph(WordStyles.PART, picture.title());
			DrawnPicture drawn = DrawnPicture.of(picture.svg());
			if (drawn != null) {
				this.document.picture(drawn, picture.title(), picture.words());
			}
			this.document
				.paragraph(WordStyles.REMARK,
						(drawn != null) ? picture.words() : "No picture: this machine has no fonts. " + picture.words())
				.setKeepNext(true);
			rows(ShownTable.of(table, picture));
		}
	}

	private void note(EvidenceTable table) {
		if (table.note() != null) {
			this.document.paragraph(WordStyles.REMARK, table.note()).setKeepNext(true);
		}
	}

	private void group(ShownTable group) {
		int count = group.table().rows().size();
		this.document.paragraph(WordStyles.PART,
				group.table().title().replaceFirst("\\.$", "") + ((count != 1) ? " (" + count + ")" : ""));
		note(group.table());
		rows(group);
	}

	private void rows(ShownTable shown) {
		List<String> headings = new ArrayList<>();
		shown.beside().forEach((place) -> headings.add(shown.table().columns().get(place)));
		if (!shown.also().isEmpty()) {
			headings.add("Also recorded");
		}
		headings.add("Known by, and source");
		WordDocument.Table written = this.document.table(shown.table().title(), headings, weights(shown));
		shown.table().rows().forEach((row) -> row(written, row, shown));
	}

	private void row(WordDocument.Table table, EvidenceRow fact, ShownTable shown) {
		XWPFTableRow row = table.row();
		int column = 0;
		for (int place : shown.beside()) {
			String text = fact.cells().get(place).text();
			XWPFRun run = table.cell(row, column, (text != null) ? text : "No data");
			run.setItalic(text == null);
			run.setBold(column == 0 && text != null);
			if (column == 0 && fact.id() != null) {
				WordDocument.Table.remark(row, column, fact.id());
			}
			column++;
		}
		if (!shown.also().isEmpty()) {
			table.cell(row, column, shown.also(fact));
			column++;
		}
		for (EvidenceNote note : fact.notes()) {
			WordDocument.Table.remark(row, column - 1, note.labelled()).setBold(true);
		}
		table.cell(row, column, ShownTable.known(fact));
		if (!fact.sources().isEmpty()) {
			WordDocument.Table.remark(row, column, this.sources.of(fact.sources()));
		}
	}

	/** What says more has more room, so that the rows are low. */
	private List<Double> weights(ShownTable shown) {
		List<EvidenceRow> rows = shown.table().rows();
		List<Double> weights = new ArrayList<>();
		shown.beside().forEach((place) -> weights.add(weight(rows, (row) -> row.cells().get(place).text())));
		if (!shown.also().isEmpty()) {
			weights.add(weight(rows, shown::also));
		}
		weights.add(weight(rows, (row) -> this.sources.of(row.sources())));
		return weights;
	}

	/**
	 * By the square root: a text that is four times as long is twice as wide and twice as
	 * high.
	 */
	private static double weight(List<EvidenceRow> rows, Function<EvidenceRow, @Nullable String> said) {
		int longest = rows.stream().map(said).filter(Objects::nonNull).mapToInt(String::length).max().orElse(0);
		return Math.sqrt(Math.clamp(longest, NARROWEST, WIDEST));
	}

	/** A section and a table can have the same key. */
	private static String bookmark(String what, String key) {
		return what + "_" + key.replaceAll("[^A-Za-z0-9_]", "_");
	}

}
