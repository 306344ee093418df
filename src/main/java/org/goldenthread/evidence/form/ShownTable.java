package org.goldenthread.evidence.form;

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
		List<Integer> told = IntStream.range(0, table.columns().size())
			.filter((place) -> place == 0
					|| table.rows().stream().anyMatch((row) -> row.cells().get(place).text() != null))
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
				new EvidenceTable(whole.key(), picture.title(), null, null, whole.columns(), rows, List.of()));
		return new ShownTable(shown.table(), shown.beside(),
				shown.also()
					.stream()
					.filter((place) -> rows.stream().map((row) -> row.cells().get(place).text()).distinct().count() > 1)
					.toList(),
				shown.empty());
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
		return this.also.stream()
			.filter((place) -> row.cells().get(place).text() != null)
			.map((place) -> this.table.columns().get(place) + ": " + row.cells().get(place).text())
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
