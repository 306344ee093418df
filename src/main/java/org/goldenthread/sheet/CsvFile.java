package org.goldenthread.sheet;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A CSV file as a sheet. Its encoding and the sign between its fields are found, since
 * people rarely know them.
 *
 * @param sheet its cells, each row by the line on which it begins
 * @param widths how many fields each row has, by that line
 */
public record CsvFile(Sheet sheet, NavigableMap<Integer, Integer> widths) {

	private static final int MOST_COLUMNS = 16_384;

	/**
	 * Reads a file.
	 * @param file the file
	 * @param name what the sheet is called
	 * @param limits how large it may be
	 * @return the file
	 * @throws UnusableFile if it is too large, or is no CSV
	 */
	public static CsvFile read(Path file, String name, SheetLimits limits) {
		NavigableMap<Integer, NavigableMap<Integer, Cell>> rows = new TreeMap<>();
		NavigableMap<Integer, Integer> widths = new TreeMap<>();
		CellCount count = new CellCount(limits.mostCells());
		TextPool texts = new TextPool();
		try (CsvRows lines = CsvRows.open(file, false, limits.largestFile().toBytes())) {
			for (CsvRow row = lines.next(); row != null; row = lines.next()) {
				rows.put(row.line(), cells(row, count, texts));
				widths.put(row.line(), row.fields().size());
			}
		}
		return new CsvFile(new Sheet(name, true, rows, List.of(), new TreeSet<>(), new TreeSet<>(), Map.of(), Map.of()),
				widths);
	}

	private static NavigableMap<Integer, Cell> cells(CsvRow row, CellCount count, TextPool texts) {
		if (row.fields().size() > MOST_COLUMNS) {
			throw new UnusableFile("Line " + row.line() + " has " + row.fields().size() + " fields; at most "
					+ MOST_COLUMNS + " are read, as many as a workbook has columns.");
		}
		NavigableMap<Integer, Cell> cells = new TreeMap<>();
		for (int i = 0; i < row.fields().size(); i++) {
			count.one();
			String field = texts.one(row.fields().get(i));
			if (!field.isEmpty()) {
				cells.put(i + 1, Cell.text(row.line(), i + 1, field));
			}
		}
		return cells;
	}

}
