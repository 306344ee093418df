package org.goldenthread.cypher;

import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The values of a statement that is being compiled. Values enter a statement only through
 * here, never as text; the names of variables come from here too, so that the same
 * selection always gives the same text.
 */
public final class Parameters {

	private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

	private final Map<String, String> bound = new HashMap<>();

	private final Set<String> known = new HashSet<>();

	private int variables;

	/**
	 * Adds a value.
	 * @param value the value
	 * @return how the statement refers to it, such as {@code $p0}
	 */
	public String add(Object value) {
		String name = "p" + this.values.size();
		if (value instanceof Variable variable) {
			this.bound.put(name, variable.name());
			this.values.put(name, stored(variable.value()));
		}
		else {
			this.values.put(name, stored(Objects.requireNonNull(known(value))));
		}
		return "$" + name;
	}

	/**
	 * A value that the text of the statement depends on, or the way its answer is read.
	 * If a variable of the caller's document stands for it, the statement is good for
	 * this value of the variable only.
	 * @param value the value, or the variable in its place
	 * @return the value
	 */
	public @Nullable Object known(@Nullable Object value) {
		if (value instanceof Variable variable) {
			this.known.add(variable.name());
			return variable.value();
		}
		if (value instanceof List<?> list && list.stream().anyMatch(Variable.class::isInstance)) {
			return list.stream().map(this::known).toList();
		}
		return value;
	}

	/**
	 * A variable that the statement does not use yet.
	 * @param prefix the first letter of its name
	 * @return its name
	 */
	public String variable(String prefix) {
		return prefix + this.variables++;
	}

	/**
	 * All values added so far.
	 * @return the values by their names, without the dollar sign
	 */
	public Map<String, @Nullable Object> values() {
		return Collections.unmodifiableMap(this.values);
	}

	/**
	 * Which parameters have their values from variables of the caller's document.
	 * @return the names of the variables by those of the parameters
	 */
	public Map<String, String> bound() {
		return Map.copyOf(this.bound);
	}

	/**
	 * The variables of the caller's document that the statement is fixed to.
	 * @return their names
	 */
	public Set<String> known() {
		return Set.copyOf(this.known);
	}

	/**
	 * A value as the database takes it.
	 * @param value the value as a caller gave it
	 * @return the value in the type that the database has for it
	 */
	public static Object stored(Object value) {
		return switch (value) {
			case Integer number -> Long.valueOf(number);
			case OffsetDateTime instant -> instant.toZonedDateTime();
			default -> value;
		};
	}

}
