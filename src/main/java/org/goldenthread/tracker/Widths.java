package org.goldenthread.tracker;

import java.util.Map;
import java.util.Objects;

import org.goldenthread.reading.Disposition;
import org.goldenthread.tracker.layout.RowKind;
import org.goldenthread.tracker.layout.TrackerTable;

/**
 * Finds the rows of a CSV file that have fewer or more fields than its headings, whose
 * cells may stand in the wrong columns.
 */
final class Widths {

	private Widths() {
	}

	static ReadSheet check(ReadSheet sheet, Map<Integer, Integer> widths) {
		return new ReadSheet(sheet.name(), sheet.visible(), sheet.demonstration(), sheet.tables(), sheet.parent(),
				sheet.rows().stream().map((row) -> check(sheet, row, widths)).toList(), sheet.notRead());
	}

	private static ReadRow check(ReadSheet sheet, ReadRow row, Map<Integer, Integer> widths) {
		TrackerTable table = sheet.tables()
			.stream()
			.filter((each) -> row.row() > each.lastHeading() && row.row() <= each.last())
			.findFirst()
			.orElse(null);
		if (table == null || row.kind() != RowKind.DATA) {
			return row;
		}
		int expected = table.columns().getLast().column();
		int width = Objects.requireNonNullElse(widths.get(row.row()), expected);
		int headings = Objects.requireNonNullElse(widths.get(table.lastHeading()), expected);
		if (width >= expected && width <= headings) {
			return row;
		}
		String note = "the line has " + width + " fields, and the headings " + headings;
		Disposition disposition = (width < expected) ? Disposition.UNREADABLE : Disposition.ASK;
		return row.with((cell) -> cell.as(cell.reading().as(disposition, note)));
	}

}
