package org.goldenthread.store;

import java.nio.file.Path;
import java.time.Duration;

import org.goldenthread.store.embedded.DisposableNeo4j;

import org.springframework.util.unit.DataSize;

/**
 * Makes temporary graphs with the constraints and indexes that the present has, so that
 * the same statements run as fast.
 */
public final class TemporaryGraphs {

	private final Schema schema;

	private final Duration readTimeout;

	TemporaryGraphs(Schema schema, Duration readTimeout) {
		this.schema = schema;
		this.readTimeout = readTimeout;
	}

	/**
	 * Makes an empty graph.
	 * @param directory the folder that holds the folders of temporary graphs; created if
	 * missing, and rid of what processes that ended too soon have left there
	 * @param pageCache how much of it is kept in memory outside the heap
	 * @return the graph, which is to be closed
	 * @throws StoreException if it cannot be made, for want of space on the disk for one
	 */
	public TemporaryGraph create(Path directory, DataSize pageCache) {
		DisposableNeo4j neo4j = start(directory, pageCache);
		try {
			return new TemporaryGraph(neo4j, this.schema, this.readTimeout);
		}
		catch (RuntimeException ex) {
			neo4j.close();
			throw ex;
		}
	}

	private static DisposableNeo4j start(Path directory, DataSize pageCache) {
		try {
			return DisposableNeo4j.start(directory, pageCache);
		}
		catch (RuntimeException ex) {
			throw new StoreUnavailable(ex);
		}
	}

}
