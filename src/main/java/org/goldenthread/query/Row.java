package org.goldenthread.query;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An object of an answer: its values stand under the keys that the caller asked for, so
 * that aliases need no further look-up.
 *
 * @param type the name of its type in the schema
 * @param values its values by response key
 */
public record Row(String type, Map<String, @Nullable Object> values) {

	/**
	 * The value under a response key.
	 * @param key the key, which is the alias where the caller gave one
	 * @return the value; null if there is none
	 */
	public @Nullable Object get(String key) {
		return this.values.get(key);
	}

}
