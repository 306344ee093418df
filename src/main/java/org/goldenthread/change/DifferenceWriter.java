package org.goldenthread.change;

import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.goldenthread.change.Difference.LinkChange;
import org.goldenthread.change.Difference.NodeChange;
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

	private final Model model;

	private final WriteTransaction transaction;

	private final String author;

	private final ZonedDateTime now;

	DifferenceWriter(Model model, WriteTransaction transaction, String author, ZonedDateTime now) {
		this.model = model;
		this.transaction = transaction;
		this.author = author;
		this.now = now;
	}

	void write(Difference difference) {
		List<NodeChange> nodes = difference.nodes();
		List<LinkChange> links = difference.links();
		run(KEEP_NODES, nodes.stream().map(NodeChange::before).filter(Objects::nonNull).map(this::past).toList());
		run(KEEP_LINKS, links.stream().map(LinkChange::before).filter(Objects::nonNull).map(this::past).toList());
		run(DELETE_LINKS, links.stream().filter((each) -> each.after() == null).map(DifferenceWriter::row).toList());
		run(DELETE_NODES,
				nodes.stream()
					.filter((each) -> each.after() == null)
					.map((each) -> Map.<String, Object>of("id", each.id()))
					.toList());
		run(CREATE_NODES, nodes.stream().filter((each) -> each.before() == null).map(this::row).toList());
		run(CHANGE_NODES,
				nodes.stream().filter((each) -> each.before() != null && each.after() != null).map(this::row).toList());
		run(CREATE_LINKS, links.stream().filter((each) -> each.before() == null).map(this::written).toList());
		run(CHANGE_LINKS,
				links.stream()
					.filter((each) -> each.before() != null && each.after() != null)
					.map(this::written)
					.toList());
		this.transaction.touches(difference.touched());
	}

	private void run(Statement statement, List<? extends Map<String, ? extends @Nullable Object>> rows) {
		if (!rows.isEmpty()) {
			this.transaction.run(statement.with(Map.of("rows", rows)));
		}
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
		Map<String, @Nullable Object> properties = Versioned.content(after.properties());
		Object createdBy = (change.before() != null) ? change.before().properties().get(Versioned.CREATED_BY)
				: after.properties().get(Versioned.CREATED_BY);
		properties.put(Versioned.CREATED_BY, Objects.requireNonNullElse(createdBy, this.author));
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
