package org.goldenthread.gap.rule;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A part of the file of a rule: what stands under its keys, and what is wrong with it.
 */
final class RuleText {

	private final String place;

	private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

	private final List<String> problems;

	/**
	 * Takes what a file holds.
	 * @param place where it stands, for whoever reads the problems
	 * @param content what stands there
	 * @param keys the keys that may stand there
	 * @param problems takes what is wrong
	 */
	RuleText(String place, @Nullable Object content, Set<String> keys, List<String> problems) {
		this.place = place;
		this.problems = problems;
		if (content instanceof Map<?, ?> map) {
			map.forEach((key, value) -> this.values.put(String.valueOf(key), value));
			this.values.keySet()
				.stream()
				.filter((key) -> !keys.contains(key))
				.forEach((key) -> problem("there is no '" + key + "'; there is " + String.join(", ", keys)));
		}
		else {
			problem("write " + String.join(", ", keys) + " under it");
		}
	}

	void problem(String problem) {
		this.problems.add(this.place + ": " + problem);
	}

	boolean has(String key) {
		return this.values.get(key) != null;
	}

	@Nullable Object value(String key) {
		return this.values.get(key);
	}

	RuleText part(String key, @Nullable Object content, Set<String> keys) {
		return new RuleText(this.place + ", " + key, content, keys, this.problems);
	}

	/**
	 * A text that must be there.
	 */
	String text(String key) {
		String text = textIfAny(key);
		if (text == null) {
			problem(key + " is missing");
		}
		return (text != null) ? text : "";
	}

	@Nullable String textIfAny(String key) {
		return switch (this.values.get(key)) {
			case null -> null;
			case String text -> text.strip();
			case Map<?, ?> _ -> {
				problem(key + " is to be a text: put it after | on lines of its own, or in quotation marks");
				yield null;
			}
			case Object other -> String.valueOf(other);
		};
	}

	/**
	 * What is one thing or a list of things, as a list.
	 */
	List<Object> list(String key) {
		return switch (this.values.get(key)) {
			case null -> List.of();
			case List<?> list -> new ArrayList<>(list);
			case Object one -> List.of(one);
		};
	}

	List<String> texts(String key) {
		return list(key).stream().map(String::valueOf).toList();
	}

	LocalDate day(String key, LocalDate otherwise) {
		return switch (this.values.get(key)) {
			case null -> otherwise;
			case Object day -> {
				try {
					yield LocalDate.parse(day.toString());
				}
				catch (DateTimeParseException ex) {
					problem(key + " is '" + day + "': write a day such as 2026-01-31");
					yield otherwise;
				}
			}
		};
	}

	/**
	 * One of some values, by its name.
	 */
	<E extends Enum<E>> @Nullable E oneOf(String key, Class<E> type, Object value) {
		for (E each : type.getEnumConstants()) {
			if (each.name().equals(value)) {
				return each;
			}
		}
		problem(key + " is '" + value + "': it must be one of "
				+ String.join(", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList()));
		return null;
	}

}
