package org.goldenthread.answer;

import org.jspecify.annotations.Nullable;

/**
 * What to return of something that a statement has matched, and how to read it.
 *
 * @param expression a Cypher expression
 * @param reader reads its value
 */
public record Projection(String expression, RowReader reader) {

	/**
	 * Reads a value of an expression for a node or a link.
	 * @param raw what the database returned
	 * @return what is selected of it; null if there is none
	 */
	public @Nullable Row row(@Nullable Object raw) {
		return (Row) this.reader.read(raw);
	}

}
