package org.goldenthread.seed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.goldenthread.model.Model;
import org.goldenthread.model.Property;
import org.goldenthread.model.ValueType;
import org.goldenthread.value.Code;
import org.goldenthread.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * Turns the text of a cell into what the graph stores.
 */
final class Cell {

	private static final Pattern LIST = Pattern.compile(";\\s*");

	private final Model model;

	Cell(Model model) {
		this.model = model;
	}

	/**
	 * Stores the value of a property. A period is stored with its first and its last day,
	 * so that the database can compare it.
	 * @throws IllegalArgumentException if the text is no value of the property; says what
	 * would be right
	 */
	void store(Property property, String text, Map<String, Object> properties) {
		if (property.list()) {
			List<Object> values = LIST.splitAsStream(text)
				.filter((each) -> !each.isBlank())
				.map((each) -> value(property, each.strip()))
				.toList();
			properties.put(property.name(), values);
			return;
		}
		Object value = value(property, text);
		properties.put(property.name(), value);
		if (property.type() == ValueType.PERIOD) {
			Period period = Period.parse(text);
			putIfKnown(properties, property.name() + "Start", period.start());
			putIfKnown(properties, property.name() + "End", period.end());
		}
	}

	private static void putIfKnown(Map<String, Object> properties, String name, @Nullable LocalDate date) {
		if (date != null) {
			properties.put(name, date);
		}
	}

	private Object value(Property property, String text) {
		return switch (property.type()) {
			case ID, STRING, CITATION -> text;
			case INT -> number(text, "a whole number", Long::valueOf);
			case FLOAT -> number(text, "a number", Double::valueOf);
			case BOOLEAN -> switch (text) {
				case "true" -> true;
				case "false" -> false;
				default -> throw new IllegalArgumentException("'" + text + "' is neither true nor false");
			};
			case DATE_TIME -> dateTime(text);
			case PERIOD -> Period.parse(text).text();
			case CODE -> {
				Code.parse(text);
				yield text;
			}
			case ENUMERATION -> this.model.enumeration(property)
				.valueOf(text)
				.orElseThrow(() -> new IllegalArgumentException(
						"'" + text + "' is none of: " + this.model.enumeration(property).inWords()));
		};
	}

	private static Object number(String text, String what, Function<String, Object> parse) {
		try {
			return parse.apply(text);
		}
		catch (NumberFormatException ex) {
			throw new IllegalArgumentException("'" + text + "' is not " + what);
		}
	}

	private static Object dateTime(String text) {
		try {
			return ZonedDateTime.parse(text);
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException("'" + text + "' is not an instant such as 2025-09-04T12:45:00Z");
		}
	}

}
