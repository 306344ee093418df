package org.goldenthread.store;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A transaction that may change the graph.
 */
public interface WriteTransaction {

	/**
	 * Runs a statement and returns its rows, with the same kinds of values as
	 * {@link GraphReader#read(Statement)}.
	 * @param statement the statement; its own timeout is not used, the transaction's is
	 * @return the rows in their order
	 */
	List<Map<String, @Nullable Object>> run(Statement statement);

}
