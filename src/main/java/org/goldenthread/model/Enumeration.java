package org.goldenthread.model;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A closed list of values that a property may take.
 *
 * @param name its name in the schema
 * @param description what it lists
 * @param values the descriptions of the values by their names, in the order of the model
 */
public record Enumeration(String name, String description, Map<String, String> values) {

	/**
	 * Finds a value as people write it: {@code at least} for {@code AT_LEAST}.
	 * @param words the value in words, in either case
	 * @return its name
	 */
	public Optional<String> valueOf(String words) {
		String name = words.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
		return this.values.containsKey(name) ? Optional.of(name) : Optional.empty();
	}

	/**
	 * The values as people write them.
	 * @return the values in words, separated by commas
	 */
	public String inWords() {
		return String.join(", ", this.values.keySet()).toLowerCase(Locale.ROOT).replace('_', ' ');
	}

}
