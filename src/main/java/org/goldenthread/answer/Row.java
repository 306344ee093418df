package org.goldenthread.answer;

import java.util.AbstractMap;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

/**
 * An object of an answer: its values stand under the keys that the caller asked for, in
 * the order in which the caller asked, so that it can be written as it is.
 */
public final class Row extends AbstractMap<String, @Nullable Object> {

	private final Shape shape;

	private final @Nullable Object[] values;

	Row(Shape shape, @Nullable Object[] values) {
		this.shape = shape;
		this.values = values;
	}

	/**
	 * The name of its type in the schema.
	 * @return the name
	 */
	public String type() {
		return this.shape.type();
	}

	/**
	 * Whether a value stands under a key, be it null.
	 * @param key the key
	 * @return true if so
	 */
	boolean has(String key) {
		return this.shape.keys().contains(key);
	}

	@Override
	public @Nullable Object get(@Nullable Object key) {
		int position = this.shape.keys().indexOf(key);
		return (position >= 0) ? this.values[position] : null;
	}

	@Override
	public void forEach(BiConsumer<? super String, ? super @Nullable Object> action) {
		for (int i = 0; i < this.values.length; i++) {
			action.accept(this.shape.keys().get(i), this.values[i]);
		}
	}

	@Override
	public Set<Entry<String, @Nullable Object>> entrySet() {
		Map<String, @Nullable Object> entries = new LinkedHashMap<>();
		forEach(entries::put);
		return entries.entrySet();
	}

	/**
	 * Whether a value is, down to its last part, as the schema promises and as the answer
	 * shows it, so that nothing is left to check or to convert.
	 * @param value a scalar, a row, or a list of these
	 * @return true if so
	 */
	public static boolean isFinal(@Nullable Object value) {
		return switch (value) {
			case null -> true;
			case String _, Integer _, Boolean _ -> true;
			case Double number -> Double.isFinite(number);
			case Row row -> row.isFinal();
			case Collection<?> items -> items.stream().allMatch((item) -> item != null && isFinal(item));
			default -> false;
		};
	}

	private boolean isFinal() {
		for (int i = 0; i < this.values.length; i++) {
			Object value = this.values[i];
			if ((value != null) ? !isFinal(value) : this.shape.required()[i]) {
				return false;
			}
		}
		return true;
	}

	/**
	 * What the rows of one type have in common within one selection.
	 *
	 * @param type the name of the type in the schema
	 * @param keys the response keys
	 * @param required whether the value under each key must not be null
	 */
	record Shape(String type, List<String> keys, boolean[] required) {

	}

}
