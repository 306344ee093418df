package org.goldenthread.change;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.goldenthread.model.Model;
import org.goldenthread.model.Property;
import org.goldenthread.model.Range;
import org.goldenthread.model.ValueType;
import org.goldenthread.request.Quoted;
import org.goldenthread.value.Code;
import org.goldenthread.value.Days;
import org.goldenthread.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * Turns the values of properties, as text or already of their type, into what the graph
 * stores.
 */
public final class PropertyValues {

	private static final Pattern LIST = Pattern.compile(";\\s*");

	private final Model model;

	/**
	 * Knows the values that a model allows.
	 * @param model the model
	 */
	public PropertyValues(Model model) {
		this.model = model;
	}

	/**
	 * Stores the value of a property. A period is stored with its first and its last day,
	 * so that the database can compare it.
	 * @param property the property
	 * @param value its value; a list may be one text with semicolons
	 * @param properties what it is put into
	 * @throws IllegalArgumentException if it is no value of the property; says what would
	 * be right
	 */
	public void store(Property property, Object value, Map<String, @Nullable Object> properties) {
		if (property.list()) {
			properties.put(property.name(), items(value).map((each) -> checked(property, each)).toList());
			return;
		}
		Object stored = checked(property, value);
		remove(property, properties);
		properties.put(property.name(), stored);
		if (property.type() == ValueType.PERIOD) {
			Period period = Period.parse(value.toString());
			putIfKnown(properties, property.name() + "Start", period.start());
			putIfKnown(properties, property.name() + "End", period.end());
		}
	}

	/**
	 * Takes the value of a property away.
	 * @param property the property
	 * @param properties what it is taken out of
	 */
	static void remove(Property property, Map<String, @Nullable Object> properties) {
		properties.remove(property.name());
		if (property.type() == ValueType.PERIOD) {
			properties.remove(property.name() + "Start");
			properties.remove(property.name() + "End");
		}
	}

	private static Stream<Object> items(Object value) {
		return (value instanceof List<?> list) ? list.stream().map(Object.class::cast)
				: LIST.splitAsStream(value.toString()).filter((each) -> !each.isBlank()).map(String::strip);
	}

	private static void putIfKnown(Map<String, @Nullable Object> properties, String name, @Nullable LocalDate date) {
		if (date != null) {
			properties.put(name, date);
		}
	}

	private Object checked(Property property, Object value) {
		Object stored = stored(property, value);
		Range range = property.range();
		if (range != null && stored instanceof Number number && !range.holds(number.doubleValue())) {
			throw new IllegalArgumentException(
					Quoted.of(value.toString()) + " is out of bounds: write a number " + range.inWords());
		}
		return stored;
	}

	private Object stored(Property property, Object value) {
		String text = value.toString();
		return switch (property.type()) {
			case ID, STRING, CITATION -> text;
			case INT -> (value instanceof Number number) ? (Object) number.longValue()
					: number(text, "a whole number", Long::valueOf);
			case FLOAT -> (value instanceof Number number) ? (Object) number.doubleValue()
					: number(text, "a number", Double::valueOf);
			case BOOLEAN -> switch (text) {
				case "true" -> true;
				case "false" -> false;
				default -> throw new IllegalArgumentException(Quoted.of(text) + " is neither true nor false");
			};
			case DATE_TIME -> dateTime(value);
			case PERIOD -> Period.parse(text).text();
			case CODE -> {
				Code.parse(text);
				yield text;
			}
			case ENUMERATION -> this.model.enumeration(property)
				.valueOf(text)
				.orElseThrow(() -> new IllegalArgumentException(
						Quoted.of(text) + " is none of: " + this.model.enumeration(property).inWords()));
		};
	}

	private static Object number(String text, String what, Function<String, Object> parse) {
		try {
			return parse.apply(text);
		}
		catch (NumberFormatException ex) {
			throw new IllegalArgumentException(Quoted.of(text) + " is not " + what);
		}
	}

	private static Object dateTime(Object value) {
		try {
			ZonedDateTime time = (value instanceof OffsetDateTime instant) ? instant.toZonedDateTime()
					: ZonedDateTime.parse(value.toString());
			if (Days.isWritable(time.toLocalDate())) {
				return time;
			}
		}
		catch (DateTimeException ex) {
			// What would be right is the same.
		}
		throw new IllegalArgumentException(Quoted.of(value.toString())
				+ " is not an instant such as 2025-09-04T12:45:00Z, in the years 1 to 9999");
	}

}
