package org.goldenthread.interchange;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a workbook.
 *
 * @param sheet the sheet; null if it is the workbook as a whole
 * @param row the row, from 1; 0 if it is none
 * @param column the heading of the column; null if it is none
 * @param message what is wrong and what would be right
 */
public record SheetProblem(@Nullable String sheet, int row, @Nullable String column, String message) {
}
