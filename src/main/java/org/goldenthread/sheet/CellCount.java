package org.goldenthread.sheet;

/**
 * Counts the cells of a file as they are read, and stops when they are too many.
 */
final class CellCount {

	/**
	 * What a cell takes while a file is read and matched: an estimate with room to spare;
	 * BENCHMARKS.md says what was measured.
	 */
	private static final int BYTES_OF_A_CELL = 400;

	private static final int CELLS_BETWEEN = 1000;

	private final int most;

	private final Memory memory;

	private int count;

	CellCount(int most) {
		this(most, Memory.OF_THE_SERVICE);
	}

	CellCount(int most, Memory memory) {
		this.most = most;
		this.memory = memory;
	}

	void one() {
		this.count++;
		if (this.count > this.most) {
			throw new UnusableFile("The file has more than " + this.most + " cells: send it in parts, or raise "
					+ "goldenthread.sheets.most-cells.");
		}
		if (this.count % CELLS_BETWEEN == 0) {
			this.memory.check(this.count, BYTES_OF_A_CELL, "cells");
		}
	}

}
