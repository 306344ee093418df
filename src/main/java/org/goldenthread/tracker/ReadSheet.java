package org.goldenthread.tracker;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.goldenthread.reading.Disposition;
import org.goldenthread.reading.Reading;
import org.goldenthread.tracker.layout.RowKind;
import org.goldenthread.tracker.layout.TrackerField;
import org.goldenthread.tracker.layout.TrackerTable;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as it was read.
 *
 * @param name its name
 * @param visible whether people see it; what they do not see is listed and not read
 * @param demonstration whether it says that what it holds is made up
 * @param tables its tables
 * @param parent what its title says that all its rows belong to, if anything
 * @param rows its rows from above
 * @param notRead why nothing of it is read; null if something is
 */
public record ReadSheet(String name, boolean visible, boolean demonstration, List<TrackerTable> tables,
		Optional<ReadCell> parent, List<ReadRow> rows, @Nullable String notRead) {

	private static final Pattern AS_AT = Pattern.compile("(?i)\\bas (?:at|of)\\b|\\bposition at\\b");

	public ReadSheet {
		tables = List.copyOf(tables);
		rows = List.copyOf(rows);
	}

	/**
	 * What it tells of: its rows, each with what the heading above it or the title says
	 * that it belongs to, or else its cards, each of them as one row.
	 * @return the things from above
	 */
	public List<ReadRow> things() {
		List<ReadRow> things = new ArrayList<>();
		Optional<ReadCell> above = this.parent.filter((cell) -> !cell.field().equals(TrackerField.PROGRAMME.code()));
		for (ReadRow row : this.rows) {
			if (row.kind() == RowKind.SECTION) {
				above = Titles.section(row).or(() -> Optional.empty());
			}
			else if (row.isData()) {
				things.add(above.map(row::below).orElse(row));
			}
		}
		return things.isEmpty() ? Cards.of(this.rows) : things;
	}

	/**
	 * When its figures stood so, where it says one such time only.
	 * @return the reading of the time
	 */
	public Optional<Reading> figuresAsAt() {
		List<Reading> times = this.rows.stream()
			.filter((row) -> row.kind() == RowKind.CARD)
			.flatMap((row) -> row.findUsable("document_date").stream())
			.filter((cell) -> AS_AT.matcher(cell.heading() + " " + cell.shown()).find())
			.map(ReadCell::reading)
			.distinct()
			.toList();
		return (times.size() == 1) ? Optional.of(times.getFirst()) : Optional.empty();
	}

	/**
	 * What its columns hold.
	 * @return the names of the fields
	 */
	public Set<String> fields() {
		return this.tables.stream()
			.flatMap((table) -> table.columns().stream())
			.flatMap((column) -> Optional.ofNullable(column.field()).stream())
			.map(TrackerField::code)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * How many rows there are of each kind.
	 * @return the counts; kinds of which there is none are left out
	 */
	public Map<RowKind, Integer> counts() {
		Map<RowKind, Integer> counts = new EnumMap<>(RowKind.class);
		this.rows.forEach((row) -> counts.merge(row.kind(), 1, Integer::sum));
		return counts;
	}

	/**
	 * The same by the names of the kinds.
	 * @return the counts
	 */
	public Map<String, Integer> countsByName() {
		Map<String, Integer> counts = new TreeMap<>();
		counts().forEach((kind, count) -> counts.put(kind.name(), count));
		return counts;
	}

	/**
	 * How many cells there are of each disposition.
	 * @return the counts; dispositions of which there is none are left out
	 */
	public Map<Disposition, Integer> dispositions() {
		Map<Disposition, Integer> counts = new EnumMap<>(Disposition.class);
		this.rows.forEach(
				(row) -> row.cells().forEach((cell) -> counts.merge(cell.reading().disposition(), 1, Integer::sum)));
		return counts;
	}

}
