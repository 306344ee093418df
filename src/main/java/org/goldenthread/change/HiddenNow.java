package org.goldenthread.change;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

import org.goldenthread.store.LinkEnds;
import org.goldenthread.store.LinkKey;
import org.goldenthread.store.Statement;
import org.goldenthread.view.Hidden;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a view hides as things stand now, or stood last where they were retired,
 * whatever they were before.
 */
final class HiddenNow {

	private static final Statement NODES = new Statement("what nodes are", """
			UNWIND $ids AS id
			MATCH (n:Node {id: id})
			RETURN id, [name IN $names | n[name]] AS values""");

	private static final Statement PAST_NODES = new Statement("what nodes were", """
			UNWIND $ids AS id
			MATCH (past:Past {id: id})
			RETURN id, [name IN $names | past[name]] AS values""");

	private static final Statement RETIRED_NODES = new Statement("what retired nodes were last", """
			UNWIND $ids AS id
			MATCH (past:Past {id: id})
			WHERE NOT EXISTS { (:Node {id: id}) }
			WITH id, past ORDER BY past.untilVersion DESC
			WITH id, head(collect(past)) AS last
			RETURN id, [name IN $names | last[name]] AS values""");

	private static final Statement LINKS = new Statement("what links are",
			"""
					UNWIND $ids AS id
					MATCH (:Node {id: id})-[link]->(to:Node)
					WHERE $since IS NULL OR link.sinceVersion > $since AND EXISTS {
					MATCH (past:PastLink {pastFrom: id})
					WHERE past.untilVersion > $since AND past.pastTo = to.id AND past.pastType = type(link) }
					RETURN id AS from, type(link) AS type, to.id AS to, link.role AS role, [name IN $names | link[name]] AS values""");

	private static final Statement RETIRED_LINKS = new Statement("what retired links were last", """
			UNWIND $ids AS id
			MATCH (past:PastLink {pastFrom: id})
			WHERE ($since IS NULL OR past.untilVersion > $since) AND NOT EXISTS {
			  MATCH (:Node {id: id})-[link]->(:Node {id: past.pastTo})
			  WHERE type(link) = past.pastType AND (link.role = past.role OR link.role IS NULL AND past.role IS NULL) }
			WITH id, past ORDER BY past.untilVersion DESC
			WITH id, past.pastType AS type, past.pastTo AS to, past.role AS role, head(collect(past)) AS last
			RETURN id AS from, type, to, role, [name IN $names | last[name]] AS values""");

	private static final int AT_ONCE = 5000;

	private final Function<Statement, List<Map<String, @Nullable Object>>> run;

	private final View view;

	private final List<String> names;

	/**
	 * What a transaction or a reader sees.
	 * @param run runs a statement
	 * @param view the view that hides
	 */
	HiddenNow(Function<Statement, List<Map<String, @Nullable Object>>> run, View view) {
		this.run = run;
		this.view = view;
		this.names = view.hidden().stream().flatMap(Hidden::properties).distinct().toList();
	}

	/**
	 * Which of some nodes are hidden.
	 * @param ids their ids
	 */
	Set<String> nodes(Collection<String> ids) {
		return nodes(ids, List.of(NODES, RETIRED_NODES));
	}

	/**
	 * Which of some nodes are hidden, or were at any time.
	 * @param ids their ids
	 */
	Set<String> everHidden(Collection<String> ids) {
		return nodes(ids, List.of(NODES, PAST_NODES));
	}

	private Set<String> nodes(Collection<String> ids, List<Statement> statements) {
		Set<String> hidden = new HashSet<>();
		for (Statement statement : statements) {
			read(ids, statement, null, (row) -> hidden.add(String.valueOf(row.get("id"))));
		}
		return hidden;
	}

	/**
	 * Which of the links from some nodes are hidden.
	 * @param froms the ids of the nodes
	 * @param since only those that were otherwise after a version; null for all
	 */
	Set<LinkKey> links(Collection<String> froms, @Nullable Long since) {
		Set<LinkKey> hidden = new HashSet<>();
		for (Statement statement : List.of(LINKS, RETIRED_LINKS)) {
			read(froms, statement, since, (row) -> hidden.add(LinkKey.of(new LinkEnds(String.valueOf(row.get("from")),
					String.valueOf(row.get("type")), String.valueOf(row.get("to"))), row.get("role"))));
		}
		return hidden;
	}

	private void read(Collection<String> ids, Statement statement, @Nullable Long since,
			Consumer<Map<String, @Nullable Object>> hidden) {
		if (this.names.isEmpty()) {
			return;
		}
		List<String> all = List.copyOf(new TreeSet<>(ids));
		for (int first = 0; first < all.size(); first += AT_ONCE) {
			Map<String, @Nullable Object> parameters = new HashMap<>();
			parameters.put("ids", all.subList(first, Math.min(all.size(), first + AT_ONCE)));
			parameters.put("names", this.names);
			parameters.put("since", since);
			this.run.apply(statement.with(parameters)).stream().filter(this::isHidden).forEach(hidden);
		}
	}

	private boolean isHidden(Map<String, @Nullable Object> row) {
		List<?> values = (List<?>) Objects.requireNonNull(row.get("values"));
		return !this.view.sees((name) -> values.get(this.names.indexOf(name)));
	}

}
