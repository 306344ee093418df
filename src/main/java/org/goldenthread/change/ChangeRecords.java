package org.goldenthread.change;

import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

import org.goldenthread.change.ChangeSets.HistoryFilter;
import org.goldenthread.change.Difference.LinkChange;
import org.goldenthread.change.Difference.NodeChange;
import org.goldenthread.security.Caller;
import org.goldenthread.store.LinkKey;
import org.goldenthread.store.Statement;
import org.jspecify.annotations.Nullable;

/**
 * The records of the change sets that were applied, in order, with what each changed.
 */
final class ChangeRecords {

	private static final String RECORD = """
			RETURN set {.id, .author, .reason, .source, .version, .appliedAt, .undoes, .key, .fingerprint, .appliedBy, .nodes, .links,
			  undoneBy: head(COLLECT { MATCH (inverse:ChangeSet {undoes: set.id})
			    WHERE inverse.version <= $asOf
			      AND NOT EXISTS { (again:ChangeSet {undoes: inverse.id}) WHERE again.version <= $asOf }
			    RETURN inverse.id })} AS set""";

	private static final Statement CREATE = new Statement("record a change set", """
			CREATE (set:ChangeSet)
			SET set = $set""");

	private static final Statement ADD = new Statement("record what a change set changed", """
			MATCH (set:ChangeSet {id: $id})
			CREATE (set)-[:HAS_CHANGE]->(part:Change)
			SET part = $part""");

	private static final Statement BY_KEY = new Statement("the change set of a key",
			"MATCH (set:ChangeSet {key: $key})\nWHERE set.version <= $asOf\n" + RECORD);

	private static final Statement BY_ID = new Statement("the change set of an id",
			"MATCH (set:ChangeSet {id: $id})\nWHERE set.version <= $asOf\n" + RECORD);

	private static final Statement LATEST = new Statement("the latest change sets", """
			MATCH (set:ChangeSet)
			WHERE set.version < $before AND set.version <= $asOf
			  AND ($of IS NULL OR EXISTS { (set)-[:HAS_CHANGE]->(part) WHERE $of IN [part.node, part.from, part.to]
			    OR $of IN part.nodes OR $of IN part.froms OR $of IN part.tos })
			  AND ($author IS NULL OR set.author = $author)
			  AND ($from IS NULL OR set.appliedAt >= $from) AND ($to IS NULL OR set.appliedAt < $to)
			WITH set ORDER BY set.version DESC LIMIT $limit
			""" + RECORD);

	private static final Statement APPLIED_BY = new Statement("record who applied a change set", """
			MATCH (set:ChangeSet {id: $id})
			SET set.appliedBy = $person""");

	/** How many changes a part of a record has at most. */
	static final int AT_ONCE = 1000;

	private final Function<Statement, List<Map<String, @Nullable Object>>> run;

	/**
	 * What a transaction or a reader sees.
	 * @param run runs a statement
	 */
	ChangeRecords(Function<Statement, List<Map<String, @Nullable Object>>> run) {
		this.run = run;
	}

	void record(AppliedChanges applied, @Nullable String key, String fingerprint, Difference difference) {
		Map<String, @Nullable Object> set = new HashMap<>();
		set.put("id", applied.id());
		set.put("author", applied.author());
		set.put("reason", applied.reason());
		set.put("source", applied.source());
		set.put("version", applied.version());
		set.put("appliedAt", applied.appliedAt());
		set.put("undoes", applied.undoes());
		set.put("key", key);
		set.put("fingerprint", fingerprint);
		set.put("nodes", applied.nodes());
		set.put("links", applied.links());
		this.run.apply(CREATE.with(Map.of("set", set)));
		changes(applied, difference, (part) -> {
			part.put("version", applied.version());
			this.run.apply(ADD.with(Map.of("id", applied.id(), "part", part)));
		});
	}

	/**
	 * Says who applied a change set, which its author, a post, does not.
	 */
	static Statement appliedBy(AppliedChanges applied, Caller caller) {
		return APPLIED_BY.with(Map.of("id", applied.id(), "person", caller.person()));
	}

	/**
	 * A thousand changes are one record, since a record of each would take more room than
	 * what it changed.
	 */
	private static void changes(AppliedChanges applied, Difference difference,
			Consumer<Map<String, @Nullable Object>> parts) {
		inParts(difference.nodes(), (first, nodes) -> {
			Map<String, @Nullable Object> part = new HashMap<>();
			part.put("order", first);
			part.put("positions", nodes.stream().map(NodeChange::position).toList());
			part.put("nodes", nodes.stream().map(NodeChange::id).toList());
			part.put("kinds", nodes.stream().map((change) -> change.any().kind()).toList());
			part.put("content", LogContent.write(nodes,
					(change) -> (change.after() != null) ? Versioned.logged(change, applied.author()) : null));
			parts.accept(part);
		});
		inParts(difference.links(), (first, links) -> {
			List<LinkKey> keys = links.stream().map((change) -> change.any().key()).toList();
			Map<String, @Nullable Object> part = new HashMap<>();
			part.put("order", difference.nodes().size() + first);
			part.put("positions", links.stream().map(LinkChange::position).toList());
			part.put("types", keys.stream().map((key) -> key.ends().type()).toList());
			part.put("froms", keys.stream().map((key) -> key.ends().from()).toList());
			part.put("tos", keys.stream().map((key) -> key.ends().to()).toList());
			part.put("roles", keys.stream().map((key) -> Objects.requireNonNullElse(key.role(), "")).toList());
			part.put("content", LogContent.write(links,
					(change) -> (change.after() != null) ? Versioned.content(change.after().properties()) : null));
			parts.accept(part);
		});
	}

	private static <T> void inParts(List<T> all, BiConsumer<Integer, List<T>> part) {
		for (int first = 0; first < all.size(); first += AT_ONCE) {
			part.accept(first, all.subList(first, Math.min(all.size(), first + AT_ONCE)));
		}
	}

	Optional<Recorded> findByKey(String key) {
		return find(BY_KEY.with(Map.of("key", key, "asOf", Long.MAX_VALUE)));
	}

	/**
	 * The change set of an id, if it was there in a version.
	 */
	Optional<Recorded> find(String id, long asOf) {
		return find(BY_ID.with(Map.of("id", id, "asOf", asOf)));
	}

	private Optional<Recorded> find(Statement statement) {
		return this.run.apply(statement).stream().map(ChangeRecords::recorded).findFirst();
	}

	/**
	 * Those that were applied before a version, the latest first.
	 */
	List<AppliedChanges> latest(HistoryFilter filter, long before, int limit) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("of", filter.of());
		parameters.put("before", before);
		parameters.put("author", filter.author());
		parameters.put("from", filter.from());
		parameters.put("to", filter.to());
		parameters.put("asOf", filter.asOf());
		parameters.put("limit", limit);
		return this.run.apply(LATEST.with(parameters)).stream().map((row) -> recorded(row).applied()).toList();
	}

	private static Recorded recorded(Map<String, @Nullable Object> row) {
		Map<String, @Nullable Object> set = map(row.get("set"));
		return new Recorded(
				new AppliedChanges(String.valueOf(set.get("id")), String.valueOf(set.get("author")),
						String.valueOf(set.get("reason")), text(set, "source"), number(set, "version"),
						(ZonedDateTime) Objects.requireNonNull(set.get("appliedAt")), text(set, "undoes"),
						text(set, "undoneBy"), (int) number(set, "nodes"), (int) number(set, "links")),
				String.valueOf(set.get("fingerprint")), text(set, "appliedBy"));
	}

	private static @Nullable String text(Map<String, @Nullable Object> set, String name) {
		return (set.get(name) instanceof String text) ? text : null;
	}

	private static long number(Map<String, @Nullable Object> set, String name) {
		return ((Number) Objects.requireNonNull(set.get(name))).longValue();
	}

	@SuppressWarnings("unchecked")
	private static Map<String, @Nullable Object> map(@Nullable Object value) {
		return (Map<String, @Nullable Object>) Objects.requireNonNull(value);
	}

	/**
	 * A record with what only this package needs.
	 *
	 * @param applied the record
	 * @param fingerprint the same for the same changes
	 * @param appliedBy who applied it, as {@link Caller#person()}; null if nobody who was
	 * asked for a token
	 */
	record Recorded(AppliedChanges applied, String fingerprint, @Nullable String appliedBy) {

	}

}
