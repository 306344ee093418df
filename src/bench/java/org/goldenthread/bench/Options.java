package org.goldenthread.bench;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is asked for on the command line, as {@code name=value}.
 */
record Options(Map<String, String> values) {

	static Options of(List<String> arguments) {
		Map<String, String> values = new HashMap<>();
		for (String argument : arguments) {
			int equals = argument.indexOf('=');
			if (equals < 0) {
				throw new IllegalArgumentException("'" + argument + "' should read name=value");
			}
			values.put(argument.substring(0, equals), argument.substring(equals + 1));
		}
		return new Options(values);
	}

	Options with(String name, String value) {
		Map<String, String> values = new HashMap<>(this.values);
		values.put(name, value);
		return new Options(values);
	}

	String text(String name, String usual) {
		return this.values.getOrDefault(name, usual);
	}

	int number(String name, int usual) {
		return Integer.parseInt(text(name, String.valueOf(usual)));
	}

	List<String> list(String name, String usual) {
		return Arrays.asList(text(name, usual).split(","));
	}

	/**
	 * Several words with blanks or commas between.
	 */
	List<String> words(String name, String usual) {
		String text = text(name, usual);
		return text.isBlank() ? List.of() : Arrays.asList(text.strip().split("[ ,]+"));
	}

	List<Integer> numbers(String name, String usual) {
		return list(name, usual).stream().map(Integer::valueOf).toList();
	}

	boolean is(String name) {
		return Boolean.parseBoolean(text(name, "false"));
	}

}
