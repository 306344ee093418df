package org.goldenthread.tracker.layout;

import java.util.ArrayList;
import java.util.Arrays;
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
		List<Cell> side = side();
		long known = fields(side);
		long across = this.sheet.rows().values().stream().mapToLong((row) -> fields(row.values())).max().orElse(0);
		return known >= FEWEST_COLUMNS && 2 * known >= side.size() && known > across && !isOfCards();
	}

	/** What stands first in the rows of several cells. */
	private List<Cell> side() {
		return this.sheet.rows()
			.values()
			.stream()
			.filter((row) -> row.values().stream().filter((cell) -> !cell.isBlank()).count() >= 2)
			.map((row) -> row.firstEntry().getValue())
			.filter((cell) -> cell.column() == 1)
			.toList();
	}

	/**
	 * Whether a sheet consists of cards: most of its rows begin with a label that is
	 * known, and such labels stand there again, or beside others.
	 */
	private boolean isOfCards() {
		List<Cell> known = side().stream().filter((cell) -> field("", cell).isPresent()).toList();
		boolean most = fields(known) >= FEWEST_COLUMNS && 2 * known.size() >= side().size();
		return most && (known.stream().map(Cell::text).distinct().count() <= known.size() - FEWEST_COLUMNS
				|| labelsBeside() >= FEWEST_COLUMNS);
	}

	/** Labels that stand in rows of their own beside others are those of cards. */
	private long labelsBeside() {
		return this.sheet.rows()
			.values()
			.stream()
			.filter((row) -> fields(row.values().stream().filter((cell) -> cell.column() == 1).toList()) == 1
					&& fields(row.values().stream().filter((cell) -> cell.column() > 2).toList()) > 0)
			.count();
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
		if (isOfCards()) {
			return List.of();
		}
		List<HeadingRows> headings = new ArrayList<>();
		for (int row : this.sheet.rows().keySet()) {
			boolean adjoins = !headings.isEmpty() && headings.getLast().last() == row - 1;
			boolean below = adjoins && (isSecondHeading(row) || completes(row));
			if (below || isHeading(row, !headings.isEmpty())) {
				HeadingRows before = adjoins ? headings.removeLast() : null;
				headings.add(new HeadingRows((below && before != null) ? before.first() : groupRow(row), row));
			}
		}
		List<TrackerTable> tables = new ArrayList<>();
		for (int i = 0; i < headings.size(); i++) {
			int first = headings.get(i).first();
			int row = headings.get(i).last();
			int last = (i + 1 < headings.size()) ? headings.get(i + 1).first() - 1 : this.sheet.rows().lastKey();
			tables.add(new ColumnFields(this.sheet, first, row, last, columns(first, row)).table());
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

	/** A row of headings may name the columns that those above it leave blank. */
	private boolean completes(int row) {
		List<Cell> cells = filled(row);
		List<Cell> own = cells.stream().filter((cell) -> isBlank(row - 1, cell.column())).toList();
		return own.size() >= 2 && hasRowsBelow(row) && own.stream().allMatch((cell) -> field("", cell).isPresent())
				&& cells.stream().allMatch(LayoutFinder::canBeHeading);
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

	/**
	 * The first row above with the headings of groups, or of groups of these; the row
	 * itself if there is none.
	 */
	private int groupRow(int row) {
		int first = isGroupRow(row) ? row - 1 : row;
		return (first < row && isGroupRow(first) && isSpread(first - 1)) ? first - 1 : first;
	}

	private boolean isGroupRow(int row) {
		List<Cell> cells = filled(row - 1);
		boolean title = cells.size() == 1 && cells.getFirst().column() == this.sheet.row(row).firstKey();
		return !cells.isEmpty() && !title && cells.stream().allMatch(LayoutFinder::canBeHeading);
	}

	/**
	 * Whether a heading of a row is merged over several columns, and there are several.
	 */
	private boolean isSpread(int row) {
		List<Cell> cells = filled(row);
		return cells.size() > 1 && cells.stream()
			.map((cell) -> this.sheet.rangeOf(row, cell.column()))
			.anyMatch((range) -> range != null && range.lastColumn() > range.firstColumn());
	}

	private List<TrackerColumn> columns(int first, int row) {
		List<TrackerColumn> columns = new ArrayList<>();
		Set<Integer> numbers = new TreeSet<>();
		for (int each = first; each <= row; each++) {
			numbers.addAll(this.sheet.row(each).keySet());
		}
		String[] groups = new String[row - first];
		Arrays.fill(groups, "");
		for (int column : numbers) {
			Cell cell = this.sheet.cell(row, column);
			Cell above = null;
			for (int i = 0; i < groups.length; i++) {
				Cell top = top(first + i, column);
				groups[i] = (top != null) ? spaced(top) : isBlank(row, column - 1) ? "" : groups[i];
				above = (top != null && top.column() == column) ? top : above;
			}
			if (cell != null && !cell.isBlank()) {
				columns.add(column(List.of(groups), cell, isSpreadOver(row - 1, column)));
			}
			else if (above != null) {
				columns.add(column("", above));
			}
		}
		return columns;
	}

	/** Whether what stands above a heading stands above others too. */
	private boolean isSpreadOver(int row, int column) {
		Sheet.Range range = this.sheet.rangeOf(row, column);
		boolean merged = range != null && range.lastColumn() > range.firstColumn();
		return merged || isBlank(row, column) || isBlank(row, column + 1) && !isBlank(row + 1, column + 1);
	}

	/**
	 * A column below several headings: below the nearest, or the one above that, or as
	 * what the nearest says with more words below it.
	 */
	private TrackerColumn column(List<String> groups, Cell cell, boolean spread) {
		List<String> above = groups.stream().filter((group) -> !group.isEmpty()).distinct().toList();
		if (above.isEmpty()) {
			return column("", cell);
		}
		String nearest = above.getLast();
		String highest = (above.size() > 1) ? above.get(above.size() - 2) : "";
		String heading = spaced(cell);
		List<TrackerColumn> ways = spread
				? List.of(column(highest, heading, cell, !highest.isEmpty()), column(nearest, heading, cell, true))
				: List.of(column(highest, nearest + " " + heading, cell, true),
						column(highest, nearest, cell, !highest.isEmpty()), column(nearest, heading, cell, true),
						column(highest, nearest, cell, true));
		TrackerColumn usual = column(nearest, heading, cell, true);
		return (Headings.find("", heading) != null && highest.isEmpty()) ? usual
				: ways.stream().filter((way) -> way.field() != null).findFirst().orElse(usual);
	}

	private TrackerColumn column(String group, String heading, Cell cell, boolean known) {
		return new TrackerColumn(cell.column(), group, heading, known ? Headings.find(group, heading) : null,
				Headings.time(cell), this.sheet.hiddenColumns().contains(cell.column()));
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

	private record HeadingRows(int first, int last) {

	}

	private record Heading(String group, String text) {

	}

}
