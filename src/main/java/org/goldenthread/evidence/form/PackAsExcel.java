package org.goldenthread.evidence.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.goldenthread.evidence.pack.EvidenceCell;
import org.goldenthread.evidence.pack.EvidencePack;
import org.goldenthread.evidence.pack.EvidenceRow;
import org.goldenthread.evidence.pack.EvidenceSection;
import org.goldenthread.evidence.pack.EvidenceStatement;
import org.goldenthread.evidence.pack.EvidenceTable;
import org.jspecify.annotations.Nullable;

/**
 * A pack as a workbook: contents, the sentences, and a sheet for each table with all its
 * columns, written row by row. Texts are texts, so that none can be a formula.
 */
final class PackAsExcel {

	private static final List<String> FIRST = List.of("Id", "Kind");

	private static final List<String> LAST = List.of("Known by", "Demonstration", "Assessor's notes", "Sources");

	private static final Pattern NUMBER_WITH_UNIT = Pattern.compile("(-?\\d+(?:\\.\\d+)?)([^\\d].{0,40})?");

	private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@].*", Pattern.DOTALL);

	private static final int CHARACTER = 256;

	private static final float LINE = 13;

	private static final float HIGHEST = 409;

	private static final int MOST_LINES_OF_IDS = 3;

	private static final int LONGEST_TEXT = 32_767;

	private static final String CUT = " [cut here: the CSV has all of it]";

	private final EvidencePack pack;

	private final SXSSFWorkbook workbook = new SXSSFWorkbook(100);

	private final CellStyle heading;

	private final CellStyle title;

	private final CellStyle text;

	private final CellStyle link;

	private final CellStyle quoted;

	private final Map<String, CellStyle> units = new HashMap<>();

	PackAsExcel(EvidencePack pack) {
		this.pack = pack;
		this.heading = style(true, IndexedColors.WHITE.getIndex());
		this.heading.setFillForegroundColor(IndexedColors.DARK_BLUE.getIndex());
		this.heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
		this.title = style(true, IndexedColors.BLACK.getIndex());
		this.text = style(false, IndexedColors.BLACK.getIndex());
		this.text.setBorderBottom(BorderStyle.HAIR);
		this.link = style(false, IndexedColors.BLUE.getIndex());
		this.quoted = style(false, IndexedColors.BLACK.getIndex());
		((XSSFCellStyle) this.quoted).setQuotePrefixed(true);
	}

	private CellStyle style(boolean bold, short colour) {
		Font font = this.workbook.createFont();
		font.setFontName("Arial");
		font.setFontHeightInPoints((short) 10);
		font.setBold(bold);
		font.setColor(colour);
		CellStyle style = this.workbook.createCellStyle();
		style.setFont(font);
		style.setWrapText(true);
		style.setVerticalAlignment(VerticalAlignment.TOP);
		return style;
	}

	byte[] write() throws IOException {
		try (this.workbook) {
			CoreProperties properties = this.workbook.getXSSFWorkbook().getProperties().getCoreProperties();
			properties.setTitle("Evidence pack: " + this.pack.name() + ", " + this.pack.year());
			properties.getUnderlyingProperties().setLanguageProperty("en-GB");
			contents();
			statements();
			this.pack.sections().forEach((section) -> section.tables().forEach(this::table));
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			this.workbook.write(bytes);
			return bytes.toByteArray();
		}
	}

	private void contents() {
		SXSSFSheet sheet = sheet("Contents", List.of(40, 90, 70));
		int number = 0;
		number = line(sheet, number, this.title, "Evidence pack", this.pack.name() + ", " + this.pack.year());
		number = line(sheet, number, this.text, "Version of the data", this.pack.completeness().dataVersion());
		number = line(sheet, number, this.text, "Data as of", this.pack.completeness().asOf().toString());
		number = line(sheet, number, this.text, "Ages counted to", this.pack.asAt());
		number = line(sheet, number, this.text, "View", ShownPack.view(this.pack) + ShownPack.edition(this.pack));
		number = line(sheet, number, this.text, "Demonstration data",
				this.pack.demonstration() ? "Included, and marked in each row: made up, not facts" : "Left out");
		number = line(sheet, number, this.text, "Left out",
				(this.pack.completeness().reason() != null) ? this.pack.completeness().reason() : "Nothing");
		number = line(sheet, number, this.text, "SHA-256 of the pack as CSV", this.pack.sha256());
		number = line(sheet, number, this.text, "Empty cells", "No data");
		number++;
		number = line(sheet, number, this.heading, "Section", "Sheet", "How to read it");
		for (EvidenceSection section : this.pack.sections()) {
			if (section.key().equals("summary")) {
				number = linked(sheet, number, section.name(), "Statements", "The pack in sentences", null);
			}
			for (EvidenceTable table : section.tables()) {
				number = linked(sheet, number, WordStyles.title(section), sheetName(table), table.title(),
						table.note());
			}
		}
	}

	private int line(SXSSFSheet sheet, int number, CellStyle style, String... texts) {
		Row row = sheet.createRow(number);
		for (int i = 0; i < texts.length; i++) {
			text(row, i, texts[i], style);
		}
		fit(sheet, row);
		return number + 1;
	}

	private int linked(SXSSFSheet sheet, int number, String section, String target, String shown,
			@Nullable String note) {
		Row row = sheet.createRow(number);
		text(row, 0, section, this.text);
		Cell cell = text(row, 1, shown, this.link);
		Hyperlink hyperlink = this.workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
		hyperlink.setAddress("'" + target + "'!A1");
		cell.setHyperlink(hyperlink);
		text(row, 2, note, this.text);
		fit(sheet, row);
		return number + 1;
	}

	private void statements() {
		SXSSFSheet sheet = sheet("Statements", List.of(40, 90, 45, 60));
		headings(sheet, List.of("Section", "Statement", "Rests on rows of", "Ids of these rows"));
		int number = 1;
		Map<String, String> titles = new HashMap<>();
		this.pack.sections()
			.forEach((section) -> section.tables().forEach((table) -> titles.put(table.key(), table.title())));
		for (EvidenceSection section : this.pack.sections()) {
			for (EvidenceStatement statement : section.statements()) {
				Row row = sheet.createRow(number++);
				text(row, 0, WordStyles.title(section), this.text);
				text(row, 1, statement.text(), this.text);
				text(row, 2, (statement.table() != null) ? titles.get(statement.table()) : null, this.text);
				int said = lines(sheet, row);
				text(row, 3, String.join("; ", statement.ids()), this.text);
				height(row, Math.clamp(lines(sheet, row), said, Math.max(said, MOST_LINES_OF_IDS)));
			}
		}
	}

	private void table(EvidenceTable table) {
		List<Integer> widths = new ArrayList<>(List.of(24, 16));
		table.columns().forEach((column) -> widths.add(width(table, table.columns().indexOf(column))));
		widths.addAll(List.of(18, 15, 40, 40));
		SXSSFSheet sheet = sheet(sheetName(table), widths);
		List<String> headings = new ArrayList<>(FIRST);
		headings.addAll(table.columns());
		headings.addAll(LAST);
		headings(sheet, headings);
		for (int i = 0; i < table.rows().size(); i++) {
			Row row = sheet.createRow(i + 1);
			row(row, table.rows().get(i));
			fit(sheet, row);
		}
		sheet.setAutoFilter(new CellRangeAddress(0, table.rows().size(), 0, headings.size() - 1));
		Name name = this.workbook.createName();
		name.setNameName("Title_" + table.key().replaceAll("[^A-Za-z0-9_]", "_"));
		name.setRefersToFormula("'" + sheetName(table) + "'!$A$1:$"
				+ CellReference.convertNumToColString(headings.size() - 1) + "$" + (table.rows().size() + 1));
	}

	private static int width(EvidenceTable table, int column) {
		int longest = table.rows()
			.stream()
			.map((row) -> row.cells().get(column).text())
			.mapToInt((text) -> (text != null) ? text.length() : 0)
			.max()
			.orElse(0);
		return Math.clamp(longest + 2L, 14, 50);
	}

	private void row(Row row, EvidenceRow fact) {
		int column = 0;
		text(row, column++, (fact.id() != null) ? fact.id() : "No data", this.text);
		text(row, column++, fact.kind(), this.text);
		for (EvidenceCell cell : fact.cells()) {
			value(row, column++, cell);
		}
		text(row, column++, ShownTable.known(fact), this.text);
		text(row, column++, fact.demonstration() ? "yes" : null, this.text);
		text(row, column++, fact.notes().isEmpty() ? null : ShownTable.notes(fact), this.text);
		text(row, column, ShownTable.sources(fact.sources()), this.text);
	}

	/** A number stays one, with its unit as part of its format. */
	private void value(Row row, int column, EvidenceCell value) {
		Matcher number = NUMBER_WITH_UNIT.matcher((value.text() != null) ? value.text() : "");
		if (value.number() == null || !number.matches()) {
			text(row, column, value.text(), this.text);
			return;
		}
		Cell cell = row.createCell(column);
		cell.setCellValue(value.number());
		cell.setCellStyle(this.units.computeIfAbsent((number.group(2) != null) ? number.group(2) : "", this::unit));
	}

	private CellStyle unit(String unit) {
		CellStyle style = this.workbook.createCellStyle();
		style.cloneStyleFrom(this.text);
		if (!unit.isEmpty()) {
			style
				.setDataFormat(this.workbook.createDataFormat().getFormat("General\"" + unit.replace("\"", "") + "\""));
		}
		return style;
	}

	private Cell text(Row row, int column, @Nullable String text, CellStyle style) {
		Cell cell = row.createCell(column);
		if (text != null) {
			cell.setCellValue(
					(text.length() > LONGEST_TEXT) ? text.substring(0, LONGEST_TEXT - CUT.length()) + CUT : text);
		}
		cell.setCellStyle((text != null && FORMULA.matcher(text).matches()) ? this.quoted : style);
		return cell;
	}

	private void headings(SXSSFSheet sheet, List<String> headings) {
		line(sheet, 0, this.heading, headings.toArray(String[]::new));
		sheet.createFreezePane(1, 1);
		sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
	}

	/** Not every program makes rows as high as their texts. */
	private static void fit(SXSSFSheet sheet, Row row) {
		height(row, lines(sheet, row));
	}

	private static void height(Row row, int lines) {
		row.setHeightInPoints(Math.min(HIGHEST, lines * LINE + 3));
	}

	private static int lines(SXSSFSheet sheet, Row row) {
		int lines = 1;
		for (Cell cell : row) {
			int length = (cell.getCellType() == CellType.STRING) ? cell.getStringCellValue().length() : 0;
			int width = Math.max(1, sheet.getColumnWidth(cell.getColumnIndex()) / CHARACTER - 2);
			lines = Math.max(lines, (length + width - 1) / width);
		}
		return lines;
	}

	private SXSSFSheet sheet(String name, List<Integer> widths) {
		SXSSFSheet sheet = this.workbook.createSheet(name);
		for (int i = 0; i < widths.size(); i++) {
			sheet.setColumnWidth(i, widths.get(i) * CHARACTER);
		}
		sheet.getPrintSetup().setLandscape(true);
		sheet.getPrintSetup().setPaperSize(PrintSetup.A3_PAPERSIZE);
		sheet.setFitToPage(true);
		sheet.getPrintSetup().setFitHeight((short) 0);
		return sheet;
	}

	private static String sheetName(EvidenceTable table) {
		return WorkbookUtil.createSafeSheetName(table.key());
	}

}
