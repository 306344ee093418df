package org.goldenthread.store;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Writes to the graph, whole or not at all.
 */
public interface GraphWriter {

	/**
	 * Does the work in one transaction and records a new {@link DataVersion} in it.
	 * Writers have their turn one after the other. The work may be repeated when the
	 * database asks for that, so it should have no other effects than what it runs in the
	 * transaction; if it throws, nothing is written.
	 * @param <T> the type of the result
	 * @param work the work
	 * @return the result of the work
	 * @throws StoreException if the database cannot be reached, takes too long or refuses
	 */
	<T extends @Nullable Object> T write(Function<WriteTransaction, T> work);

}
