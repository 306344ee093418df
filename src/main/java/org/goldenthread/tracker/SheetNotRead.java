package org.goldenthread.tracker;

import java.util.List;
import java.util.NavigableMap;

import org.goldenthread.sheet.Cell;
import org.goldenthread.sheet.Sheet;
import org.goldenthread.tracker.layout.Headings;
import org.goldenthread.tracker.layout.RowKind;
import org.jspecify.annotations.Nullable;

/**
 * Says of a sheet why nothing of it is read.
 */
final class SheetNotRead {

	private static final int OF_A_TABLE = 3;

	private SheetNotRead() {
	}

	/**
	 * Why a sheet is not looked at.
	 */
	static String why(boolean visible) {
		return visible ? "is left out by the mapping" : "is hidden; the mapping may say that it is read";
	}

	/**
	 * Why none of the rows of a sheet is a thing.
	 * @return the reason; null if one of them is
	 */
	static @Nullable String why(Sheet sheet, boolean hasTables, List<ReadRow> rows) {
		if (rows.stream().anyMatch(ReadRow::isData)) {
			return null;
		}
		long widest = sheet.rows()
			.values()
			.stream()
			.mapToLong((row) -> row.values().stream().filter((cell) -> !cell.isBlank()).count())
			.max()
			.orElse(0);
		if (widest == 0) {
			return "is empty";
		}
		if (hasTables || sheet.rows().values().stream().anyMatch(SheetNotRead::isOfHeadings)) {
			return "has headings and no rows below them";
		}
		if (widest < OF_A_TABLE) {
			return "has " + ((widest == 1) ? "one cell" : "two cells") + " in a row at most, and a table is told by "
					+ "three headings or more";
		}
		return rows.stream().anyMatch((row) -> row.kind() == RowKind.CARD)
				? "has labels with what they say, and no table" : "has no row of headings that can be told, such as "
						+ "Ref, Action, Owner, Due or Risk, Likelihood, Consequence";
	}

	private static boolean isOfHeadings(NavigableMap<Integer, Cell> row) {
		return row.values().stream().filter((cell) -> Headings.find("", cell.text()) != null).count() >= OF_A_TABLE;
	}

}
