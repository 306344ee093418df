package org.goldenthread.feed.rows;

/**
 * What became of a row.
 */
enum RowKind {

	/** It stands above the headings. */
	ABOVE_HEADINGS,
	/** It is the headings. */
	HEADING,
	/** Its figures are taken. */
	DATA,
	/** Its figures are those of a total, and are taken as such. */
	TOTAL,
	/** The graph holds none of the organisations that it is for. */
	UNKNOWN_ORGANISATION,
	/** It is a part or a sum of others, and is not counted. */
	NOT_COUNTED,
	/** It is of no measure that the graph holds. */
	OTHER_FIGURES,
	/** Its period cannot be told. */
	UNREADABLE,
	/** Nothing stands there. */
	BLANK

}
