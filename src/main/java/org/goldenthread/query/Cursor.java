package org.goldenthread.query;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The place of an item in a list: the values that the list is ordered by. It stays valid
 * when items are added or removed before it.
 */
final class Cursor {

	private static final char SEPARATOR = '\u001f';

	private Cursor() {
	}

	static String write(List<?> keys) {
		StringBuilder text = new StringBuilder();
		keys.forEach((key) -> text.append(key).append(SEPARATOR));
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
	}

	static List<String> read(String cursor, int keys) {
		List<String> values = new ArrayList<>();
		try {
			String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
			int from = 0;
			for (int to = text.indexOf(SEPARATOR); to >= 0; to = text.indexOf(SEPARATOR, from)) {
				values.add(text.substring(from, to));
				from = to + 1;
			}
		}
		catch (IllegalArgumentException ex) {
			values.clear();
		}
		if (values.size() != keys) {
			throw new InvalidQuery("'" + cursor + "' is not a cursor of this list: "
					+ "take one from edges.cursor or pageInfo.endCursor of the same list");
		}
		return values;
	}

}
