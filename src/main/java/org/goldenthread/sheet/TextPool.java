package org.goldenthread.sheet;

import java.util.HashMap;
import java.util.Map;

/**
 * Keeps one of each text, since most of those in a long file stand there again and again.
 */
final class TextPool {

	private static final int MOST = 50_000;

	private static final int LONGEST = 100;

	private final Map<String, String> texts = new HashMap<>();

	/**
	 * The first text that was the same, or the text itself.
	 */
	String one(String text) {
		if (text.length() > LONGEST) {
			return text;
		}
		String known = this.texts.get(text);
		if (known == null && this.texts.size() < MOST) {
			this.texts.put(text, text);
		}
		return (known != null) ? known : text;
	}

}
