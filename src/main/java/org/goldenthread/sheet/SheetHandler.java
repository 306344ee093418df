package org.goldenthread.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads a sheet cell by cell, as it comes.
 */
final class SheetHandler extends DefaultHandler {

	private static final int LAST_COLUMN = 16_384;

	private static final int LAST_ROW = 1_048_576;

	private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

	private static final int MOST_RANGES = 50_000;

	private final SharedTexts texts;

	private final CellStyles styles;

	private final CellCount count;

	private final Consumer<Cell> cells;

	private final List<Sheet.Range> merged = new ArrayList<>();

	private final NavigableSet<Integer> hiddenColumns = new TreeSet<>();

	private final NavigableSet<Integer> hiddenRows = new TreeSet<>();

	private final Map<String, String> links = new HashMap<>();

	private final StringBuilder value = new StringBuilder();

	private final StringBuilder inline = new StringBuilder();

	private final StringBuilder formula = new StringBuilder();

	private @Nullable StringBuilder into;

	private int row;

	private int column;

	private String type = "n";

	private int style;

	private boolean hasFormula;

	private boolean struck;

	private boolean withStruck;

	SheetHandler(SharedTexts texts, CellStyles styles, CellCount count, Consumer<Cell> cells) {
		this.texts = texts;
		this.styles = styles;
		this.count = count;
		this.cells = cells;
	}

	List<Sheet.Range> merged() {
		return this.merged;
	}

	NavigableSet<Integer> hiddenColumns() {
		return this.hiddenColumns;
	}

	NavigableSet<Integer> hiddenRows() {
		return this.hiddenRows;
	}

	/**
	 * The ids of the links of cells, by address.
	 */
	Map<String, String> links() {
		return this.links;
	}

	@Override
	public void startElement(String uri, String name, String qualified, Attributes attributes) {
		switch (name) {
			case "row" -> beginRow(attributes);
			case "c" -> beginCell(attributes);
			case "v" -> this.into = this.value;
			case "t" -> {
				this.into = this.struck ? null : this.inline;
				this.withStruck |= this.struck;
			}
			case "r" -> this.struck = false;
			case "strike" -> this.struck = SharedTexts.isOn(attributes);
			case "f" -> {
				this.hasFormula = true;
				this.into = this.formula;
			}
			case "col" -> {
				if (isOn(attributes, "hidden")) {
					int last = Math.min(number(attributes, "max", 1), LAST_COLUMN);
					for (int each = number(attributes, "min", 1); each <= last; each++) {
						this.hiddenColumns.add(each);
					}
				}
			}
			case "hyperlink" -> {
				String relation = attributes.getValue(RELATIONS, "id");
				if (relation != null && this.links.size() < MOST_RANGES) {
					this.links.put(attributes.getValue("ref"), relation);
				}
			}
			case "mergeCell" -> merge(attributes.getValue("ref"));
			default -> {
				// Looks of a sheet, which say nothing.
			}
		}
	}

	private void beginRow(Attributes attributes) {
		this.row = number(attributes, "r", this.row + 1);
		this.column = 0;
		if (this.row < 1 || this.row > LAST_ROW) {
			throw new UnusableFile("The workbook is damaged: it has a row " + this.row + ".");
		}
		if (isOn(attributes, "hidden")) {
			this.hiddenRows.add(this.row);
		}
	}

	private void beginCell(Attributes attributes) {
		String address = attributes.getValue("r");
		this.column = (address != null) ? column(address) : this.column + 1;
		if (this.column < 1 || this.column > LAST_COLUMN) {
			throw new UnusableFile("Row " + this.row + " has a cell beyond column XFD, the last that a workbook has.");
		}
		String kind = attributes.getValue("t");
		this.type = (kind != null) ? kind : "n";
		this.style = number(attributes, "s", 0);
		this.value.setLength(0);
		this.inline.setLength(0);
		this.formula.setLength(0);
		this.hasFormula = false;
		this.struck = false;
		this.withStruck = false;
	}

	private static int column(String address) {
		String letters = address.replaceAll("[^A-Za-z]", "");
		return (letters.isEmpty() || letters.length() > 3) ? LAST_COLUMN + 1
				: CellReference.convertColStringToIndex(letters) + 1;
	}

	private void merge(@Nullable String range) {
		if (this.merged.size() >= MOST_RANGES) {
			throw new UnusableFile("A sheet has more than " + MOST_RANGES + " merged ranges.");
		}
		CellRangeAddress each = CellRangeAddress.valueOf(range);
		this.merged.add(new Sheet.Range(each.getFirstRow() + 1, each.getLastRow() + 1, each.getFirstColumn() + 1,
				each.getLastColumn() + 1));
	}

	@Override
	public void endElement(String uri, String name, String qualified) {
		switch (name) {
			case "v", "t", "f" -> this.into = null;
			case "r" -> this.struck = false;
			case "c" -> endCell();
			default -> {
				// As above.
			}
		}
	}

	private void endCell() {
		String plain = (this.type.equals("inlineStr") ? this.inline : this.value).toString();
		boolean whole = this.styles.isStruck(this.style) && !plain.isEmpty();
		if (whole || plain.isEmpty()) {
			if (whole || this.withStruck || this.styles.isFilled(this.style)) {
				this.count.one();
				take(this.styles.text(this.row, this.column, "", this.style, null, false), whole || this.withStruck);
			}
			return;
		}
		this.count.one();
		String by = this.hasFormula ? this.formula.toString() : null;
		switch (this.type) {
			case "s" -> take(text(this.texts.get(integer(plain)), by), this.texts.hasStruck(integer(plain)));
			case "str", "inlineStr" -> take(text(SharedTexts.decoded(plain), by), this.withStruck);
			case "b" -> take(text(plain.equals("1") ? "TRUE" : "FALSE", by), false);
			case "e" -> take(this.styles.text(this.row, this.column, plain, this.style, by, true), false);
			case "d" -> take(text(plain, by), false);
			default -> take(this.styles.number(this.row, this.column, number(plain), this.style, by), false);
		}
	}

	private void take(Cell cell, boolean isStruck) {
		this.cells.accept(isStruck ? cell.asStruck() : cell);
	}

	private Cell text(String text, @Nullable String by) {
		return this.styles.text(this.row, this.column, text, this.style, by, false);
	}

	private static int integer(String text) {
		return (int) number(text);
	}

	private static double number(String text) {
		try {
			return Double.parseDouble(text.strip());
		}
		catch (NumberFormatException ex) {
			throw new UnusableFile("The workbook is damaged: a number in it is none.");
		}
	}

	@Override
	public void characters(char[] characters, int start, int length) {
		if (this.into != null) {
			this.into.append(characters, start, length);
		}
	}

	private static boolean isOn(Attributes attributes, String name) {
		String value = attributes.getValue(name);
		return "1".equals(value) || "true".equals(value);
	}

	private static int number(Attributes attributes, String name, int otherwise) {
		String value = attributes.getValue(name);
		return (value != null) ? (int) number(value) : otherwise;
	}

}
