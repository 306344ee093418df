package org.goldenthread.past;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.goldenthread.request.Busy;
import org.goldenthread.request.InvalidQuery;
import org.goldenthread.view.AsOf;

/**
 * The graph as it was.
 */
public interface Past {

	/**
	 * Finds out which version of the data a caller means.
	 * @param argument the name of what says so, such as {@code asOf}
	 * @param text a day, such as {@code 2026-03-31}, for what held at its end in UTC; a
	 * time, such as {@code 2026-03-31T12:00:00Z}; or the number of a version
	 * @return the version
	 * @throws InvalidQuery if it is none of these, in the future, or before the first
	 * version that is known
	 */
	AsOf find(String argument, String text);

	/**
	 * Does something that reads the graph as it was, and nothing of the present.
	 * @param <T> what it returns
	 * @param asOf as of when
	 * @param work what to do, on this thread
	 * @return what it returns
	 * @throws Busy if as many past versions are being read already as may be open at once
	 */
	<T> CompletableFuture<T> read(AsOf asOf, Supplier<CompletableFuture<T>> work);

}
