package org.goldenthread.store;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Reads from the graph, one statement and one transaction at a time.
 */
public interface GraphReader {

	/**
	 * Runs a statement that only reads and returns its rows. A row holds plain values by
	 * column name: {@link String}, {@link Long}, {@link Double}, {@link Boolean},
	 * {@link java.time} values, {@code null}, and lists and maps of these. A statement
	 * that returns a node, a relationship or a path is refused: it should return their
	 * properties.
	 * @param statement the statement
	 * @return the rows in their order
	 * @throws StoreException if the database cannot be reached, takes too long or refuses
	 */
	List<Map<String, @Nullable Object>> read(Statement statement);

	/**
	 * {@return the version of the data, which grows with every write}
	 */
	DataVersion dataVersion();

	/**
	 * The version of the data that was the latest at some time.
	 * @param time the time
	 * @return the version; empty if nothing was written until then, or it is not known
	 */
	default Optional<DataVersion> versionAt(ZonedDateTime time) {
		return DataVersions.at(this, time);
	}

	/**
	 * When a version of the data was made.
	 * @param number the number of the version
	 * @return the version; empty if there is none, or it is not known
	 */
	default Optional<DataVersion> findVersion(long number) {
		return DataVersions.find(this, number);
	}

	/**
	 * The first version of the data that is known.
	 * @return the version; empty if nothing was written yet
	 */
	default Optional<DataVersion> firstVersion() {
		return DataVersions.first(this);
	}

	/**
	 * Reads the present, whatever else the reads of a request go to.
	 * @return the reader
	 */
	default GraphReader present() {
		return this;
	}

	/**
	 * What has been touched from one version of the data to another.
	 * @param from the number of the version that is known
	 * @param to the number of the other version
	 * @param most how many nodes at most
	 * @return the ids of the nodes that were put or removed or whose links were; empty if
	 * that is not known of some version between, or if they are more
	 */
	default Optional<Set<String>> touchedSince(long from, long to, int most) {
		return DataVersions.touched(this, from, to, most);
	}

}
