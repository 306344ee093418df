package org.goldenthread.tracker.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.goldenthread.sheet.Cell;
import org.goldenthread.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tables of a sheet by their headings, in whichever rows these stand.
 */
public final class LayoutFinder {

	private static final int LONGEST_HEADING = 90;

	private static final int FEWEST_COLUMNS = 3;

	private static final int MOST_KNOWN = 20_000;

	private final Sheet sheet;

	/** Most texts of a long sheet stand there again and again. */
	private final Map<Heading, Optional<TrackerField>> known = new HashMap<>();

	private final Map<Cell, Boolean> times = new HashMap<>();

	private LayoutFinder(Sheet sheet) {
		this.sheet = sheet;
	}

	/**
	 * Finds the tables.
	 * @param sheet the sheet
	 * @return the tables from above; empty if there is none
	 */
	public static List<TrackerTable> tables(Sheet sheet) {
		return new LayoutFinder(sheet).find();
	}

	/**
	 * Whether the headings of a sheet stand in its first column, so that each of its
	 * columns is a thing.
	 * @param sheet the sheet
	 * @return true if so
	 */
	public static boolean isTransposed(Sheet sheet) {
		return new LayoutFinder(sheet).isTransposed();
	}

	private boolean isTransposed() {
		List<Cell> side = this.sheet.rows()
			.values()
			.stream()
			.filter((row) -> row.values().stream().filter((cell) -> !cell.isBlank()).count() >= 2)
			.map((row) -> row.firstEntry().getValue())
			.filter((cell) -> cell.column() == 1)
			.toList();
		long known = fields(side);
		long across = this.sheet.rows().values().stream().mapToLong((row) -> fields(row.values())).max().orElse(0);
		return known >= FEWEST_COLUMNS && 2 * known >= side.size() && known > across;
	}

	private Optional<TrackerField> field(String group, Cell cell) {
		Heading heading = new Heading(group, cell.text());
		Optional<TrackerField> field = this.known.get(heading);
		if (field == null) {
			field = Optional.ofNullable(Headings.find(group, heading.text()));
			if (this.known.size() < MOST_KNOWN) {
				this.known.put(heading, field);
			}
		}
		return field;
	}

	private long fields(Collection<Cell> cells) {
		return cells.stream()
			.filter((cell) -> !cell.text().endsWith(":"))
			.flatMap((cell) -> field("", cell).stream())
			.distinct()
			.count();
	}

	private List<TrackerTable> find() {
		List<Integer> headings = new ArrayList<>();
		for (int row : this.sheet.rows().keySet()) {
			boolean below = !headings.isEmpty() && headings.getLast() == row - 1 && isSecondHeading(row);
			if (below || isHeading(row, !headings.isEmpty())) {
				if (!headings.isEmpty() && headings.getLast() == row - 1) {
					headings.removeLast();
				}
				headings.add(row);
			}
		}
		List<TrackerTable> tables = new ArrayList<>();
		for (int i = 0; i < headings.size(); i++) {
			int row = headings.get(i);
			int first = groupRow(row);
			int last = (i + 1 < headings.size()) ? groupRow(headings.get(i + 1)) - 1 : this.sheet.rows().lastKey();
			List<TrackerColumn> columns = columns(first, row);
			tables.add(new ColumnFields(this.sheet, first, row, last, columns).table());
		}
		return tables;
	}

	/**
	 * A row of headings has short words only, most of which are known, or at least one
	 * where no table has begun.
	 */
	private boolean isHeading(int row, boolean inTable) {
		List<Cell> cells = filled(row);
		if (cells.size() < 2 || cells.stream().anyMatch((cell) -> !canBeHeading(cell))) {
			return false;
		}
		long known = cells.stream().filter((cell) -> isKnown(row, cell)).count();
		if (!inTable) {
			boolean series = 4 * known >= cells.size() && known >= 1 && isOfNumbersBelow(row);
			return cells.size() >= FEWEST_COLUMNS && (known >= 2 || series) && hasRowsBelow(row);
		}
		return cells.size() >= FEWEST_COLUMNS && known >= 2 && 10 * known >= 6 * cells.size() && hasRowsBelow(row);
	}

	/**
	 * Below a row of headings there may be one for some of them only: "Start" and "End"
	 * below "Timescale". It leaves out what stands first, as no row of a thing does.
	 */
	private boolean isSecondHeading(int row) {
		List<Cell> cells = filled(row);
		Cell first = filled(row - 1).getFirst();
		return cells.size() >= 2 && cells.getFirst().column() > first.column() && hasRowsBelow(row)
				&& cells.stream().allMatch((cell) -> canBeHeading(cell) && isKnown(row, cell))
				&& cells.stream().anyMatch((cell) -> isBlank(row - 1, cell.column()));
	}

	private boolean isBlank(int row, int column) {
		Cell cell = this.sheet.cell(row, column);
		return cell == null || cell.isBlank();
	}

	private static boolean canBeHeading(Cell cell) {
		return cell.formula() == null && !cell.error() && !cell.text().endsWith(":")
				&& cell.shown().length() <= LONGEST_HEADING && (cell.number() == null || cell.day() != null);
	}

	private boolean isKnown(int row, Cell cell) {
		return field("", cell).isPresent() || field(group(row, cell.column()), cell).isPresent() || isTime(cell);
	}

	private boolean isTime(Cell cell) {
		Cell shown = cell.at(0, 0);
		Boolean time = this.times.get(shown);
		if (time == null) {
			time = Headings.time(cell) != null;
			if (this.times.size() < MOST_KNOWN) {
				this.times.put(shown, time);
			}
		}
		return time;
	}

	private String group(int row, int column) {
		Cell above = top(row - 1, column);
		return (above != null) ? above.text() : "";
	}

	private boolean isOfNumbersBelow(int row) {
		List<Cell> below = filled(row + 1);
		return 2 * below.stream().filter((cell) -> cell.number() != null).count() > below.size();
	}

	private boolean hasRowsBelow(int row) {
		Integer next = this.sheet.rows().higherKey(row);
		return next != null && this.sheet.row(next).values().stream().anyMatch((cell) -> !cell.isBlank());
	}

	/** The row above with the headings of groups; the row itself if there is none. */
	private int groupRow(int row) {
		List<Cell> cells = filled(row - 1);
		boolean times = cells.stream().allMatch((cell) -> canBeHeading(cell));
		boolean title = cells.size() == 1 && cells.getFirst().column() == this.sheet.row(row).firstKey();
		return (cells.isEmpty() || !times || title) ? row : row - 1;
	}

	private List<TrackerColumn> columns(int first, int row) {
		List<TrackerColumn> columns = new ArrayList<>();
		Set<Integer> numbers = new TreeSet<>(this.sheet.row(row).keySet());
		numbers.addAll(this.sheet.row(first).keySet());
		String group = "";
		for (int column : numbers) {
			Cell cell = this.sheet.cell(row, column);
			Cell above = (first < row) ? top(first, column) : null;
			if (cell != null && !cell.isBlank()) {
				group = (above != null) ? spaced(above) : isBlank(row, column - 1) ? "" : group;
				columns.add(column(group, cell));
			}
			else if (above != null && above.column() == column) {
				columns.add(column("", above));
			}
		}
		return columns;
	}

	private TrackerColumn column(String group, Cell cell) {
		String heading = spaced(cell);
		return new TrackerColumn(cell.column(), group, heading, Headings.find(group, heading), Headings.time(cell),
				this.sheet.hiddenColumns().contains(cell.column()));
	}

	private static String spaced(Cell cell) {
		return cell.text().replaceAll("\\s+", " ");
	}

	/**
	 * What stands in a cell, or in the merged range that it lies in; null if nothing
	 * does.
	 */
	private @Nullable Cell top(int row, int column) {
		Sheet.Range range = this.sheet.rangeOf(row, column);
		Cell top = (range != null) ? this.sheet.cell(range.firstRow(), range.firstColumn())
				: this.sheet.cell(row, column);
		return (top != null && !top.isBlank()) ? top : null;
	}

	/** The cells of a row that hold something. */
	private List<Cell> filled(int row) {
		return this.sheet.row(row).values().stream().filter((cell) -> !cell.isBlank()).toList();
	}

	private record Heading(String group, String text) {

	}

}
