package org.goldenthread.seed;

/**
 * A row of a table.
 *
 * @param file the table, such as {@code facts/nodes/Measure.csv}
 * @param line the line on which the row ends, from 1
 */
record RowLocation(String file, long line) {

	@Override
	public String toString() {
		return this.file + ", line " + this.line;
	}

}
