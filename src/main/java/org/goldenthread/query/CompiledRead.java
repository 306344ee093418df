package org.goldenthread.query;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.goldenthread.store.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A statement that answers a selection, and how to read its answer.
 *
 * @param statement returns records with one column, {@code value}
 * @param reader reads that column
 */
public record CompiledRead(Statement statement, RowReader reader) {

	/**
	 * Reads the answer of a statement that returns at most one record.
	 * @param records the records
	 * @return the value, null if there is no record
	 */
	public @Nullable Object readOne(List<Map<String, @Nullable Object>> records) {
		return records.isEmpty() ? null : this.reader.read(records.getFirst().get("value"));
	}

	/**
	 * Reads the answer of a statement that returns a record for each item of a list.
	 * @param records the records
	 * @return the values in the order of the records
	 */
	public List<@Nullable Object> readAll(List<Map<String, @Nullable Object>> records) {
		return records.stream().map((item) -> this.reader.read(item.get("value"))).toList();
	}

	/**
	 * Reads the answer of a statement that always returns one record.
	 * @param records the records
	 * @return the value
	 */
	public Object readTheOne(List<Map<String, @Nullable Object>> records) {
		return Objects.requireNonNull(readOne(records));
	}

}
