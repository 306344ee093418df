package org.goldenthread.matching;

import org.jspecify.annotations.Nullable;

/**
 * What a person has to decide or to know of a workbook before, or beside, its import.
 *
 * @param sheet the sheet
 * @param row the row, from 1
 * @param column the column, in letters
 * @param heading what stands above it
 * @param shown what the cell shows
 * @param disposition what becomes of the cell
 * @param message what is asked, or why it is not read
 * @param name the name that the mapping decides on under {@code matches}; null if it
 * decides nothing here
 * @param mayBeNew whether the name may mean something new
 * @param suggestion the id of what may be meant; null if nothing is alike
 * @param text what the cell may be read as, which the mapping says under {@code texts};
 * null if nothing is likely
 */
public record TrackerQuestion(String sheet, int row, String column, String heading, String shown, String disposition,
		String message, @Nullable String name, boolean mayBeNew, @Nullable String suggestion, @Nullable String text) {
}
