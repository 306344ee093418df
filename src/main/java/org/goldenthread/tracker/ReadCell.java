package org.goldenthread.tracker;

import org.goldenthread.reading.Disposition;
import org.goldenthread.reading.Reading;
import org.goldenthread.sheet.Cell;

/**
 * A cell as it was read. One cell may be read as several, each for a field of its own.
 *
 * @param row its row, from 1
 * @param column its column, from 1
 * @param heading what stands above it; empty if nothing does
 * @param shown what a person sees in it; a person's name is left out
 * @param field what it holds, such as {@code due}; empty if that is not known
 * @param reading how it is read
 */
public record ReadCell(int row, int column, String heading, String shown, String field, Reading reading) {

	/** Why what is struck through is left out. */
	private static final String STRUCK = "is struck through";

	static ReadCell struck(int row, int column, String heading, String field) {
		return new ReadCell(row, column, heading, "", field, Reading.none(Disposition.SKIP, STRUCK));
	}

	/**
	 * Whether all that it holds is struck through.
	 * @return true if so
	 */
	public boolean isStruck() {
		return STRUCK.equals(this.reading.note());
	}

	/**
	 * Where it stands, as people write it.
	 * @return the address, such as {@code B12}
	 */
	public String address() {
		return Cell.column(this.column) + this.row;
	}

	/**
	 * The same cell, read otherwise.
	 * @param other how it is read
	 * @return the cell
	 */
	public ReadCell as(Reading other) {
		return other.equals(this.reading) ? this
				: new ReadCell(this.row, this.column, this.heading, this.shown, this.field, other);
	}

}
