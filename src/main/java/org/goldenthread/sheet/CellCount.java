package org.goldenthread.sheet;

/**
 * Counts the cells of a file as they are read, and stops when they are too many.
 */
final class CellCount {

	private final int most;

	private int count;

	CellCount(int most) {
		this.most = most;
	}

	void one() {
		this.count++;
		if (this.count > this.most) {
			throw new UnusableFile("The file has more than " + this.most + " cells.");
		}
	}

}
