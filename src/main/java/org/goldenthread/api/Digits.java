package org.goldenthread.api;

import org.goldenthread.request.InvalidQuery;

/**
 * Finds numbers in a document that are too long before the parser reads them: what it
 * takes to read one grows with the square of its length.
 */
final class Digits {

	/** The longest number that can be meant is the largest double, written out. */
	private static final int LONGEST = 400;

	private Digits() {
	}

	static void check(String document) {
		int length = 0;
		for (int i = 0; i < document.length(); i++) {
			char each = document.charAt(i);
			length = (each >= '0' && each <= '9') ? length + 1 : 0;
			if (length > LONGEST) {
				throw InvalidQuery.tooLarge("digits", length, LONGEST,
						"The document holds a number of more than " + LONGEST + " digits");
			}
		}
	}

}
