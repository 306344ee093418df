package org.goldenthread.sheet;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * A whole sheet.
 *
 * @param name its name
 * @param visible whether people see it
 * @param rows its cells by row and column, both from 1; cells that hold nothing are left
 * out
 * @param merged the ranges that are merged
 * @param hiddenColumns the columns that people do not see
 * @param hiddenRows the rows that people do not see, for instance since they are filtered
 * out
 * @param notes the notes on cells, by address
 * @param links the addresses that cells lead to, by address
 */
public record Sheet(String name, boolean visible, NavigableMap<Integer, NavigableMap<Integer, Cell>> rows,
		List<Range> merged, NavigableSet<Integer> hiddenColumns, NavigableSet<Integer> hiddenRows,
		Map<String, String> notes, Map<String, String> links) {

	/**
	 * A cell.
	 * @param row its row, from 1
	 * @param column its column, from 1
	 * @return the cell; null if it holds nothing
	 */
	public @Nullable Cell cell(int row, int column) {
		return row(row).get(column);
	}

	/**
	 * The cells of a row.
	 * @param row the row, from 1
	 * @return the cells by column; empty if there are none
	 */
	public NavigableMap<Integer, Cell> row(int row) {
		return Objects.requireNonNullElseGet(this.rows.get(row), TreeMap::new);
	}

	/**
	 * The merged range that a cell lies in.
	 * @param row its row, from 1
	 * @param column its column, from 1
	 * @return the range; null if it is in none
	 */
	public @Nullable Range rangeOf(int row, int column) {
		for (Range range : this.merged) {
			if (range.contains(row, column)) {
				return range;
			}
		}
		return null;
	}

	/**
	 * The sheet with its rows as columns.
	 * @return the sheet; its notes and links are left out
	 */
	public Sheet transposed() {
		NavigableMap<Integer, NavigableMap<Integer, Cell>> turned = new TreeMap<>();
		this.rows.values()
			.forEach((row) -> row.values()
				.forEach((cell) -> turned.computeIfAbsent(cell.column(), (_) -> new TreeMap<>())
					.put(cell.row(), cell.at(cell.column(), cell.row()))));
		return new Sheet(this.name, this.visible, turned, this.merged.stream()
			.map((range) -> new Range(range.firstColumn(), range.lastColumn(), range.firstRow(), range.lastRow()))
			.toList(), this.hiddenRows, this.hiddenColumns, Map.of(), Map.of());
	}

	/**
	 * A range of cells.
	 *
	 * @param firstRow its first row, from 1
	 * @param lastRow its last row
	 * @param firstColumn its first column, from 1
	 * @param lastColumn its last column
	 */
	public record Range(int firstRow, int lastRow, int firstColumn, int lastColumn) {

		/**
		 * Whether a cell lies in it.
		 * @param row the row of the cell
		 * @param column its column
		 * @return true if so
		 */
		public boolean contains(int row, int column) {
			return row >= this.firstRow && row <= this.lastRow && column >= this.firstColumn
					&& column <= this.lastColumn;
		}

	}

}
