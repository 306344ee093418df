package org.goldenthread.bench;

import java.io.IOException;
import java.net.URI;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A running server that is measured.
 *
 * @param name its name in the tables
 * @param address where it answers
 * @param process its process
 * @param database the process of the database that it asks; null if that is inside its
 * own
 * @param asking how it is asked
 */
record Server(String name, URI address, Running process, @Nullable Running database, Asking asking) {

	/**
	 * The requests for one workload.
	 */
	List<byte[]> requests(Workload workload, List<String> ids) throws IOException {
		return this.asking.requests(this.address, workload, ids);
	}

	/**
	 * Writes a workload down as HTTP.
	 */
	@FunctionalInterface
	interface Asking {

		List<byte[]> requests(URI address, Workload workload, List<String> ids) throws IOException;

	}

}
