package org.goldenthread.answer;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Takes apart what a statement of a feature returned.
 */
public final class Raw {

	private Raw() {
	}

	/**
	 * A value that is a list.
	 * @param raw the value
	 * @return the list
	 */
	public static List<?> list(@Nullable Object raw) {
		return (List<?>) Objects.requireNonNull(raw);
	}

	/**
	 * A value that is a list of texts.
	 * @param raw the value
	 * @return the texts
	 */
	public static List<String> texts(@Nullable Object raw) {
		return list(raw).stream().map(String::valueOf).toList();
	}

}
