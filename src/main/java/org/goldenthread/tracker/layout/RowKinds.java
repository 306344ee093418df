package org.goldenthread.tracker.layout;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.goldenthread.sheet.Cell;
import org.goldenthread.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * Tells what the rows below the headings of a table are.
 */
public final class RowKinds {

	private static final Pattern TOTAL = Pattern.compile(
			"(grand |sub-?)?totals?\\b.*|lines in\\b.*|(number|no\\.?|count) of\\b.*|count\\b.*|average\\b.*|mean\\b.*|sum\\b.*");

	private static final Pattern ENDS_IN_TOTAL = Pattern
		.compile("(?!reduce|increase|improve|publish|report).{1,60} (sub-?)?totals?");

	private static final Pattern NOTE = Pattern.compile(
			"(\\*|†|‡|©|nb\\b|n\\.b\\.|notes?\\b|key\\b|source\\b|sources\\b|contains\\b|copyright|print\\b|see\\b|legend\\b|"
					+ "trend:|rag:|please\\b|(prepared|produced|compiled|completed|updated|created|approved|written|reviewed) (by|on)\\b|"
					+ "last (updated|reviewed)\\b|version \\d|author\\b|data\\b.*:|\\d\\)|\\(\\d\\)).*",
			Pattern.DOTALL);

	private static final Pattern PART = Pattern
		.compile("(outcome|priority|theme|pillar|objective|programme|workstream|goal|"
				+ "ambition|section|part|chapter)\\s*[\\d.]+.{0,80}");

	private static final Pattern COUNTED = Pattern.compile("(?i)(COUNTA?|SUM|SUBTOTAL|AVERAGE|COUNTIFS?|SUMIFS?)\\(.*");

	private static final int LONG = 40;

	private RowKinds() {
	}

	/**
	 * What a row is.
	 * @param sheet the sheet
	 * @param table the table above or around it
	 * @param row the row, from 1
	 * @return the kind
	 */
	public static RowKind of(Sheet sheet, TrackerTable table, int row) {
		List<Cell> cells = sheet.row(row).values().stream().filter((cell) -> !cell.isBlank()).toList();
		if (cells.isEmpty()) {
			return RowKind.ofNothing(sheet.row(row).values());
		}
		Cell first = cells.getFirst();
		String text = first.text().toLowerCase(Locale.ROOT);
		if (isTotal(text, cells) || text.matches("(grand )?total|sub-?\\s?totals?\\b.*")) {
			return RowKind.TOTAL;
		}
		if (cells.size() > 1) {
			return RowKind.DATA;
		}
		if (NOTE.matcher(text).matches()) {
			return RowKind.NOTE;
		}
		return single(sheet, table, first);
	}

	private static boolean isTotal(String text, List<Cell> cells) {
		boolean ends = ENDS_IN_TOTAL.matcher(text).matches()
				&& cells.stream().skip(1).filter((cell) -> !isNumber(cell)).count() <= 1
				&& cells.stream().skip(1).anyMatch(RowKinds::isNumber);
		boolean counted = cells.size() <= 3 && cells.stream()
			.anyMatch((cell) -> cell.formula() != null && COUNTED.matcher(cell.formula()).matches());
		return TOTAL.matcher(text).matches()
				&& (cells.size() == 1 || counted || cells.stream().skip(1).allMatch(RowKinds::isNumber)) || counted
				|| ends;
	}

	private static boolean isNumber(Cell cell) {
		return cell.number() != null || cell.text().matches("[£%\\d.,–-]+%?");
	}

	/**
	 * A row of one cell is a thing where that cell names one, and else a heading or a
	 * note.
	 */
	private static RowKind single(Sheet sheet, TrackerTable table, Cell cell) {
		TrackerColumn column = column(table, cell.column());
		TrackerField field = (column != null) ? column.field() : null;
		Sheet.Range range = sheet.rangeOf(cell.row(), cell.column());
		if (range != null && range.lastColumn() - range.firstColumn() >= 2) {
			return RowKind.SECTION;
		}
		boolean beforeAnother = cell.row() == table.last() && sheet.rows().higherKey(cell.row()) != null;
		if (beforeAnother || PART.matcher(cell.text().toLowerCase(Locale.ROOT)).matches()) {
			return RowKind.SECTION;
		}
		boolean names = field == TrackerField.ACTION || field == TrackerField.MEASURE || field == TrackerField.RISK
				|| field == TrackerField.PERIOD;
		if (names) {
			return RowKind.DATA;
		}
		boolean follows = hasRowsBelow(sheet, table, cell.row());
		if (follows && cell.column() == table.columns().getFirst().column()) {
			return RowKind.SECTION;
		}
		return (cell.text().length() > LONG || cell.text().contains(" ") || !follows) ? RowKind.NOTE : RowKind.DATA;
	}

	private static boolean hasRowsBelow(Sheet sheet, TrackerTable table, int row) {
		return sheet.rows()
			.subMap(row, false, table.last(), true)
			.values()
			.stream()
			.anyMatch((cells) -> cells.values().stream().filter((cell) -> !cell.isBlank()).count() >= 2);
	}

	private static @Nullable TrackerColumn column(TrackerTable table, int number) {
		return table.columns().stream().filter((column) -> column.column() == number).findFirst().orElse(null);
	}

}
