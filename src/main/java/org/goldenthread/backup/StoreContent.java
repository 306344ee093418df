package org.goldenthread.backup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

import org.goldenthread.store.GraphReader;
import org.goldenthread.store.Statement;
import org.goldenthread.store.StoreException;
import org.goldenthread.store.WholeStore;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The statements that read and write all of the store.
 */
@Component
class StoreContent {

	private static final Map<StorePart, Statement> READ = statements();

	private static final Statement VERSION = new Statement("the version to back up",
			"OPTIONAL MATCH (v:DataVersion) RETURN coalesce(max(v.number), 0) AS number");

	private static final Statement COUNT = new Statement("what the store holds", """
			MATCH (n)
			RETURN count(n) AS nodes, count(CASE WHEN n:UnfinishedRestore THEN 1 END) AS unfinished""");

	private static final Statement IS_UNFINISHED = new Statement("whether a restore was cut short",
			"RETURN EXISTS { (:UnfinishedRestore) } AS isUnfinished")
		.within(Duration.ofMinutes(5));

	private static final Statement BEGIN = new Statement("begin to restore",
			"CREATE (:UnfinishedRestore {begunAt: datetime()})");

	private static final Statement END = new Statement("end to restore", "MATCH (n:UnfinishedRestore) DELETE n");

	private static final Statement CLEAR = new Statement("take back what was restored", """
			MATCH (n)
			WHERE NOT n:UnfinishedRestore
			WITH n LIMIT $most
			DETACH DELETE n
			RETURN count(*) AS removed""");

	private static final Statement NODES = new Statement("restore nodes", """
			UNWIND $rows AS row
			CREATE (n:$(row.labels))
			SET n = row.properties
			RETURN row.number AS number, elementId(n) AS id""");

	private static final Statement LINKS = new Statement("restore links", """
			UNWIND $rows AS row
			MATCH (a) WHERE elementId(a) = row.from
			MATCH (b) WHERE elementId(b) = row.to
			CREATE (a)-[link:$(row.type)]->(b)
			SET link = row.properties
			RETURN count(link) AS count""");

	private static final int AT_ONCE = 2000;

	private final WholeStore store;

	private final GraphReader reader;

	StoreContent(WholeStore store, GraphReader reader) {
		this.reader = reader;
		this.store = store;
	}

	private static Map<StorePart, Statement> statements() {
		Map<StorePart, Statement> statements = new EnumMap<>(StorePart.class);
		String returned = " RETURN elementId(n) AS element, labels(n) AS labels, properties(n) AS properties";
		Map<StorePart, String> texts = new EnumMap<>(StorePart.class);
		texts.put(StorePart.GRAPH, "MATCH (n:Node)" + returned);
		texts.put(StorePart.CHANGE_SETS, "MATCH (n:ChangeSet) WITH n ORDER BY n.version" + returned);
		texts.put(StorePart.CHANGES, "MATCH (n:Change) WITH n ORDER BY n.version, n.order" + returned);
		texts.put(StorePart.RECORDS, "MATCH (n) WHERE NOT n:Node AND NOT n:ChangeSet AND NOT n:Change" + returned);
		texts.put(StorePart.LINKS, """
				MATCH (a)-[r]->(b)
				RETURN elementId(a) AS from, type(r) AS type, elementId(b) AS to, properties(r) AS properties""");
		texts.forEach((part, text) -> statements.put(part, new Statement(part.name(), text)));
		return statements;
	}

	/**
	 * Reads everything, of one version, part by part.
	 * @param row takes each row with its part
	 * @return the version
	 */
	long read(BiConsumer<StorePart, Map<String, @Nullable Object>> row) {
		long[] version = new long[1];
		List<Statement> statements = new ArrayList<>(List.of(VERSION));
		statements.addAll(READ.values());
		this.store.read(statements, (statement, values) -> {
			if (statement == VERSION) {
				version[0] = ((Number) Objects.requireNonNull(values.get("number"))).longValue();
				return;
			}
			row.accept(StorePart.valueOf(statement.name()), values);
		});
		return version[0];
	}

	/**
	 * Marks the store as one to which something is being restored. What an earlier
	 * attempt has left half done is taken back first.
	 * @throws UnusableBackup if the store holds something
	 */
	void begin() {
		Map<String, @Nullable Object> count = this.store.write(COUNT).getFirst();
		boolean isUnfinished = !Objects.equals(count.get("unfinished"), 0L);
		if (!isUnfinished && !Objects.equals(count.get("nodes"), 0L)) {
			throw new UnusableBackup("The store holds " + count.get("nodes")
					+ " nodes already. Name an empty one: a new folder with --goldenthread.store.directory=..., or with --spring.neo4j.uri=... a server whose database holds nothing");
		}
		if (isUnfinished) {
			clear();
		}
		else {
			this.store.write(BEGIN);
		}
	}

	/**
	 * Whether an attempt to restore was cut short.
	 */
	boolean isUnfinished() {
		return Boolean.TRUE.equals(this.reader.read(IS_UNFINISHED).getFirst().get("isUnfinished"));
	}

	/**
	 * Lets something write into the store, which holds all of it afterwards, or nothing
	 * if it fails.
	 * @param work what writes
	 * @return what it returns
	 * @throws UnusableBackup if the store holds something, or the database is lost
	 */
	<T> T writeWhole(Supplier<T> work) {
		begin();
		try {
			T result = work.get();
			this.store.write(END);
			return result;
		}
		catch (RuntimeException ex) {
			takeBack(ex);
			throw ex;
		}
	}

	private void takeBack(RuntimeException why) {
		try {
			clear();
			this.store.write(END);
		}
		catch (StoreException ex) {
			throw new UnusableBackup(why.getMessage()
					+ ". What was written so far may still be there, and no service starts over it. "
					+ "Run the same command again when the database can be reached: it takes back what is there and does all of it");
		}
	}

	private void clear() {
		while (!Objects.equals(this.store.write(CLEAR.with(Map.of("most", AT_ONCE))).getFirst().get("removed"), 0L)) {
			// Some at a time, so that no transaction is too large.
		}
	}

	/**
	 * Writes some nodes.
	 * @param rows the labels, the properties and the number of each
	 * @return by what the database knows them: the number and the id of each
	 */
	List<Map<String, @Nullable Object>> writeNodes(List<Map<String, Object>> rows) {
		return this.store.write(NODES.with(Map.of("rows", rows)));
	}

	/**
	 * Writes some links between nodes as the database knows them.
	 */
	void writeLinks(List<Map<String, Object>> rows) {
		Object count = this.store.write(LINKS.with(Map.of("rows", rows))).getFirst().get("count");
		if (!Objects.equals(count, (long) rows.size())) {
			throw new IllegalStateException(count + " of " + rows.size() + " links were restored");
		}
	}

}
