package org.goldenthread.tracker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.goldenthread.tracker.layout.TrackerColumn;
import org.goldenthread.tracker.layout.TrackerField;
import org.goldenthread.tracker.layout.TrackerTable;
import org.jspecify.annotations.Nullable;

/**
 * A column of a sheet beside what is read of it, for a person to say what it holds.
 *
 * @param sheet the sheet
 * @param heading its heading, by which the mapping names it
 * @param field what it holds; empty if it is not read
 * @param shown what its first cells show, without names
 */
public record SheetColumn(String sheet, String heading, String field, List<String> shown) {

	private static final int MOST_SHOWN = 3;

	private static final int LONGEST = 80;

	/**
	 * The columns of all tables of a workbook, but for those of the months of a series.
	 * @param tracker the workbook as it was read
	 * @return the columns from left to right
	 */
	public static List<SheetColumn> of(ReadTracker tracker) {
		List<SheetColumn> columns = new ArrayList<>();
		for (ReadSheet sheet : tracker.sheets()) {
			Map<String, SheetColumn> found = new LinkedHashMap<>();
			Map<String, Set<String>> shown = shown(sheet);
			for (TrackerTable table : sheet.tables()) {
				List<TrackerColumn> all = table.columns();
				all.stream()
					.filter((column) -> column.period() == null && !column.path().isEmpty())
					.forEach((column) -> found.putIfAbsent(column.path(), new SheetColumn(sheet.name(), column.path(),
							code(column.field()), List.copyOf(shown.getOrDefault(column.path(), Set.of())))));
			}
			columns.addAll(found.values());
		}
		return columns;
	}

	private static String code(@Nullable TrackerField field) {
		return (field != null) ? field.code() : "";
	}

	/** What the first cells under each heading show. */
	private static Map<String, Set<String>> shown(ReadSheet sheet) {
		Map<String, Set<String>> shown = new HashMap<>();
		for (ReadRow row : sheet.rows()) {
			for (ReadCell cell : row.cells()) {
				Set<String> first = shown.computeIfAbsent(cell.heading(), (_) -> new LinkedHashSet<>());
				if (first.size() < MOST_SHOWN && !cell.shown().isBlank()) {
					first.add(shortened(cell.shown().strip()));
				}
			}
		}
		return shown;
	}

	private static String shortened(String text) {
		return (text.length() > LONGEST) ? text.substring(0, LONGEST) + " ..." : text;
	}

}
