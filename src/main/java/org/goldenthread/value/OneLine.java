package org.goldenthread.value;

import java.util.regex.Pattern;

/**
 * Text that anybody may have written, for one line of a log: it cannot begin a line that
 * the service seems to have written, or turn the direction of what is read.
 */
public final class OneLine {

	private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+");

	private OneLine() {
	}

	/**
	 * Puts text on one line.
	 * @param text the text
	 * @param longest how many characters are left of it at most
	 * @return the text, with a space for what breaks lines or is not seen; it ends in "…"
	 * where it is cut
	 */
	public static String of(String text, int longest) {
		String line = UNSEEN.matcher(text).replaceAll(" ");
		return (line.length() > longest) ? line.substring(0, longest - 1) + "…" : line;
	}

}
