package org.goldenthread.tracker.layout;

/**
 * How the cells of a column are read.
 */
public enum FieldKind {

	/** As a reference, which is a text. */
	REFERENCE,
	/** As words in one line. */
	TEXT,
	/** As words with their lines. */
	LONG_TEXT,
	/** As one word of a scale. */
	WORD,
	/** As yes or no. */
	YES_NO,
	/** As several things in one cell. */
	LIST,
	/** As a day, a month or another time. */
	DATE,
	/** As a number with its unit. */
	QUANTITY,
	/** As a rating in red, amber and green. */
	RATING,
	/** As the score of a risk. */
	SCORE,
	/** As a likelihood or a consequence, from 1 to 5. */
	LEVEL,
	/** As the way in which a risk has moved. */
	MOVEMENT,
	/** As a post, never a person. */
	POST,
	/** Not at all: it follows from other columns. */
	NOT_READ

}
