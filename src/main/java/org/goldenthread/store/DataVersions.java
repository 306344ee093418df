package org.goldenthread.store;

import java.time.ZonedDateTime;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Keeps the {@link DataVersion} in a node of its own, beside the graph of plans.
 */
final class DataVersions {

	static final Statement CONSTRAINT = new Statement("data_version_id",
			"CREATE CONSTRAINT data_version_id IF NOT EXISTS FOR (v:DataVersion) REQUIRE v.id IS UNIQUE");

	private static final Statement READ = new Statement("read-data-version", """
			OPTIONAL MATCH (v:DataVersion {id: 'current'})
			RETURN v.number AS number, v.recordedAt AS recordedAt
			""");

	/**
	 * The first SET takes the lock, so that no two writers count from the same number.
	 */
	private static final Statement ADVANCE = new Statement("advance-data-version", """
			MERGE (v:DataVersion {id: 'current'})
			SET v.number = coalesce(v.number, 0)
			WITH v
			SET v.number = v.number + 1, v.recordedAt = datetime()
			RETURN v.number AS number, v.recordedAt AS recordedAt
			""");

	private final boolean onlyWriter;

	private volatile @Nullable DataVersion latest;

	/**
	 * Creates the keeper of the version.
	 * @param onlyWriter whether nobody else writes, so that the version need not be read
	 * again
	 */
	DataVersions(boolean onlyWriter) {
		this.onlyWriter = onlyWriter;
	}

	DataVersion current(GraphReader reader) {
		DataVersion known = this.latest;
		if (this.onlyWriter && known != null) {
			return known;
		}
		DataVersion read = version(reader.read(READ).getFirst());
		seen(read);
		return read;
	}

	DataVersion advance(WriteTransaction transaction) {
		return version(transaction.run(ADVANCE).getFirst());
	}

	synchronized void seen(DataVersion version) {
		DataVersion known = this.latest;
		if (known == null || known.number() < version.number()) {
			this.latest = version;
		}
	}

	private static DataVersion version(Map<String, @Nullable Object> row) {
		if (row.get("number") instanceof Long number && row.get("recordedAt") instanceof ZonedDateTime recordedAt) {
			return new DataVersion(number, recordedAt);
		}
		return DataVersion.NONE;
	}

}
