package org.goldenthread.store;

import java.util.Collection;
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

	/**
	 * The version of the data that the transaction makes. Until it ends no other has its
	 * turn, so what it reads and what it writes are of one version.
	 * @return the number of the version
	 */
	long version();

	/**
	 * Makes the version that the transaction makes a later one, when what was once
	 * written is written again into an empty store, so that it bears the same numbers.
	 * @param version the number of the version
	 * @throws IllegalArgumentException if it is no later one
	 */
	void leapTo(long version);

	/**
	 * Says what the statements of the transaction touch, all of them together, so that
	 * who holds a picture of the graph need not read all of it again. Without it anything
	 * may have been touched.
	 * @param ids the ids of the nodes that are put or removed or whose links are
	 */
	void touches(Collection<String> ids);

}
