package org.goldenthread.yaml;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.goldenthread.request.Quoted;
import org.goldenthread.value.Days;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file: what stands under its keys, and what is wrong with it.
 */
public final class YamlText {

	/** How many characters a text may have, unless its key says otherwise. */
	public static final int MOST_CHARACTERS = 1_000;

	private final String place;

	private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

	private final boolean there;

	private final List<String> problems;

	/**
	 * Takes what a file holds.
	 * @param place where it stands, for whoever reads the problems
	 * @param content what stands there
	 * @param keys the keys that may stand there
	 * @param problems takes what is wrong
	 */
	public YamlText(String place, @Nullable Object content, Set<String> keys, List<String> problems) {
		this.place = place;
		this.problems = problems;
		this.there = content instanceof Map<?, ?>;
		if (content instanceof Map<?, ?> map) {
			map.forEach((key, value) -> this.values.put(String.valueOf(key), value));
			this.values.keySet()
				.stream()
				.filter((key) -> !keys.contains(key))
				.forEach((key) -> problem("there is no " + Quoted.of(key) + "; there is " + String.join(", ", keys)));
		}
		else {
			problem("write " + String.join(", ", keys) + " under it");
		}
	}

	/**
	 * Says what is wrong here.
	 * @param problem the problem, without its place
	 */
	public void problem(String problem) {
		this.problems.add(this.place + ": " + problem);
	}

	/**
	 * Whether something stands under a key.
	 * @param key the key
	 * @return true if so
	 */
	public boolean has(String key) {
		return this.values.get(key) != null;
	}

	/**
	 * Whether there are keys at all. If not, that is the problem, and no single key is
	 * missing.
	 * @return true if so
	 */
	public boolean isThere() {
		return this.there;
	}

	/**
	 * What stands under a key, as the file has it.
	 * @param key the key
	 * @return the value; null if there is none
	 */
	public @Nullable Object value(String key) {
		return this.values.get(key);
	}

	/**
	 * A part of this part.
	 * @param key what it is called, for whoever reads the problems
	 * @param content what stands there
	 * @param keys the keys that may stand there
	 * @return the part
	 */
	public YamlText part(String key, @Nullable Object content, Set<String> keys) {
		return new YamlText(this.place + ", " + key, content, keys, this.problems);
	}

	/**
	 * A text that must be there.
	 * @param key the key
	 * @return the text; empty if it is missing, which is a problem
	 */
	public String text(String key) {
		return text(key, MOST_CHARACTERS);
	}

	/**
	 * A text that must be there, of so many characters at most.
	 * @param key the key
	 * @param most how many characters
	 * @return the text; empty if it is missing, which is a problem
	 */
	public String text(String key, int most) {
		if (!has(key) && this.there) {
			problem(key + " is missing");
		}
		String text = textIfAny(key, most);
		return (text != null) ? text : "";
	}

	/**
	 * A sentence that must be there. It may run over several lines.
	 * @param key the key
	 * @return the sentence on one line
	 */
	public String sentence(String key) {
		return text(key).replaceAll("\\s+", " ");
	}

	/**
	 * A text that may be there.
	 * @param key the key
	 * @return the text; null if there is none
	 */
	public @Nullable String textIfAny(String key) {
		return textIfAny(key, MOST_CHARACTERS);
	}

	/**
	 * A text that may be there, of so many characters at most.
	 * @param key the key
	 * @param most how many characters
	 * @return the text; null if there is none
	 */
	public @Nullable String textIfAny(String key, int most) {
		Object value = this.values.get(key);
		return (value != null) ? plain(key, value, most) : null;
	}

	private @Nullable String plain(String key, @Nullable Object value, int most) {
		if (value == null || value instanceof Map<?, ?> || value instanceof List<?>) {
			problem(key + " is to be a text: put it after | on lines of its own, or in quotation marks");
			return null;
		}
		String text = String.valueOf(value).strip();
		String wrong = null;
		if (text.isEmpty()) {
			wrong = " is empty: write what it is to say";
		}
		else if (text.length() > most) {
			wrong = " has " + text.length() + " characters; at most " + most + " are allowed";
		}
		else if (!text.codePoints().allMatch(YamlText::isWritten)) {
			wrong = " holds a character that cannot be shown: leave it out";
		}
		if (wrong != null) {
			problem(key + wrong);
			return null;
		}
		return text;
	}

	private static boolean isWritten(int character) {
		return character == '\n' || character == '\r' || character == '\t'
				|| !Character.isISOControl(character) && Character.getType(character) != Character.SURROGATE;
	}

	/**
	 * What is one thing or a list of things, as a list.
	 * @param key the key
	 * @return the list; empty if nothing stands there
	 */
	public List<@Nullable Object> list(String key) {
		return switch (this.values.get(key)) {
			case null -> List.of();
			case List<?> list -> {
				if (list.isEmpty()) {
					problem(key + " is an empty list: leave it out, or write what stands in it");
				}
				yield new ArrayList<>(list);
			}
			case Object one -> new ArrayList<>(List.of(one));
		};
	}

	/**
	 * One text or a list of texts, each once.
	 * @param key the key
	 * @return the texts; empty if nothing stands there
	 */
	public List<String> texts(String key) {
		List<String> texts = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		for (Object each : list(key)) {
			String text = plain(key, each, MOST_CHARACTERS);
			if (text != null && !seen.add(text)) {
				problem(key + " names " + Quoted.of(text) + " twice: name it once");
			}
			else if (text != null) {
				texts.add(text);
			}
		}
		return List.copyOf(texts);
	}

	/**
	 * Whether something is so; not, unless it is said.
	 * @param key the key
	 * @return true if it is said
	 */
	public boolean truth(String key) {
		return switch (this.values.get(key)) {
			case null -> false;
			case Boolean truth -> truth;
			case Object other -> {
				problem(key + " is " + shown(other) + ": write true or false, without quotation marks");
				yield false;
			}
		};
	}

	/**
	 * A day.
	 * @param key the key
	 * @param otherwise the day where none is written
	 * @return the day
	 */
	public LocalDate day(String key, LocalDate otherwise) {
		Object value = this.values.get(key);
		if (value == null) {
			return otherwise;
		}
		try {
			return Days.parse(String.valueOf(value));
		}
		catch (IllegalArgumentException ex) {
			problem(key + " is " + shown(value) + ": write " + Days.FORM);
			return otherwise;
		}
	}

	/**
	 * One of some values, by its name.
	 * @param <E> the type of the values
	 * @param key the key
	 * @param type the type
	 * @param value the name
	 * @return the value; null if it is none of them, which is a problem
	 */
	public <E extends Enum<E>> @Nullable E oneOf(String key, Class<E> type, @Nullable Object value) {
		for (E each : type.getEnumConstants()) {
			if (each.name().equals(value)) {
				return each;
			}
		}
		problem(key + " is " + shown(value) + ": it must be one of "
				+ String.join(", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList()));
		return null;
	}

	private static String shown(@Nullable Object value) {
		return Quoted.of(String.valueOf(value));
	}

}
