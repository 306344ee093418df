package org.goldenthread.matching;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.goldenthread.reading.Disposition;
import org.goldenthread.tracker.FieldUses;
import org.goldenthread.tracker.ReadCell;
import org.goldenthread.tracker.ReadRow;
import org.goldenthread.tracker.ReadTracker;
import org.goldenthread.tracker.layout.TrackerField;

/**
 * Counts the cells that say something of which an import makes nothing: their field has
 * no place in the graph, or none for what the row is, or they say in words what their
 * field has as a date.
 */
final class LeftOut {

	private static final Set<String> OF_RISKS = codes(EnumSet.of(TrackerField.TYPE, TrackerField.CAUSE,
			TrackerField.RAISED_BY, TrackerField.DATE_ADDED, TrackerField.INHERENT_LIKELIHOOD,
			TrackerField.INHERENT_CONSEQUENCE, TrackerField.INHERENT_SCORE, TrackerField.CURRENT_LIKELIHOOD,
			TrackerField.CURRENT_CONSEQUENCE, TrackerField.CURRENT_SCORE, TrackerField.TARGET_LIKELIHOOD,
			TrackerField.TARGET_CONSEQUENCE, TrackerField.TARGET_SCORE, TrackerField.PREVIOUS_SCORE, TrackerField.SCORE,
			TrackerField.MOVEMENT, TrackerField.TARGET_DATE, TrackerField.COMMITTEE, TrackerField.ASSURANCE,
			TrackerField.APPETITE, TrackerField.CONTROL, TrackerField.GAP_CONTROL, TrackerField.ASSURANCE_1,
			TrackerField.ASSURANCE_2, TrackerField.ASSURANCE_3, TrackerField.GAP_ASSURANCE, TrackerField.NEXT_REVIEW));

	private static final Set<String> OF_ACTIONS = codes(EnumSet.of(TrackerField.START, TrackerField.DUE,
			TrackerField.DUE_REVISED, TrackerField.YEAR, TrackerField.RAG, TrackerField.RAG_PREVIOUS,
			TrackerField.LEAD_ORG, TrackerField.NATIONAL_LINK, TrackerField.PARTNERS, TrackerField.PURPOSE));

	private static final Set<String> OF_BOTH = codes(EnumSet.of(TrackerField.OWNER, TrackerField.STATUS,
			TrackerField.COMMENT, TrackerField.REF, TrackerField.CLOSED));

	private LeftOut() {
	}

	private static Set<String> codes(Set<TrackerField> fields) {
		return fields.stream().map(TrackerField::code).collect(Collectors.toSet());
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
		return disposition == Disposition.TEXT || !FieldUses.isImported(field) || OF_RISKS.contains(field) && !risk
				|| OF_ACTIONS.contains(field) && !action || OF_BOTH.contains(field) && !risk && !action;
	}

}
