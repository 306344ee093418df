package org.goldenthread.answer;

import org.jspecify.annotations.Nullable;

/**
 * Turns what an expression of a compiled statement returned into what the selection
 * completes from.
 */
@FunctionalInterface
public interface RowReader {

	/** Takes the value as it is. */
	RowReader AS_IS = (raw) -> raw;

	/**
	 * Reads one value.
	 * @param raw what the database returned
	 * @return a scalar, a {@link Row}, or a list of these
	 */
	@Nullable Object read(@Nullable Object raw);

}
