package org.goldenthread.tracker;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.goldenthread.reading.People;
import org.goldenthread.sheet.Cell;
import org.goldenthread.sheet.Sheet;
import org.goldenthread.tracker.layout.FieldKind;
import org.goldenthread.tracker.layout.Headings;
import org.goldenthread.tracker.layout.TrackerField;
import org.goldenthread.tracker.layout.TrackerTable;
import org.jspecify.annotations.Nullable;

/**
 * Finds the people whom a workbook names, on whichever sheet, hidden ones too: in columns
 * and cards of owners, and in texts where that can be told.
 */
final class PeopleFinder {

	private static final int MOST_SEEN = 50_000;

	private PeopleFinder() {
	}

	/**
	 * Finds them.
	 * @param said the posts of people by their names, as they are said beside the file
	 */
	static People find(List<LaidOutSheet> sheets, Map<String, String> said, Predicate<String> isKnown) {
		People people = new People(isKnown);
		said.forEach(people::addHolder);
		sheets.forEach((laid) -> words(laid.sheet(), people));
		Set<String> seen = new HashSet<>();
		for (LaidOutSheet laid : sheets) {
			Sheet sheet = laid.sheet();
			laid.tables().forEach((table) -> owners(sheet, table, people));
			for (var row : sheet.rows().values()) {
				for (Cell cell : row.values()) {
					if (cell.number() == null) {
						if (isNew(cell.text(), seen)) {
							people.addText(cell.text());
						}
						beside(laid, cell, people);
					}
				}
			}
			sheet.notes().values().forEach(people::addText);
		}
		return people;
	}

	private static void words(Sheet sheet, People people) {
		Set<String> seen = new HashSet<>();
		sheet.rows()
			.values()
			.forEach((row) -> row.values()
				.stream()
				.filter((cell) -> cell.number() == null && isNew(cell.text(), seen))
				.forEach((cell) -> people.addWords(cell.text())));
	}

	/** Most texts of a long file stand there again and again. */
	private static boolean isNew(String text, Set<String> seen) {
		return (seen.size() < MOST_SEEN) ? seen.add(text) : !seen.contains(text);
	}

	private static void owners(Sheet sheet, TrackerTable table, People people) {
		table.columns()
			.stream()
			.filter((column) -> isOfPosts(column.field()) || Headings.isOfPeople(column.group(), column.heading()))
			.forEach((column) -> sheet.rows()
				.subMap(table.lastHeading(), false, table.last(), true)
				.keySet()
				.forEach((row) -> add(sheet.cell(row, column.column()), people)));
	}

	/** A label of a card, or where there is no table the heading of a list. */
	private static void beside(LaidOutSheet laid, Cell cell, People people) {
		boolean inTable = laid.tables().stream().anyMatch((table) -> cell.row() >= table.firstHeading());
		if (inTable || !isOfPosts(Headings.find("", cell.text()))) {
			return;
		}
		add(laid.sheet().cell(cell.row(), cell.column() + 1), people);
		Cell below = laid.sheet().cell(cell.row() + 1, cell.column());
		while (below != null && !below.isBlank() && !cell.text().endsWith(":")) {
			add(below, people);
			below = laid.sheet().cell(below.row() + 1, cell.column());
		}
	}

	private static boolean isOfPosts(@Nullable TrackerField field) {
		return field != null && field.kind() == FieldKind.POST;
	}

	private static void add(@Nullable Cell cell, People people) {
		if (cell != null && !cell.isBlank()) {
			people.addOwners(cell.text());
		}
	}

}
