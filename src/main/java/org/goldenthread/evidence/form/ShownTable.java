package org.goldenthread.evidence.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.goldenthread.evidence.pack.EvidenceNote;
import org.goldenthread.evidence.pack.EvidencePicture;
import org.goldenthread.evidence.pack.EvidenceRow;
import org.goldenthread.evidence.pack.EvidenceSource;
import org.goldenthread.evidence.pack.EvidenceTable;

/**
 * How a table is laid out on paper: the first columns that say anything stand side by
 * side, what the others say stands in one column of its own, and those that say nothing
 * of any row are named above.
 *
 * @param table the table
 * @param beside the places of the columns that stand side by side
 * @param also the places of the others
 * @param empty the headings of the columns that say nothing
 */
record ShownTable(EvidenceTable table, List<Integer> beside, List<Integer> also, List<String> empty) {

	private static final int MOST_BESIDE = 4;

	static ShownTable of(EvidenceTable table) {
		return of(table, List.of());
	}

	private static ShownTable of(EvidenceTable table, List<Integer> saidAbove) {
		List<Integer> told = IntStream.range(0, table.columns().size())
			.filter((place) -> place == 0 || !saidAbove.contains(place)
					&& table.rows().stream().anyMatch((row) -> row.cells().get(place).text() != null))
			.boxed()
			.toList();
		List<String> empty = IntStream.range(0, table.columns().size())
			.filter((place) -> !told.contains(place))
			.mapToObj(table.columns()::get)
			.toList();
		int beside = Math.min(MOST_BESIDE, told.size());
		return new ShownTable(table, told.subList(0, beside), told.subList(beside, told.size()), empty);
	}

	/**
	 * The rows of a picture. What is the same in all of them and not side by side is left
	 * out, since the title of the picture says it.
	 */
	static ShownTable of(EvidenceTable whole, EvidencePicture picture) {
		List<EvidenceRow> rows = whole.rows().subList(picture.firstRow(), picture.firstRow() + picture.rowCount());
		ShownTable shown = of(
				new EvidenceTable(whole.key(), picture.title(), null, null, whole.columns(), rows, List.of(), null));
		return new ShownTable(shown.table(), shown.beside(),
				shown.also().stream().filter((place) -> !isSameInAll(rows, place)).toList(), shown.empty());
	}

	/**
	 * The groups of a table, in the order of its rows. What is the same in all rows of a
	 * group is said once, above them.
	 */
	static List<ShownTable> groups(EvidenceTable whole, String groupedBy) {
		int by = whole.columns().indexOf(groupedBy);
		List<ShownTable> groups = new ArrayList<>();
		int first = 0;
		for (int next = 1; next <= whole.rows().size(); next++) {
			if (next == whole.rows().size() || !isSameInAll(whole.rows().subList(first, next + 1), by)) {
				groups.add(group(whole, whole.rows().subList(first, next), by));
				first = next;
			}
		}
		return groups;
	}

	private static ShownTable group(EvidenceTable whole, List<EvidenceRow> rows, int by) {
		EvidenceRow example = rows.getFirst();
		List<Integer> same = IntStream.range(1, whole.columns().size())
			.filter((place) -> isSameInAll(rows, place))
			.boxed()
			.toList();
		String title = example.cells().get(by).text();
		String note = said(whole, example, same.stream().filter((place) -> place != by).toList());
		ShownTable shown = of(new EvidenceTable(whole.key(), (title != null) ? title : whole.title(),
				note.isEmpty() ? null : note, null, whole.columns(), rows, List.of(), null), same);
		return new ShownTable(shown.table(), shown.beside(), shown.also(), List.of());
	}

	private static boolean isSameInAll(List<EvidenceRow> rows, int place) {
		return rows.stream().map((row) -> row.cells().get(place).text()).distinct().count() == 1;
	}

	/**
	 * Whether no row holds a fact, nor says what there is none of.
	 */
	boolean isEmpty() {
		return this.table.rows()
			.stream()
			.allMatch((row) -> row.id() == null && row.cells().stream().allMatch((cell) -> cell.text() == null));
	}

	/**
	 * What the columns say that do not stand side by side.
	 */
	String also(EvidenceRow row) {
		return said(this.table, row, this.also);
	}

	private static String said(EvidenceTable table, EvidenceRow row, List<Integer> places) {
		return places.stream()
			.filter((place) -> row.cells().get(place).text() != null)
			.map((place) -> table.columns().get(place) + ": " + row.cells().get(place).text())
			.map((each) -> each.endsWith(".") ? each : each + ".")
			.collect(Collectors.joining(" "));
	}

	/**
	 * Where a row is stated, by the ids of the documents.
	 */
	static String sources(List<EvidenceSource> sources) {
		return sources.stream()
			.map((source) -> source.document() + ((source.locator() != null) ? " " + source.locator() : ""))
			.distinct()
			.collect(Collectors.joining("; "));
	}

	/**
	 * What the assessor remarks on a row, each note labelled as the assessor's.
	 */
	static String notes(EvidenceRow row) {
		return row.notes().stream().map(EvidenceNote::labelled).collect(Collectors.joining("\n"));
	}

	/**
	 * How a row is known, in words.
	 */
	static String known(EvidenceRow row) {
		if (row.demonstration()) {
			return "Demonstration: made up, not a fact";
		}
		if ("AssessorNote".equals(row.kind())) {
			return "The assessor's own";
		}
		return switch (row.basis()) {
			case "STATED" -> "Stated";
			case "DERIVED" -> "Derived, to be confirmed";
			case "EXTERNAL" -> "External source";
			case null, default -> (row.id() != null) ? "Found by rule" : "No data";
		};
	}

}
