package org.goldenthread.query.paging;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.goldenthread.request.InvalidQuery;
import org.goldenthread.request.Quoted;
import org.jspecify.annotations.Nullable;

/**
 * The place of an item in a list: the values that the list is ordered by. It stays valid
 * when items are added or removed before it.
 */
final class Cursor {

	private static final String SEPARATOR = "\u001f";

	private Cursor() {
	}

	/**
	 * Writes a cursor.
	 * @param list names the list and its order, so that a cursor of another is noticed
	 * @param keys the values
	 */
	static String write(String list, List<? extends @Nullable Object> keys) {
		List<String> parts = new ArrayList<>(List.of(list));
		keys.forEach((key) -> parts.add(tagged(key)));
		byte[] bytes = String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	/**
	 * Reads a cursor.
	 * @throws InvalidQuery if it was not written for this list in this order
	 */
	static List<@Nullable Object> read(String argument, String cursor, String list) {
		try {
			String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
			List<String> parts = List.of(text.split(SEPARATOR, -1));
			if (parts.getFirst().equals(list)) {
				return parts.stream().skip(1).<@Nullable Object>map(Cursor::untagged).toList();
			}
		}
		catch (RuntimeException ex) {
			// Whatever is wrong with it, it is not one of ours.
		}
		throw foreign(argument, cursor);
	}

	/**
	 * Says that a cursor is not one of a list.
	 */
	static InvalidQuery foreign(String argument, String cursor) {
		return new InvalidQuery(argument + ": " + Quoted.of(cursor) + " is not a cursor of this list in this order: "
				+ "take one from edges.cursor or pageInfo of the same list");
	}

	private static String tagged(@Nullable Object key) {
		return switch (key) {
			case null -> "n";
			case Long number -> "i" + number;
			case Double number -> "d" + number;
			case Boolean truth -> "b" + truth;
			case LocalDate day -> "D" + day;
			case ZonedDateTime instant -> "T" + instant;
			default -> "s" + key;
		};
	}

	private static @Nullable Object untagged(String part) {
		String value = part.substring(1);
		return switch (part.charAt(0)) {
			case 'n' -> null;
			case 'i' -> Long.valueOf(value);
			case 'd' -> Double.valueOf(value);
			case 'b' -> Boolean.valueOf(value);
			case 'D' -> LocalDate.parse(value);
			case 'T' -> ZonedDateTime.parse(value);
			case 's' -> value;
			default -> throw new IllegalArgumentException(part);
		};
	}

}
