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
			.forEach((row) -> row.cells()
				.stream()
				.filter((cell) -> isLeftOut(row, cell))
				.forEach((cell) -> counts.merge(cell.field(), 1, Integer::sum)));
		return counts;
	}

	private static boolean isLeftOut(ReadRow row, ReadCell cell) {
		String field = cell.field();
		Disposition disposition = cell.reading().disposition();
		boolean says = disposition.isUsable() || disposition == Disposition.TEXT;
		if (field.isEmpty() || !says) {
			return false;
		}
		boolean risk = row.value("risk").isPresent();
		boolean action = !risk && (row.value("action").isPresent() || row.value("programme").isPresent());
		return disposition == Disposition.TEXT || !FieldUses.isImported(field, risk, action);
	}

}
