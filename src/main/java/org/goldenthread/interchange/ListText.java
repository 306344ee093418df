package org.goldenthread.interchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A list as one text: items with semicolons between. A backslash takes the meaning from a
 * semicolon, a backslash or a space that belongs to an item.
 */
final class ListText {

	private ListText() {
	}

	static String write(Collection<?> items) {
		return items.stream().map((item) -> item(item.toString())).collect(Collectors.joining("; "));
	}

	private static String item(String item) {
		String escaped = item.replace("\\", "\\\\").replace(";", "\\;");
		if (!escaped.isEmpty() && Character.isWhitespace(escaped.charAt(escaped.length() - 1))) {
			escaped = escaped.substring(0, escaped.length() - 1) + "\\" + escaped.charAt(escaped.length() - 1);
		}
		return (!escaped.isEmpty() && Character.isWhitespace(escaped.charAt(0))) ? "\\" + escaped : escaped;
	}

	/**
	 * Reads the items. What is blank between two semicolons is none.
	 */
	static List<String> read(String text) {
		List<String> items = new ArrayList<>();
		StringBuilder item = new StringBuilder();
		int kept = 0;
		for (int i = 0; i < text.length(); i++) {
			char each = text.charAt(i);
			if (each == '\\' && i + 1 < text.length()) {
				i++;
				item.append(text.charAt(i));
				kept = item.length();
			}
			else if (each == ';') {
				add(item, kept, items);
				kept = 0;
			}
			else if (!item.isEmpty() || !Character.isWhitespace(each)) {
				item.append(each);
			}
		}
		add(item, kept, items);
		return items;
	}

	/** Spaces at the end go, unless a backslash keeps them. */
	private static void add(StringBuilder item, int kept, List<String> items) {
		int length = item.length();
		while (length > kept && Character.isWhitespace(item.charAt(length - 1))) {
			length--;
		}
		if (length > 0) {
			items.add(item.substring(0, length));
		}
		item.setLength(0);
	}

}
