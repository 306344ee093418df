package org.goldenthread.tracker;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.goldenthread.reading.Dates;
import org.goldenthread.reading.Disposition;
import org.goldenthread.reading.Ratings;
import org.goldenthread.reading.Reading;
import org.goldenthread.reading.Words;
import org.goldenthread.sheet.Cell;
import org.goldenthread.sheet.Sheet;
import org.goldenthread.tracker.layout.FieldKind;
import org.goldenthread.tracker.layout.Headings;
import org.goldenthread.tracker.layout.TrackerColumn;
import org.goldenthread.tracker.layout.TrackerField;
import org.goldenthread.tracker.layout.TrackerTable;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a table.
 */
final class RowReader {

	private static final int MOST_KNOWN = 20_000;

	/** What their headings say a time of, such as "Baseline 2024/25". */
	private static final Set<TrackerField> OF_A_TIME = EnumSet.of(TrackerField.BASELINE, TrackerField.ACTUAL,
			TrackerField.LATEST, TrackerField.VALUE);

	private final Sheet sheet;

	private final TrackerTable table;

	private final CellReader cells;

	private final CellTexts texts;

	private final Set<String> stale;

	private final Map<Integer, Reading> above = new HashMap<>();

	private final Map<Shown, Reading> known = new HashMap<>();

	/**
	 * The columns of which it was asked whether what is blank means the same as above.
	 */
	private final Set<Integer> blank = new HashSet<>();

	private final Optional<String> year;

	private final Set<Integer> columns;

	RowReader(Sheet sheet, TrackerTable table, Ratings ratings, CellTexts texts, Set<String> stale) {
		this.sheet = sheet;
		this.table = table;
		this.cells = new CellReader(ratings);
		this.texts = texts;
		this.stale = stale;
		this.year = Titles.year(sheet, table);
		this.columns = table.columns().stream().map(TrackerColumn::column).collect(Collectors.toSet());
	}

	/**
	 * What stands above does not go on below.
	 */
	void beginSection() {
		this.above.clear();
	}

	List<ReadCell> read(int row) {
		List<ReadCell> read = cells(row);
		if (!this.table.isOfTimes()) {
			return read;
		}
		Reading time = read.getFirst().reading();
		return read.stream()
			.map((cell) -> cell.field().equals(TrackerField.OBSERVATION.code()) ? cell.as(cell.reading().at(time))
					: cell)
			.toList();
	}

	private List<ReadCell> cells(int row) {
		TrackerColumn units = this.table.find(TrackerField.UNIT);
		Cell unit = (units != null) ? this.sheet.cell(row, units.column()) : null;
		List<ReadCell> read = new ArrayList<>();
		for (TrackerColumn column : this.table.columns()) {
			Cell cell = this.sheet.cell(row, column.column());
			if (cell != null && cell.isStruckWhole()) {
				read.add(ReadCell.struck(row, column.column(), column.path(),
						(column.field() != null) ? column.field().code() : ""));
			}
			else if (column.field() != null) {
				read.addAll(read(row, column, column.field(), cell, (unit != null) ? unit.text() : null));
			}
			else if (cell != null && !cell.isBlank()) {
				read.add(new ReadCell(row, column.column(), column.path(), cell.text(), "",
						Reading.none(Disposition.UNMAPPED,
								column.hidden() ? "stands in a hidden column" : "nobody said what the column holds")));
			}
		}
		this.sheet.row(row)
			.values()
			.stream()
			.filter((cell) -> (!cell.isBlank() || cell.isStruckWhole()) && !this.columns.contains(cell.column()))
			.forEach((cell) -> read.add(cell.isStruckWhole() ? ReadCell.struck(row, cell.column(), "", "")
					: new ReadCell(row, cell.column(), "", cell.text(), "",
							Reading.none(Disposition.UNMAPPED, "stands in a column without a heading"))));
		return read;
	}

	private List<ReadCell> read(int row, TrackerColumn column, TrackerField field, @Nullable Cell cell,
			@Nullable String unit) {
		List<ReadCell> read = new ArrayList<>();
		Cell at = (cell != null) ? cell : Cell.text(row, column.column(), "");
		Reading reading = reading(at, column, field, unit);
		if (reading.disposition().isUsable()) {
			this.above.put(column.column(), reading);
		}
		Map<String, Reading> parts = Parts.of(field, reading);
		if (!parts.containsKey(field.code())) {
			read.add(new ReadCell(row, column.column(), column.path(), CellReader.shown(field, at, reading),
					field.code(), reading));
		}
		parts.forEach(
				(part, value) -> read.add(new ReadCell(row, column.column(), column.path(), at.text(), part, value)));
		String address = at.address();
		String note = this.sheet.notes().get(address);
		if (note != null) {
			Cell said = Cell.text(row, column.column(), note.strip());
			read.add(new ReadCell(row, column.column(), column.path(), said.text(), "note",
					this.texts.check(TrackerField.COMMENT, said, Reading.of(said.text()))));
		}
		String link = this.sheet.links().get(address);
		if (link != null) {
			read.add(new ReadCell(row, column.column(), column.path(), at.text(), "evidence_link", Reading.of(link)));
		}
		return read;
	}

	private Reading reading(Cell cell, TrackerColumn column, TrackerField field, @Nullable String unit) {
		if (cell.isBlank() && cell.fill() == null || cell.isBlank() && field.kind() != FieldKind.RATING) {
			return inherited(cell, column, field, unit);
		}
		if (Words.isDitto(cell.text())) {
			Reading same = this.above.get(column.column());
			return (same != null) ? same.as(Disposition.INHERIT, "the same as above")
					: Reading.none(Disposition.UNREADABLE, "means the same as above, where nothing stands");
		}
		Reading reading = dated(column, checked(cell, value(field, cell, column, unit(field, column, unit))));
		return (cell.struck() && reading.note() == null)
				? reading.as(reading.disposition(), "is read without what is struck through in it") : reading;
	}

	/** Cells of a column that show the same are read once, and share what was read. */
	private Reading value(TrackerField field, Cell cell, TrackerColumn column, @Nullable String unit) {
		Shown shown = new Shown(column.column(), unit, cell.at(0, 0));
		Reading reading = this.known.get(shown);
		if (reading == null) {
			reading = this.texts.check(field, cell,
					this.cells.read(field, this.texts.read(cell), column.heading(), unit));
			if (this.known.size() < MOST_KNOWN) {
				this.known.put(shown, reading);
			}
		}
		return reading;
	}

	private Reading inherited(Cell cell, TrackerColumn column, TrackerField field, @Nullable String unit) {
		Sheet.Range range = this.sheet.rangeOf(cell.row(), cell.column());
		Cell top = (range != null && range.firstRow() > this.table.lastHeading() && range.firstRow() < cell.row())
				? this.sheet.cell(range.firstRow(), range.firstColumn()) : null;
		if (top == null || top.isBlank()) {
			return isBelowItsGroup(column, field) ? Reading.none(Disposition.ASK,
					"is blank, as others below it may be: if the same as above is meant, merge the cells or repeat it")
					: dated(column, Reading.none(Disposition.EMPTY, null));
		}
		Reading reading = value(field, top, column, unit);
		return (reading.disposition() == Disposition.ASK)
				? Reading.none(Disposition.ASK, "is merged with what is above, which is to be decided")
				: reading.as(Disposition.INHERIT, "merged with what is above");
	}

	/**
	 * Asked once in a column: many write what things are part of at the first of them
	 * only.
	 */
	private boolean isBelowItsGroup(TrackerColumn column, TrackerField field) {
		boolean group = field == TrackerField.THEME || field == TrackerField.PRIORITY
				|| field == TrackerField.OBJECTIVE;
		return group && this.above.containsKey(column.column()) && this.blank.add(column.column());
	}

	/** The unit of a series stands in its heading where it has no column. */
	private static @Nullable String unit(TrackerField field, TrackerColumn column, @Nullable String unit) {
		if (unit != null && !unit.isBlank() || field.kind() != FieldKind.QUANTITY) {
			return unit;
		}
		return (column.path().contains("%") || field == TrackerField.SHARE_DONE) ? "%" : null;
	}

	private Reading checked(Cell cell, Reading reading) {
		boolean result = cell.formula() != null && reading.disposition() == Disposition.VALUE;
		if (!result) {
			return reading;
		}
		return this.stale.contains(cell.address())
				? reading.with(null)
					.as(Disposition.FORMULA_STALE,
							"the stored result " + cell.text() + " does not follow from " + cell.formula())
				: reading.as(Disposition.FORMULA_CACHED, null);
	}

	/** A quarter in a heading is one of the year that the title names. */
	private Reading dated(TrackerColumn column, Reading reading) {
		if (column.period() != null
				&& (column.field() == TrackerField.OBSERVATION || column.field() == TrackerField.RAG)) {
			return reading.at(column.period());
		}
		if (column.field() != null && OF_A_TIME.contains(column.field()) && reading.value() != null
				&& reading.from() == null) {
			Reading time = Titles.time(column);
			return (time != null) ? reading.at(time) : reading;
		}
		String heading = Headings.plain(column.heading());
		return (heading.matches("q[1-4] .*") && this.year.isPresent())
				? reading.at(Dates.read(heading.substring(0, 2) + " " + this.year.get())) : reading;
	}

	/**
	 * What a cell shows, wherever it stands in its column.
	 */
	private record Shown(int column, @Nullable String unit, Cell cell) {

	}

}
