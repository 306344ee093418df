package org.goldenthread.change;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

import org.goldenthread.change.Difference.LinkChange;
import org.goldenthread.change.Difference.NodeChange;
import org.goldenthread.change.Progress.Step;
import org.goldenthread.model.Model;
import org.goldenthread.store.LinkKey;
import org.goldenthread.store.Statement;
import org.goldenthread.store.WriteTransaction;
import org.jspecify.annotations.Nullable;

/**
 * Writes a difference within one transaction. What stood before is kept beside the
 * present, under labels of its own, so that nothing that asks for the present meets it.
 */
final class DifferenceWriter {

	private static final Statement KEEP_NODES = new Statement("keep past nodes", """
			UNWIND $rows AS row
			CREATE (past:Past)
			SET past = row""");

	private static final Statement KEEP_LINKS = new Statement("keep past links", """
			UNWIND $rows AS row
			CREATE (past:PastLink)
			SET past = row""");

	private static final Statement DELETE_LINKS = new Statement("retire links", """
			UNWIND $rows AS row
			MATCH (:Node {id: row.from})-[link:$(row.type)]->(:Node {id: row.to})
			WHERE coalesce(link.role, '') = row.role
			DELETE link""");

	private static final Statement DELETE_NODES = new Statement("retire nodes", """
			UNWIND $rows AS row
			MATCH (node:Node {id: row.id})
			DELETE node""");

	private static final Statement CREATE_NODES = new Statement("add nodes", """
			UNWIND $rows AS row
			CREATE (node:$(row.labels))
			SET node = row.properties""");

	private static final Statement CHANGE_NODES = new Statement("change nodes", """
			UNWIND $rows AS row
			MATCH (node:Node {id: row.id})
			SET node = row.properties""");

	private static final Statement CREATE_LINKS = new Statement("add links", """
			UNWIND $rows AS row
			MATCH (from:Node {id: row.from})
			MATCH (to:Node {id: row.to})
			CREATE (from)-[link:$(row.type)]->(to)
			SET link = row.properties""");

	private static final Statement CHANGE_LINKS = new Statement("change links", """
			UNWIND $rows AS row
			MATCH (:Node {id: row.from})-[link:$(row.type)]->(:Node {id: row.to})
			WHERE coalesce(link.role, '') = row.role
			SET link = row.properties""");

	private static final int AT_ONCE = 2000;

	private final Model model;

	private final WriteTransaction transaction;

	private final String author;

	private final ZonedDateTime now;

	private final Progress progress;

	private int written;

	private int count;

	DifferenceWriter(Model model, WriteTransaction transaction, String author, ZonedDateTime now, Progress progress) {
		this.model = model;
		this.transaction = transaction;
		this.author = author;
		this.now = now;
		this.progress = progress;
	}

	void write(Difference difference) {
		List<NodeChange> nodes = difference.nodes();
		List<LinkChange> links = difference.links();
		this.count = nodes.size() + links.size() + (int) (nodes.stream().filter((each) -> each.before() != null).count()
				+ links.stream().filter((each) -> each.before() != null).count());
		run(KEEP_NODES, nodes, (each) -> each.before() != null, (each) -> past(Objects.requireNonNull(each.before())));
		run(KEEP_LINKS, links, (each) -> each.before() != null, (each) -> past(Objects.requireNonNull(each.before())));
		run(DELETE_LINKS, links, (each) -> each.after() == null, DifferenceWriter::row);
		run(DELETE_NODES, nodes, (each) -> each.after() == null, (each) -> Map.of("id", each.id()));
		run(CREATE_NODES, nodes, (each) -> each.before() == null, this::row);
		run(CHANGE_NODES, nodes, (each) -> each.before() != null && each.after() != null, this::row);
		run(CREATE_LINKS, links, (each) -> each.before() == null, this::written);
		run(CHANGE_LINKS, links, (each) -> each.before() != null && each.after() != null, this::written);
		this.transaction.touches(difference.touched());
	}

	/** Some rows at a time, so that no more of them than these are written out. */
	private <T> void run(Statement statement, List<T> all, Predicate<T> isMeant,
			Function<T, ? extends Map<String, ? extends @Nullable Object>> row) {
		List<Map<String, ? extends @Nullable Object>> rows = new ArrayList<>();
		for (T each : all) {
			if (isMeant.test(each)) {
				rows.add(row.apply(each));
			}
			if (rows.size() == AT_ONCE) {
				run(statement, rows);
			}
		}
		if (!rows.isEmpty()) {
			run(statement, rows);
		}
	}

	private void run(Statement statement, List<Map<String, ? extends @Nullable Object>> rows) {
		this.transaction.run(statement.with(Map.of("rows", List.copyOf(rows))));
		this.written += rows.size();
		rows.clear();
		this.progress.at(Step.WRITING, this.written, this.count);
	}

	private Map<String, @Nullable Object> past(NodeState state) {
		Map<String, @Nullable Object> past = new HashMap<>(state.properties());
		past.put(Versioned.PAST_KIND, state.kind());
		past.put(Versioned.UNTIL, this.transaction.version());
		return past;
	}

	private Map<String, @Nullable Object> past(LinkState state) {
		Map<String, @Nullable Object> past = new HashMap<>(state.properties());
		past.put(Versioned.PAST_TYPE, state.key().ends().type());
		past.put(Versioned.PAST_FROM, state.key().ends().from());
		past.put(Versioned.PAST_TO, state.key().ends().to());
		past.put(Versioned.UNTIL, this.transaction.version());
		return past;
	}

	private Map<String, @Nullable Object> row(NodeChange change) {
		NodeState after = Objects.requireNonNull(change.after());
		Map<String, @Nullable Object> properties = Versioned.logged(change, this.author);
		properties.put(Versioned.UPDATED_AT, this.now);
		properties.put(Versioned.SINCE, this.transaction.version());
		return Map.of("id", after.id(), "labels", this.model.kind(after.kind()).labels(), "properties", properties);
	}

	private Map<String, @Nullable Object> written(LinkChange change) {
		Map<String, @Nullable Object> row = new HashMap<>(row(change));
		Map<String, @Nullable Object> properties = Versioned
			.content(Objects.requireNonNull(change.after()).properties());
		properties.put(Versioned.SINCE, this.transaction.version());
		row.put("properties", properties);
		return row;
	}

	private static Map<String, @Nullable Object> row(LinkChange change) {
		LinkKey key = change.any().key();
		return Map.of("from", key.ends().from(), "type", key.ends().type(), "to", key.ends().to(), "role",
				Objects.requireNonNullElse(key.role(), ""));
	}

}
