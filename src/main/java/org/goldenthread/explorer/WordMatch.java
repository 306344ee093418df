package org.goldenthread.explorer;

/**
 * How a word of a text was found by a word of a search; the best way first.
 */
enum WordMatch {

	/** The same word. */
	AS_WRITTEN,

	/** Another form of the word: both have the same stem. */
	OTHER_FORM,

	/** A longer word that begins with it. */
	BEGINNING,

	/** A word with one letter more, fewer, other or in another place. */
	SMALL_MISTAKE

}
