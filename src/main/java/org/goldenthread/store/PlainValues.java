package org.goldenthread.store;

import java.lang.reflect.Array;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.TypeSystem;

/**
 * Turns what either side of the store returns into the same plain values.
 */
final class PlainValues {

	private PlainValues() {
	}

	/**
	 * Takes the values of a row in the order of the columns.
	 */
	static Map<String, @Nullable Object> row(List<String> columns,
			Function<String, ? extends @Nullable Object> values) {
		Map<String, @Nullable Object> row = LinkedHashMap.newLinkedHashMap(columns.size());
		columns.forEach((column) -> row.put(column, of(values.apply(column))));
		return row;
	}

	static @Nullable Object of(@Nullable Object value) {
		return switch (value) {
			case null -> null;
			case String text -> text;
			case Boolean truth -> truth;
			case Long number -> number;
			case Double number -> number;
			case Temporal time -> time;
			case byte[] bytes -> bytes;
			case List<?> list -> list(list);
			case Map<?, ?> map -> map(map);
			case Number number -> number(number);
			case Value driverValue -> driverValue(driverValue);
			case Object array when array.getClass().isArray() -> array(array);
			default -> throw new IllegalArgumentException(
					"A statement should return plain values, and " + value.getClass().getSimpleName() + " is none");
		};
	}

	/**
	 * Goes down the lists that nearly all answers consist of without making lists of the
	 * driver first.
	 */
	private static @Nullable Object driverValue(Value value) {
		if (!value.hasType(TypeSystem.getDefault().LIST())) {
			return of(value.asObject());
		}
		List<@Nullable Object> list = new ArrayList<>(value.size());
		for (int i = 0; i < value.size(); i++) {
			list.add(driverValue(value.get(i)));
		}
		return list;
	}

	private static List<@Nullable Object> list(List<?> values) {
		List<@Nullable Object> list = new ArrayList<>(values.size());
		values.forEach((value) -> list.add(of(value)));
		return list;
	}

	private static Map<String, @Nullable Object> map(Map<?, ?> values) {
		Map<String, @Nullable Object> map = LinkedHashMap.newLinkedHashMap(values.size());
		values.forEach((key, value) -> map.put((String) key, of(value)));
		return map;
	}

	private static List<@Nullable Object> array(Object array) {
		int length = Array.getLength(array);
		List<@Nullable Object> list = new ArrayList<>(length);
		for (int i = 0; i < length; i++) {
			list.add(of(Array.get(array, i)));
		}
		return list;
	}

	private static Number number(Number number) {
		if (number instanceof Float) {
			return number.doubleValue();
		}
		return number.longValue();
	}

}
