package org.goldenthread.tracker.layout;

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
	/** Nothing to see. */
	BLANK

}
