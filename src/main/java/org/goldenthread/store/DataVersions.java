package org.goldenthread.store;

import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
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
	 * Takes the lock, so that no two writers count from the same number. It reads nothing
	 * of the node: what a MERGE or a SET that reads locks beside it, two writers would
	 * wait for each other to let go.
	 */
	static final Statement TURN = new Statement("take-the-turn", """
			MATCH (v:DataVersion {id: 'current'})
			SET v.locked = true
			RETURN count(v) AS count
			""");

	private static final Statement FIRST = new Statement("first-data-version",
			"MERGE (v:DataVersion {id: 'current'}) ON CREATE SET v.number = 0");

	private static final Statement LEAP = new Statement("leap-to-data-version",
			"MATCH (v:DataVersion {id: 'current'}) SET v.number = $number");

	private static final Statement ADVANCE = new Statement("advance-data-version", """
			MATCH (v:DataVersion {id: 'current'})
			SET v.number = v.number + 1, v.recordedAt = datetime()
			CREATE (:DataChange {number: v.number, recordedAt: v.recordedAt, touched: $touched})
			RETURN v.number AS number, v.recordedAt AS recordedAt
			""");

	static final Statement CHANGE_INDEX = new Statement("data_change_number",
			"CREATE INDEX data_change_number IF NOT EXISTS FOR (c:DataChange) ON (c.number)");

	private static final Statement CHANGES = new Statement("data changes", """
			MATCH (c:DataChange)
			WHERE c.number > $from AND c.number <= $to
			RETURN c.number AS number, c.touched AS touched
			""");

	/** Who holds an older version than so many before reads everything again. */
	private static final long KEPT = 200;

	/** Who follows so large a change reads everything again, which takes less time. */
	private static final int MOST_TOUCHED = 20_000;

	private static final Statement FORGET = new Statement("forget what an old data change touched",
			"MATCH (c:DataChange {number: $number}) REMOVE c.touched");

	private static final String VERSION = "RETURN c.number AS number, c.recordedAt AS recordedAt";

	private static final Statement AT = new Statement("the data version at a time", """
			MATCH (c:DataChange)
			WHERE c.number > 0 AND c.recordedAt <= $time
			WITH c ORDER BY c.number DESC LIMIT 1
			""" + VERSION);

	private static final Statement FIND = new Statement("a data version",
			"MATCH (c:DataChange {number: $number})\n" + VERSION);

	private static final Statement EARLIEST = new Statement("the first data version", """
			MATCH (c:DataChange)
			WHERE c.number > 0
			WITH c ORDER BY c.number LIMIT 1
			""" + VERSION);

	private final boolean onlyWriter;

	private final ReentrantLock turn = new ReentrantLock();

	private volatile @Nullable DataVersion latest;

	private Asking next = new Asking();

	/** How many writes may have ended of which it is not yet known that they have. */
	private final AtomicInteger writes = new AtomicInteger();

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
		if (this.onlyWriter && known != null && this.writes.get() == 0) {
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

	/**
	 * A write begins: until it is over the version that is known may not be the latest.
	 */
	void beginWrite() {
		this.writes.incrementAndGet();
	}

	void endWrite() {
		this.writes.decrementAndGet();
	}

	/**
	 * Waits until no other writer is at work.
	 * @return the number of the version that the transaction makes
	 */
	static long takeTurn(WriteTransaction transaction) {
		if (Objects.equals(transaction.run(TURN).getFirst().get("count"), 0L)) {
			transaction.run(FIRST);
			transaction.run(TURN);
		}
		return 1 + ((Number) Objects.requireNonNull(transaction.run(READ).getFirst().get("number"))).longValue();
	}

	/** So that the next number is the given one. */
	static void leap(WriteTransaction transaction, long version) {
		transaction.run(LEAP.with(Map.of("number", version - 1)));
	}

	/**
	 * Counts a write that has the turn.
	 * @param touched the ids of the nodes that it touches; null if not known
	 */
	DataVersion advance(WriteTransaction transaction, @Nullable Set<String> touched) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("touched", (touched != null && touched.size() <= MOST_TOUCHED) ? List.copyOf(touched) : null);
		DataVersion version = version(transaction.run(ADVANCE.with(parameters)).getFirst());
		if (version.number() > KEPT) {
			transaction.run(FORGET.with(Map.of("number", version.number() - KEPT)));
		}
		return version;
	}

	static Optional<Set<String>> touched(GraphReader reader, long from, long to, int most) {
		if (to - from > KEPT) {
			return Optional.empty();
		}
		Set<String> touched = new LinkedHashSet<>();
		long known = 0;
		for (Map<String, @Nullable Object> change : reader.read(CHANGES.with(Map.of("from", from, "to", to)))) {
			if (change.get("touched") instanceof List<?> ids) {
				ids.forEach((id) -> touched.add(String.valueOf(id)));
				known++;
			}
		}
		return (known == to - from && touched.size() <= most) ? Optional.of(touched) : Optional.empty();
	}

	static Optional<DataVersion> at(GraphReader reader, ZonedDateTime time) {
		return one(reader, AT.with(Map.of("time", time)));
	}

	static Optional<DataVersion> find(GraphReader reader, long number) {
		return one(reader, FIND.with(Map.of("number", number)));
	}

	static Optional<DataVersion> first(GraphReader reader) {
		return one(reader, EARLIEST);
	}

	private static Optional<DataVersion> one(GraphReader reader, Statement statement) {
		return reader.read(statement).stream().map(DataVersions::version).findFirst();
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
