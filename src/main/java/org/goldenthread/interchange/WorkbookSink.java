package org.goldenthread.interchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.goldenthread.model.Kind;
import org.goldenthread.model.LinkType;
import org.goldenthread.model.Model;
import org.goldenthread.model.Property;
import org.goldenthread.store.DataVersion;
import org.goldenthread.store.StoredLink;
import org.goldenthread.store.StoredNode;
import org.jspecify.annotations.Nullable;

/**
 * Writes the workbook of the model: a sheet for each kind and each type of link. Rows are
 * kept on disk until it is finished.
 */
final class WorkbookSink implements GraphSink {

	private static final int ROWS_IN_MEMORY = 20;

	private static final int WIDTH = 24 * 256;

	/** What XML cannot hold, and what would be read as the way to write that. */
	private static final Pattern ENCODED = Pattern
		.compile("[\\u0000-\\u0008\\u000b\\u000c\\u000d\\u000e-\\u001f\\ufffe\\uffff]|_(?=x[0-9A-Fa-f]{4}_)");

	private final Path target;

	private final SXSSFWorkbook workbook = new SXSSFWorkbook(null, ROWS_IN_MEMORY, true);

	private final Map<String, ModelTable> tables = new HashMap<>();

	private final Map<String, Sheet> sheets = new HashMap<>();

	private final CellStyle text;

	private final CellStyle heading;

	WorkbookSink(Path target, Model model, DataVersion version, String what) {
		this.target = target;
		this.text = this.workbook.createCellStyle();
		this.text.setDataFormat(this.workbook.createDataFormat().getFormat("@"));
		this.text.setQuotePrefixed(true);
		this.heading = heading();
		List<ModelTable> all = ModelTable.all(model);
		about(version, what);
		columns(all);
		WorkbookChoices choices = new WorkbookChoices(this.workbook, model);
		for (ModelTable table : all) {
			this.tables.put(table.name(), table);
			this.sheets.put(table.name(), sheet(table, choices));
		}
	}

	private CellStyle heading() {
		Font bold = this.workbook.createFont();
		bold.setBold(true);
		CellStyle style = this.workbook.createCellStyle();
		style.cloneStyleFrom(this.text);
		style.setFont(bold);
		return style;
	}

	private void about(DataVersion version, String what) {
		Sheet about = this.workbook.createSheet(WorkbookLayout.ABOUT);
		about.setColumnWidth(0, WIDTH);
		about.setColumnWidth(1, 4 * WIDTH);
		row(about, 0, List.of("Goldenthread", what));
		row(about, 1, List.of(WorkbookLayout.VERSION, String.valueOf(version.number())));
		row(about, 2, List.of(WorkbookLayout.RECORDED, version.recordedAt().toInstant().toString()));
		List<List<String>> notes = List.of(
				List.of("Sheets",
						"One for each kind of thing, by its name, and one for each type of link, in capitals."),
				List.of("Rows", "One for each thing or link. A row that is not there changes nothing."),
				List.of("Columns",
						"The sheet All columns says what each is. A column that is not there changes nothing."),
				List.of("Empty cells", "Nothing is known. What was there and is emptied is taken away."),
				List.of("retire", "Yes takes the thing, with its links, or the link out of the present."),
				List.of("Lists",
						"Items with semicolons between; a semicolon within an item is written \\; and a backslash \\\\."),
				List.of("Time", "2025-09-04, 2025-09, 2025/26 Q4, 2025/26, 2025 or two of these with .. between."),
				List.of("People", "Write posts, such as Head of Planning, and never a person's name."),
				List.of("Licence", "Contains NHS England statistics, Crown copyright, Open Government Licence v3.0."));
		for (int i = 0; i < notes.size(); i++) {
			row(about, 4 + i, notes.get(i));
		}
	}

	private void columns(List<ModelTable> all) {
		Sheet sheet = this.workbook.createSheet(WorkbookLayout.COLUMNS);
		row(sheet, 0, List.of("Sheet", "Column", "Holds", "Needed", "What it is"), this.heading);
		sheet.createFreezePane(0, 1);
		int row = 1;
		for (ModelTable table : all) {
			row(sheet, row++, List.of(table.name(), "", "", "", table.description()));
			for (Property column : table.columns()) {
				row(sheet, row++,
						List.of(table.name(), column.name(), column.typeName() + (column.list() ? ", several" : ""),
								column.required() ? "yes" : "", column.description()));
			}
		}
	}

	private Sheet sheet(ModelTable table, WorkbookChoices choices) {
		Sheet sheet = this.workbook.createSheet(table.name());
		Row headings = sheet.createRow(0);
		int last = table.columns().size();
		for (int i = 0; i <= last; i++) {
			String name = (i < last) ? table.columns().get(i).name() : WorkbookLayout.RETIRE;
			cell(headings, i, name, this.heading);
			sheet.setDefaultColumnStyle(i, this.text);
			sheet.setColumnWidth(i, WIDTH);
			if (i < last) {
				choices.note(sheet, i, table.columns().get(i));
			}
		}
		choices.noteRetire(sheet, last);
		sheet.createFreezePane(table.link() ? 2 : 1, 1);
		sheet.setAutoFilter(CellRangeAddress.valueOf("A1:" + CellReference.convertNumToColString(last) + "1"));
		return sheet;
	}

	@Override
	public void node(Kind kind, StoredNode node) {
		write(kind.name(), node.properties(), null);
	}

	@Override
	public void link(LinkType type, StoredLink link) {
		write(type.type(), link.properties(), link);
	}

	private void write(String name, Map<String, @Nullable Object> properties, @Nullable StoredLink link) {
		Sheet sheet = Objects.requireNonNull(this.sheets.get(name));
		Row row = sheet.createRow(sheet.getLastRowNum() + 1);
		List<Property> columns = Objects.requireNonNull(this.tables.get(name)).columns();
		for (int i = 0; i < columns.size(); i++) {
			Property column = columns.get(i);
			Object value = (link == null || i > 1) ? properties.get(column.name()) : (i == 0) ? link.from() : link.to();
			if (value != null) {
				write(row, i, column, value);
			}
		}
	}

	private void write(Row row, int column, Property property, Object value) {
		switch (value) {
			case Boolean flag -> row.createCell(column).setCellValue(flag);
			case Number number when isExact(number) -> row.createCell(column).setCellValue(number.doubleValue());
			default -> cell(row, column, CellText.of(property, value), this.text);
		}
	}

	/** A workbook holds numbers as doubles. */
	private static boolean isExact(Number number) {
		return Double.isFinite(number.doubleValue()) && (!(number instanceof Long whole) || Math.abs(whole) < 1L << 53);
	}

	private void row(Sheet sheet, int row, List<String> texts) {
		row(sheet, row, texts, this.text);
	}

	static void row(Sheet sheet, int row, List<String> texts, CellStyle style) {
		Row created = sheet.createRow(row);
		for (int i = 0; i < texts.size(); i++) {
			cell(created, i, texts.get(i), style);
		}
	}

	private static void cell(Row row, int column, String text, CellStyle style) {
		String written = ENCODED.matcher(text).replaceAll((found) -> "_x" + hex(found.group().charAt(0)) + "_");
		Cell cell = row.createCell(column);
		cell.setCellStyle(style);
		cell.setCellValue((written.length() > WorkbookLayout.LONGEST) ? WorkbookLayout.LEFT : written);
	}

	private static String hex(char each) {
		return Integer.toHexString(0x10000 + each).substring(1).toUpperCase(java.util.Locale.ROOT);
	}

	@Override
	public void finish() throws IOException {
		try (OutputStream out = Files.newOutputStream(this.target)) {
			this.workbook.write(out);
		}
	}

	@Override
	public void close() throws IOException {
		this.workbook.close();
	}

}
