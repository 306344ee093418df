package org.goldenthread.store;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

/**
 * Reads and writes all that the store holds, whatever it is, for backups: not the graph
 * alone but also its history and what the service keeps for itself. It counts no
 * {@link DataVersion}.
 */
public interface WholeStore {

	/**
	 * Runs statements one after the other while nobody else changes the graph, so that
	 * all that they read is of one version. Rows are passed on one by one: all of them
	 * might not fit into memory. Writers wait meanwhile.
	 * @param statements the statements, which only read; each has a name of its own
	 * @param row takes each row with its statement
	 * @throws StoreException if the database cannot be reached or refuses
	 */
	void read(List<Statement> statements, BiConsumer<Statement, Map<String, @Nullable Object>> row);

	/**
	 * Runs a statement in a transaction of its own.
	 * @param statement the statement
	 * @return its rows
	 * @throws StoreException if the database cannot be reached or refuses
	 */
	List<Map<String, @Nullable Object>> write(Statement statement);

}
