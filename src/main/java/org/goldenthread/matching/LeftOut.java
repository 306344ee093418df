package org.goldenthread.matching;

import java.util.Map;
import java.util.TreeMap;

import org.goldenthread.reading.Disposition;
import org.goldenthread.tracker.FieldUses;
import org.goldenthread.tracker.ReadCell;
import org.goldenthread.tracker.ReadRow;
import org.goldenthread.tracker.ReadTracker;

/**
 * Counts the cells that say something of which an import makes nothing: their field has
 * no place in the graph, or none for what the row is, or they say in words what their
 * field has as a date.
 */
final class LeftOut {

	private LeftOut() {
	}

	/**
	 * Counts them by their fields.
	 */
	static Map<String, Integer> of(ReadTracker tracker) {
		Map<String, Integer> counts = new TreeMap<>();
		tracker.sheets()
			.stream()
			.flatMap((sheet) -> sheet.rows().stream())
			.filter(ReadRow::isData)
			.forEach((row) -> count(row, counts));
		return counts;
	}

	private static void count(ReadRow row, Map<String, Integer> counts) {
		boolean risk = row.value("risk").isPresent();
		boolean action = !risk && (row.value("action").isPresent() || row.value("programme").isPresent());
		row.cells()
			.stream()
			.filter((cell) -> !cell.field().isEmpty() && isLeftOut(cell, risk, action))
			.forEach((cell) -> counts.merge(cell.field(), 1, Integer::sum));
	}

	private static boolean isLeftOut(ReadCell cell, boolean risk, boolean action) {
		Disposition disposition = cell.reading().disposition();
		return disposition == Disposition.TEXT
				|| disposition.isUsable() && !FieldUses.isImported(cell.field(), risk, action);
	}

}
