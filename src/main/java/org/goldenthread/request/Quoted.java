package org.goldenthread.request;

/**
 * A text of a caller as messages show it: in quotation marks, and not longer than a
 * message should be.
 */
public final class Quoted {

	/** How many characters of a caller's text a message shows at most. */
	public static final int LONGEST = 100;

	private Quoted() {
	}

	/**
	 * Quotes a text.
	 * @param text the text
	 * @return the text, or its beginning, in quotation marks
	 */
	public static String of(String text) {
		return "'" + beginning(text) + "'";
	}

	/**
	 * What a message shows of a text.
	 * @param text the text
	 * @return the text if it is short, else its beginning and three dots
	 */
	public static String beginning(String text) {
		if (text.length() <= LONGEST) {
			return text;
		}
		int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
		return text.substring(0, end) + "...";
	}

}
