package org.goldenthread.tracker.layout;

import java.util.Collection;

import org.goldenthread.sheet.Cell;

/**
 * What a row of a sheet is.
 */
public enum RowKind {

	/** A thing, or several that belong together. */
	DATA,
	/** A pair of a label and what it says. */
	CARD,
	/** What the sheet is. */
	TITLE,
	/** Headings of columns. */
	HEADING,
	/** A heading across a table; what stands above it does not go on below. */
	SECTION,
	/** A total, an average or a count of other rows. */
	TOTAL,
	/** A note below or beside a table. */
	NOTE,
	/** Nothing but what is struck through. */
	STRUCK,
	/** Nothing to see. */
	BLANK;

	/**
	 * What a row is in which nothing stands that counts.
	 * @param cells its cells
	 * @return whether something in it is struck through, or nothing at all
	 */
	public static RowKind ofNothing(Collection<Cell> cells) {
		return cells.stream().anyMatch(Cell::isStruckWhole) ? STRUCK : BLANK;
	}

}
