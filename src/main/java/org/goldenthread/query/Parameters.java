package org.goldenthread.query;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The values of a statement that is being compiled. Values enter a statement only through
 * here, never as text; the names of variables come from here too, so that the same
 * selection always gives the same text.
 */
public final class Parameters {

	private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

	private int variables;

	/**
	 * Adds a value.
	 * @param value the value
	 * @return how the statement refers to it, such as {@code $p0}
	 */
	public String add(Object value) {
		String name = "p" + this.values.size();
		this.values.put(name, value);
		return "$" + name;
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

}
