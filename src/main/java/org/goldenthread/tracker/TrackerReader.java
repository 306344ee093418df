package org.goldenthread.tracker;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.goldenthread.reading.Disposition;
import org.goldenthread.reading.Ratings;
import org.goldenthread.reading.Reading;
import org.goldenthread.sheet.Cell;
import org.goldenthread.sheet.CsvFile;
import org.goldenthread.sheet.FormulaCheck;
import org.goldenthread.sheet.Sheet;
import org.goldenthread.sheet.SheetLimits;
import org.goldenthread.sheet.UnusableFile;
import org.goldenthread.sheet.WorkbookFile;
import org.goldenthread.tracker.layout.RowKind;
import org.goldenthread.tracker.layout.RowKinds;
import org.goldenthread.tracker.layout.TrackerTable;

/**
 * Reads workbooks of any layout.
 */
public final class TrackerReader {

	private final SheetLimits limits;

	/**
	 * Reads within limits.
	 * @param limits how large workbooks may be
	 */
	public TrackerReader(SheetLimits limits) {
		this.limits = limits;
	}

	/**
	 * Reads a workbook.
	 * @param file the workbook
	 * @param mapping what a person has decided about it
	 * @param isKnown says of a text whether it is known to name something other than a
	 * person, such as a body
	 * @return all its cells, each with what becomes of it
	 * @throws UnusableFile if it cannot be read
	 * @throws IllegalArgumentException if the mapping names a field that there is not
	 */
	public ReadTracker read(Path file, TrackerMapping mapping, Predicate<String> isKnown) {
		try (WorkbookFile workbook = WorkbookFile.open(file, this.limits)) {
			List<Sheet> sheets = workbook.readWhole();
			Ratings ratings = KeyFinder.find(sheets).with(mapping.ratings());
			Map<String, Set<String>> stale = FormulaCheck.stale(file, sheets);
			List<LaidOutSheet> laid = sheets.stream().map((sheet) -> LaidOutSheet.of(sheet, mapping)).toList();
			CellTexts texts = new CellTexts(PeopleFinder.find(laid, mapping.people(), isKnown), mapping.texts());
			return new ReadTracker(workbook.isFrom1904(), texts.people(),
					laid.stream()
						.map((sheet) -> read(sheet, ratings, texts,
								Objects.requireNonNullElse(stale.get(sheet.sheet().name()), Set.of())))
						.toList());
		}
	}

	/**
	 * Reads a CSV file, which may hold series in long or in wide form.
	 * @param file the file
	 * @param name what its sheet is called
	 * @param mapping what a person has decided about it
	 * @param isKnown says of a text whether it is known to name something other than a
	 * person, such as a body
	 * @return all its cells, each with what becomes of it
	 * @throws UnusableFile if it cannot be read
	 * @throws IllegalArgumentException if the mapping names a field that there is not
	 */
	public ReadTracker readCsv(Path file, String name, TrackerMapping mapping, Predicate<String> isKnown) {
		CsvFile csv = CsvFile.read(file, name, this.limits);
		LaidOutSheet laid = LaidOutSheet.of(csv.sheet(), mapping);
		CellTexts texts = new CellTexts(PeopleFinder.find(List.of(laid), mapping.people(), isKnown), mapping.texts());
		ReadSheet read = read(laid, Ratings.WITHOUT_KEY.with(mapping.ratings()), texts, Set.of());
		return new ReadTracker(false, texts.people(), List.of(laid.turned() ? read : Widths.check(read, csv.widths())));
	}

	private static ReadSheet read(LaidOutSheet laid, Ratings ratings, CellTexts texts, Set<String> stale) {
		Sheet sheet = laid.sheet();
		if (!laid.read()) {
			return new ReadSheet(sheet.name(), sheet.visible(), false, List.of(), Optional.empty(), List.of(),
					SheetNotRead.why(sheet.visible()));
		}
		ReadSheet read = readUpright(laid, ratings, texts, laid.turned() ? Set.of() : stale);
		return laid.turned() ? turnedBack(read) : read;
	}

	/** As the sheet stands: each of its rows here is a column there. */
	private static ReadSheet turnedBack(ReadSheet sheet) {
		return new ReadSheet(sheet.name(), sheet.visible(), sheet.demonstration(), sheet.tables(), sheet.parent(),
				sheet.rows()
					.stream()
					.map((row) -> new ReadRow(row.row(), row.kind(), row.text(),
							row.cells()
								.stream()
								.map((cell) -> new ReadCell(cell.column(), cell.row(), cell.heading(), cell.shown(),
										cell.field(), cell.reading()))
								.toList()))
					.toList(),
				sheet.notRead());
	}

	private static ReadSheet readUpright(LaidOutSheet laid, Ratings ratings, CellTexts texts, Set<String> stale) {
		Sheet sheet = laid.sheet();
		List<ReadRow> rows = new ArrayList<>(new CardReader(sheet, ratings, texts).before(laid.tables()));
		for (TrackerTable table : laid.tables()) {
			IntStream.rangeClosed(table.firstHeading(), table.lastHeading())
				.forEach((row) -> rows.add(text(sheet, row, RowKind.HEADING)));
			rows.addAll(rows(sheet, table, new RowReader(sheet, table, ratings, texts, stale)));
		}
		return new ReadSheet(sheet.name(), sheet.visible(), Titles.isDemonstration(sheet), laid.tables(), laid.parent(),
				rows.stream().map(texts::shown).toList(), SheetNotRead.why(sheet, !laid.tables().isEmpty(), rows));
	}

	private static List<ReadRow> rows(Sheet sheet, TrackerTable table, RowReader reader) {
		List<ReadRow> rows = new ArrayList<>();
		for (int row : sheet.rows().subMap(table.lastHeading(), false, table.last(), true).keySet()) {
			RowKind kind = RowKinds.of(sheet, table, row);
			if (kind == RowKind.DATA) {
				rows.add(new ReadRow(row, kind, "", reader.read(row)));
			}
			else {
				rows.add(text(sheet, row, kind));
				if (kind == RowKind.SECTION) {
					reader.beginSection();
				}
			}
		}
		return SeriesChecks.of(table, Checks.of(rows));
	}

	/** A row that is no thing; its cells are listed, but not read. */
	static ReadRow text(Sheet sheet, int row, RowKind kind) {
		List<Cell> cells = sheet.row(row)
			.values()
			.stream()
			.filter((cell) -> !cell.isBlank() || cell.isStruckWhole())
			.toList();
		return new ReadRow(row, kind, cells.isEmpty() ? "" : cells.getFirst().text(), cells.stream()
			.map((cell) -> cell.isStruckWhole() ? ReadCell.struck(row, cell.column(), "", "")
					: new ReadCell(row, cell.column(), "", cell.text(), "", Reading.none(Disposition.SKIP, null)))
			.toList());
	}

}
