package org.goldenthread.coverage;

import java.util.List;

import org.goldenthread.answer.Completeness;
import org.goldenthread.answer.Row;
import org.goldenthread.model.ThreadDirection;
import org.goldenthread.thread.StateCount;
import org.goldenthread.thread.ThreadAnswer;
import org.jspecify.annotations.Nullable;

/**
 * A matrix for each scope.
 *
 * @param matrices the matrices in the order of the scopes
 * @param toward which way threads were followed
 * @param fromRows whether they were followed from the rows; else from the columns
 * @param completeness whether anything was left out
 */
record CoverageAnswer(List<Matrix> matrices, ThreadDirection toward, boolean fromRows, Completeness completeness) {

	/**
	 * What joins the rows and columns of one scope.
	 *
	 * @param scope the scope; null for everything
	 * @param rows the rows
	 * @param columns the columns
	 * @param cells the cells in which anything is
	 */
	record Matrix(@Nullable Row scope, List<@Nullable Row> rows, List<@Nullable Row> columns, List<Cell> cells) {

	}

	/**
	 * What joins one row and one column.
	 *
	 * @param row the id of the row
	 * @param column the id of the column
	 * @param joined how many threads join them
	 * @param states how many threads run on down from there, by where they stand
	 * @param threads the threads that join them, best first
	 * @param onward the threads that run on down from there, which the states count
	 * @param demonstrationCount how many of the threads that join them pass something
	 * that is made up to demonstrate the service
	 */
	record Cell(String row, String column, int joined, List<StateCount> states, List<ThreadAnswer.Thread> threads,
			List<ThreadAnswer.Thread> onward, int demonstrationCount) {

	}

}
