package org.goldenthread.store;

import java.time.ZonedDateTime;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;

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

	private final ReentrantLock turn = new ReentrantLock();

	private volatile @Nullable DataVersion latest;

	private Asking next = new Asking();

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
		Asking mine;
		boolean first;
		synchronized (this) {
			mine = this.next;
			first = !mine.begun;
			mine.begun = true;
		}
		if (first) {
			ask(mine, reader);
		}
		return mine.answer();
	}

	/**
	 * Asks the database once for all who came while it was being asked before: what they
	 * get was read after they came.
	 */
	private void ask(Asking asking, GraphReader reader) {
		this.turn.lock();
		try {
			synchronized (this) {
				this.next = new Asking();
			}
			DataVersion read = version(reader.read(READ).getFirst());
			seen(read);
			asking.version.complete(read);
		}
		catch (RuntimeException ex) {
			asking.version.completeExceptionally(ex);
		}
		finally {
			this.turn.unlock();
		}
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

	/**
	 * One question to the database and those who wait for its answer.
	 */
	private static final class Asking {

		private final CompletableFuture<DataVersion> version = new CompletableFuture<>();

		private boolean begun;

		DataVersion answer() {
			try {
				return this.version.join();
			}
			catch (CompletionException ex) {
				if (ex.getCause() instanceof StoreException failure) {
					throw failure;
				}
				throw ex;
			}
		}

	}

}
