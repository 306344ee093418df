package org.goldenthread.tracker.layout;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A table on a sheet.
 *
 * @param firstHeading the first row of its headings, from 1
 * @param lastHeading the last row of its headings
 * @param last its last row
 * @param columns its columns
 */
public record TrackerTable(int firstHeading, int lastHeading, int last, List<TrackerColumn> columns) {

	public TrackerTable {
		columns = List.copyOf(columns);
	}

	/**
	 * A column that holds something.
	 * @param field what it holds
	 * @return the column; null if there is none
	 */
	public @Nullable TrackerColumn find(TrackerField field) {
		return this.columns.stream().filter((column) -> column.field() == field).findFirst().orElse(null);
	}

	/**
	 * Whether its rows are risks.
	 * @return true if it has columns that only registers of risks have
	 */
	public boolean isOfRisks() {
		return this.columns.stream().anyMatch((column) -> column.field() != null && Headings.isOfRisks(column.field()));
	}

	/**
	 * Whether each of its rows is a time, so that its other columns are series.
	 * @return true if so
	 */
	public boolean isOfTimes() {
		return !this.columns.isEmpty() && this.columns.getFirst().field() == TrackerField.PERIOD
				&& find(TrackerField.MEASURE) == null && find(TrackerField.OBSERVATION) != null;
	}

}
