package org.goldenthread.store;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the values that the graph stores as JSON, and reads them back with their types.
 * What JSON has no type for is an object of one name, which says the type:
 * {@code {"date": "2025-09-04"}}. The graph itself stores no objects.
 */
public final class PlainJson {

	private static final JsonMapper json = JsonMapper.builder().build();

	private static final TypeReference<LinkedHashMap<String, @Nullable Object>> MAP = new TypeReference<>() {
	};

	private static final String DATE = "date";

	private static final String DATE_TIME = "dateTime";

	private static final String BYTES = "bytes";

	/** A number that JSON cannot write: infinite, or none. */
	private static final String NUMBER = "number";

	private PlainJson() {
	}

	/**
	 * Writes properties on one line, in the order of their names.
	 * @param properties plain values by name
	 * @return the line, without its end
	 * @throws IllegalArgumentException if a value is of no type that the service stores
	 */
	public static String write(Map<String, ? extends @Nullable Object> properties) {
		return json.writeValueAsString(typed(properties));
	}

	/**
	 * What {@link #write} writes, for a line that holds more than properties.
	 * @param properties plain values by name
	 * @return what JSON can hold
	 * @throws IllegalArgumentException if a value is of no type that the service stores
	 */
	public static Map<String, @Nullable Object> typed(Map<String, ? extends @Nullable Object> properties) {
		Map<String, @Nullable Object> typed = new TreeMap<>();
		properties.forEach((name, value) -> typed.put(name, written(value)));
		return typed;
	}

	/**
	 * Reads what was written.
	 * @param line the line
	 * @return plain values by name
	 * @throws IllegalArgumentException if it is no such line
	 */
	public static Map<String, @Nullable Object> read(String line) {
		try {
			return plain(json.readValue(line, MAP));
		}
		catch (RuntimeException ex) {
			throw new IllegalArgumentException("No line of properties: " + ex.getMessage(), ex);
		}
	}

	/**
	 * Turns what {@link #typed} has made, once read again, back into plain values.
	 * @param typed what JSON holds
	 * @return plain values by name
	 * @throws IllegalArgumentException if it holds what is no such value
	 */
	public static Map<String, @Nullable Object> plain(Map<?, ?> typed) {
		Map<String, @Nullable Object> properties = LinkedHashMap.newLinkedHashMap(typed.size());
		typed.forEach((name, value) -> properties.put(String.valueOf(name), read(value)));
		return properties;
	}

	private static @Nullable Object written(@Nullable Object value) {
		return switch (value) {
			case null -> null;
			case String text -> text;
			case Boolean truth -> truth;
			case Double number when !Double.isFinite(number) -> Map.of(NUMBER, number.toString());
			case Number number -> number;
			case LocalDate date -> Map.of(DATE, date.toString());
			case ZonedDateTime time -> Map.of(DATE_TIME, time.toString());
			case byte[] bytes -> Map.of(BYTES, Base64.getEncoder().encodeToString(bytes));
			case List<?> list -> list.stream().map(PlainJson::written).toList();
			default -> throw new IllegalArgumentException(
					value.getClass().getSimpleName() + " is of no type that the service stores");
		};
	}

	private static @Nullable Object read(@Nullable Object value) {
		return switch (value) {
			case Integer number -> number.longValue();
			case List<?> list -> list.stream().map(PlainJson::read).toList();
			case Map<?, ?> typed when typed.size() == 1 -> typed(typed.entrySet().iterator().next());
			case Map<?, ?> map -> throw new IllegalArgumentException("An object of " + map.size() + " names");
			case null, default -> value;
		};
	}

	private static Object typed(Map.Entry<?, ?> typed) {
		String text = String.valueOf(typed.getValue());
		return switch (String.valueOf(typed.getKey())) {
			case DATE -> LocalDate.parse(text);
			case DATE_TIME -> ZonedDateTime.parse(text);
			case BYTES -> Base64.getDecoder().decode(text);
			case NUMBER -> Double.valueOf(text);
			default -> throw new IllegalArgumentException("There is no type " + typed.getKey());
		};
	}

}
