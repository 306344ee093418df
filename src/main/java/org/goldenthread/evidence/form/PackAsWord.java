package org.goldenthread.evidence.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.goldenthread.evidence.pack.EvidencePack;
import org.goldenthread.evidence.pack.EvidenceRow;
import org.goldenthread.evidence.pack.EvidenceSection;
import org.goldenthread.evidence.pack.EvidenceSource;
import org.goldenthread.evidence.pack.EvidenceStatement;
import org.goldenthread.evidence.pack.EvidenceTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/**
 * A pack as a Word document: title, contents, a heading for each section and table, and
 * tables whose first row is marked as their header and repeated on each page. No cells
 * are merged.
 */
final class PackAsWord {

	/** A4 on its side, and its margins, in twentieths of a point. */
	private static final int WIDTH = 16_838;

	private static final int HEIGHT = 11_906;

	private static final int MARGIN = 850;

	private static final String BORDER = "AEB7BD";

	private final EvidencePack pack;

	private final XWPFDocument document = new XWPFDocument();

	private final Map<String, Integer> sources = new HashMap<>();

	private final Map<String, String> titles = new HashMap<>();

	private long bookmarks;

	PackAsWord(EvidencePack pack) {
		this.pack = pack;
		pack.sections().stream().flatMap((section) -> section.tables().stream()).forEach((table) -> {
			this.titles.put(table.key(), table.title());
			if (table.key().equals("sources")) {
				table.rows().forEach((row) -> this.sources.put(String.valueOf(row.id()), this.sources.size() + 1));
			}
		});
	}

	byte[] write() throws IOException {
		try (this.document) {
			WordStyles.add(this.document);
			CoreProperties properties = this.document.getProperties().getCoreProperties();
			properties.setTitle("Evidence pack: " + this.pack.name() + ", " + this.pack.year());
			properties.getUnderlyingProperties().setLanguageProperty("en-GB");
			page();
			BigInteger bullets = bullets();
			front();
			for (EvidenceSection section : this.pack.sections()) {
				section(section, bullets);
			}
			footer();
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			this.document.write(bytes);
			return bytes.toByteArray();
		}
	}

	private void page() {
		CTSectPr section = this.document.getDocument().getBody().addNewSectPr();
		CTPageSz size = section.addNewPgSz();
		size.setOrient(STPageOrientation.LANDSCAPE);
		size.setW(BigInteger.valueOf(WIDTH));
		size.setH(BigInteger.valueOf(HEIGHT));
		section.addNewPgMar();
		BigInteger margin = BigInteger.valueOf(MARGIN);
		section.getPgMar().setLeft(margin);
		section.getPgMar().setRight(margin);
		section.getPgMar().setTop(margin);
		section.getPgMar().setBottom(margin);
	}

	private BigInteger bullets() {
		CTAbstractNum list = CTAbstractNum.Factory.newInstance();
		list.setAbstractNumId(BigInteger.ZERO);
		CTLvl level = list.addNewLvl();
		level.setIlvl(BigInteger.ZERO);
		level.addNewStart().setVal(BigInteger.ONE);
		level.addNewNumFmt().setVal(STNumberFormat.BULLET);
		level.addNewLvlText().setVal("\u2022");
		level.addNewPPr().addNewInd().setLeft(BigInteger.valueOf(360));
		level.getPPr().getInd().setHanging(BigInteger.valueOf(240));
		return this.document.createNumbering()
			.addNum(this.document.getNumbering().addAbstractNum(new XWPFAbstractNum(list)));
	}

	private void front() {
		paragraph(WordStyles.TITLE, "Evidence pack, " + this.pack.year());
		paragraph(WordStyles.BODY, this.pack.name()).getRuns().getFirst().setFontSize(16);
		paragraph(WordStyles.BODY,
				"What the facts hold for the assessment of this board in the year, each row with its source. "
						+ "Nothing is judged here.");
		paragraph(WordStyles.REMARK, "Version " + this.pack.completeness().dataVersion() + " of the data, as of "
				+ this.pack.completeness().asOf() + ". Ages are counted to " + this.pack.asAt() + ". "
				+ (this.pack.demonstration()
						? "Demonstration data is included, and marked in each row: it is made up, not facts. "
						: "Demonstration data is left out. ")
				+ ((this.pack.completeness().reason() != null) ? "Left out: " + this.pack.completeness().reason() + ". "
						: "Nothing is left out. ")
				+ "SHA-256 of the same pack as CSV: " + this.pack.sha256() + ".");
		paragraph(WordStyles.TABLE, "Contents");
		for (EvidenceSection section : this.pack.sections()) {
			link(paragraph(WordStyles.BODY), bookmark("section", section.key()), WordStyles.title(section));
		}
	}

	private void section(EvidenceSection section, BigInteger bullets) {
		XWPFParagraph heading = paragraph(WordStyles.SECTION);
		heading.setPageBreak(true);
		mark(heading, bookmark("section", section.key()), WordStyles.title(section));
		if (section.summaryName() != null) {
			paragraph(WordStyles.REMARK, "In the national summary: " + section.summaryName() + ".");
		}
		if (section.note() != null) {
			paragraph(WordStyles.REMARK, section.note());
		}
		for (EvidenceStatement statement : section.statements()) {
			XWPFParagraph item = paragraph(WordStyles.LIST, statement.text());
			item.setNumID(bullets);
			if (statement.table() != null && !statement.ids().isEmpty()) {
				item.createRun().setText(" ");
				link(item, bookmark("table", statement.table()),
						statement.ids().size() + ((statement.ids().size() != 1) ? " rows" : " row") + " of "
								+ this.titles.get(statement.table()));
			}
		}
		section.tables().forEach(this::table);
	}

	private void table(EvidenceTable table) {
		ShownTable shown = ShownTable.of(table);
		mark(paragraph(WordStyles.TABLE), bookmark("table", table.key()), table.title());
		if (shown.isEmpty()) {
			paragraph(WordStyles.BODY, "No data: the facts hold nothing for this table.");
			return;
		}
		if (table.note() != null) {
			paragraph(WordStyles.REMARK, table.note());
		}
		if (!shown.empty().isEmpty()) {
			paragraph(WordStyles.REMARK, "No data of any row: " + String.join(", ", shown.empty()) + ".");
		}
		List<String> headings = new ArrayList<>();
		shown.beside().forEach((place) -> headings.add(table.columns().get(place)));
		if (!shown.also().isEmpty()) {
			headings.add("Also recorded");
		}
		headings.add("Known by, and source");
		XWPFTable written = this.document.createTable(1, headings.size());
		written.setWidthType(TableWidthType.DXA);
		written.setWidth(WIDTH - 2 * MARGIN);
		written.setCellMargins(40, 90, 40, 90);
		written.setInsideVBorder(XWPFBorderType.NONE, 0, 0, BORDER);
		written.setLeftBorder(XWPFBorderType.NONE, 0, 0, BORDER);
		written.setRightBorder(XWPFBorderType.NONE, 0, 0, BORDER);
		written.setInsideHBorder(XWPFBorderType.SINGLE, 4, 0, BORDER);
		written.setBottomBorder(XWPFBorderType.SINGLE, 4, 0, BORDER);
		written.getCTTbl().getTblPr().addNewTblCaption().setVal(table.title());
		XWPFTableRow first = written.getRow(0);
		first.setRepeatHeader(true);
		first.setCantSplitRow(true);
		List<Integer> widths = widths(shown);
		for (int i = 0; i < headings.size(); i++) {
			first.getCell(i).setColor("003087");
			XWPFRun run = cell(first.getCell(i), headings.get(i), widths.get(i));
			run.setBold(true);
			run.setColor("FFFFFF");
		}
		table.rows().forEach((row) -> row(written.createRow(), row, shown, widths));
	}

	private void row(XWPFTableRow row, EvidenceRow fact, ShownTable shown, List<Integer> widths) {
		row.setCantSplitRow(true);
		int column = 0;
		for (int place : shown.beside()) {
			String text = fact.cells().get(place).text();
			XWPFRun run = cell(row.getCell(column), (text != null) ? text : "No data", widths.get(column));
			run.setItalic(text == null);
			run.setBold(column == 0 && text != null);
			if (column == 0 && fact.id() != null) {
				remark(row.getCell(column), fact.id());
			}
			column++;
		}
		if (!shown.also().isEmpty()) {
			cell(row.getCell(column), shown.also(fact), widths.get(column));
			column++;
		}
		cell(row.getCell(column), ShownTable.known(fact), widths.get(column));
		if (!fact.sources().isEmpty()) {
			remark(row.getCell(column), numbered(fact.sources()));
		}
	}

	/** Where a row is stated, by the numbers of the documents in the index. */
	private String numbered(List<EvidenceSource> sources) {
		return sources.stream()
			.map((source) -> "[" + this.sources.get(source.document()) + "]"
					+ ((source.locator() != null) ? " " + source.locator() : ""))
			.distinct()
			.collect(Collectors.joining("; "));
	}

	/**
	 * The name of a row takes more room than the rest, and what is also recorded the
	 * most.
	 */
	private static List<Integer> widths(ShownTable shown) {
		List<Double> weights = new ArrayList<>();
		shown.beside().forEach((place) -> weights.add((place == 0) ? 2.4 : 1.4));
		if (!shown.also().isEmpty()) {
			weights.add(4.0);
		}
		weights.add(1.6);
		double all = weights.stream().mapToDouble(Double::doubleValue).sum();
		return weights.stream().map((weight) -> (int) ((WIDTH - 2 * MARGIN) * weight / all)).toList();
	}

	private static XWPFRun cell(XWPFTableCell cell, String text, int width) {
		cell.setWidthType(TableWidthType.DXA);
		cell.setWidth(String.valueOf(width));
		XWPFParagraph paragraph = cell.getParagraphs().getFirst();
		paragraph.setStyle(WordStyles.CELL);
		XWPFRun run = paragraph.createRun();
		run.setText(text);
		return run;
	}

	private static void remark(XWPFTableCell cell, String text) {
		XWPFParagraph paragraph = cell.addParagraph();
		paragraph.setStyle(WordStyles.CELL);
		XWPFRun run = paragraph.createRun();
		run.setText(text);
		run.setColor("425563");
	}

	private XWPFParagraph paragraph(String style) {
		XWPFParagraph paragraph = this.document.createParagraph();
		paragraph.setStyle(style);
		return paragraph;
	}

	private XWPFParagraph paragraph(String style, String text) {
		XWPFParagraph paragraph = paragraph(style);
		paragraph.createRun().setText(text);
		return paragraph;
	}

	/** A heading that links lead to. */
	private void mark(XWPFParagraph heading, String name, String text) {
		CTBookmark bookmark = heading.getCTP().addNewBookmarkStart();
		bookmark.setId(BigInteger.valueOf(this.bookmarks));
		bookmark.setName(name);
		heading.createRun().setText(text);
		heading.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(this.bookmarks));
		this.bookmarks++;
	}

	private static void link(XWPFParagraph paragraph, String name, String text) {
		CTHyperlink hyperlink = paragraph.getCTP().addNewHyperlink();
		hyperlink.setAnchor(name);
		XWPFHyperlinkRun run = new XWPFHyperlinkRun(hyperlink, hyperlink.addNewR(), paragraph);
		run.setText(text);
		run.setColor("003087");
		run.setUnderline(UnderlinePatterns.SINGLE);
	}

	/** A section and a table can have the same key. */
	private static String bookmark(String what, String key) {
		return what + "_" + key.replaceAll("[^A-Za-z0-9_]", "_");
	}

	private void footer() {
		XWPFParagraph footer = this.document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
		footer.setStyle(WordStyles.REMARK);
		footer.setAlignment(ParagraphAlignment.LEFT);
		footer.createRun()
			.setText("Evidence pack, " + this.pack.name() + ", " + this.pack.year() + ", version "
					+ this.pack.completeness().dataVersion() + " of the data. Page ");
		footer.getCTP().addNewFldSimple().setInstr("PAGE");
		footer.createRun().setText(" of ");
		footer.getCTP().addNewFldSimple().setInstr("NUMPAGES");
	}

}
