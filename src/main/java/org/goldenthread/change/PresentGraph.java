package org.goldenthread.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import org.goldenthread.change.Difference.LinkChange;
import org.goldenthread.change.Difference.NodeChange;
import org.goldenthread.model.Model;
import org.goldenthread.store.LinkEnds;
import org.goldenthread.store.LinkKey;
import org.goldenthread.store.Statement;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;

/**
 * What the graph holds of the nodes and links that a change set names. What is restricted
 * is not there for who may not see it.
 */
final class PresentGraph {

	private static final Statement NODES = new Statement("nodes to change", """
			UNWIND $ids AS id
			MATCH (node:Node {id: id})
			RETURN labels(node) AS labels, properties(node) AS properties""");

	private static final Statement WITH_CODES = new Statement("what has codes", """
			MATCH (node:Node)
			WHERE any(name IN $names WHERE any(held IN node[name]
			  WHERE any(code IN $codes WHERE held = code OR held STARTS WITH code + ' ')))
			RETURN labels(node) AS labels, properties(node) AS properties""");

	private static final Statement LINKS = new Statement("links to change", """
			UNWIND $links AS each
			MATCH (:Node {id: each.from})-[link:$(each.type)]->(:Node {id: each.to})
			RETURN each.from AS from, each.type AS type, each.to AS to, properties(link) AS properties""");

	private static final Statement LINKS_OF_NODES = new Statement("links of nodes to retire", """
			UNWIND $ids AS id
			MATCH (:Node {id: id})-[link]-(:Node)
			WITH DISTINCT link
			RETURN startNode(link).id AS from, type(link) AS type, endNode(link).id AS to,
			  properties(link) AS properties""");

	private static final Statement RETIRED = new Statement("when nodes were retired", """
			UNWIND $ids AS id
			MATCH (past:Past {id: id})
			WITH id, past ORDER BY past.untilVersion DESC
			WITH id, head(collect(past)) AS last
			RETURN id, last.untilVersion AS version, last.pastKind AS kind, properties(last) AS properties""");

	private static final Statement CITING = new Statement("what cites documents", """
			UNWIND $ids AS document
			MATCH (node:Node)
			WHERE any(source IN node.sources WHERE source = document OR source STARTS WITH document + ' ')
			RETURN DISTINCT document, node.id AS id
			LIMIT 1000""");

	private static final Statement LINKS_CITING = new Statement("what links cite documents", """
			UNWIND $ids AS document
			MATCH (from:Node)-[link]->(to:Node)
			WHERE any(source IN link.sources WHERE source = document OR source STARTS WITH document + ' ')
			RETURN document, from.id AS from, type(link) AS type, to.id AS to, link.role AS role
			LIMIT 1000""");

	private static final Statement EMPTY = new Statement("whether there is anything",
			"RETURN NOT EXISTS { (:Node) } AND NOT EXISTS { (:Past) } AS isEmpty");

	private static final int AT_ONCE = 5000;

	private final Model model;

	private final Function<Statement, List<Map<String, @Nullable Object>>> run;

	private final View view;

	private final boolean toWrite;

	private final Map<String, NodeState> nodes = new LinkedHashMap<>();

	private final Map<LinkKey, LinkState> links = new LinkedHashMap<>();

	private final Map<String, Set<LinkKey>> keysOf = new HashMap<>();

	private final Set<String> asked = new LinkedHashSet<>();

	/**
	 * What a transaction or a reader sees.
	 * @param run runs a statement
	 */
	PresentGraph(Model model, Function<Statement, List<Map<String, @Nullable Object>>> run) {
		this(model, run, View.EVERYTHING, true);
	}

	/**
	 * What somebody sees of that. Data that was made up is there for everybody.
	 * @param run runs a statement
	 * @param view what may be seen
	 * @param toWrite whether it is to be written; if not, nobody is told that an id, a
	 * code or a link is taken by something that they may not see
	 */
	PresentGraph(Model model, Function<Statement, List<Map<String, @Nullable Object>>> run, View view,
			boolean toWrite) {
		this.model = model;
		this.run = run;
		this.view = view.withDemonstration();
		this.toWrite = toWrite;
	}

	boolean isEmpty() {
		return Boolean.TRUE.equals(this.run.apply(EMPTY).getFirst().get("isEmpty"));
	}

	/**
	 * Reads what changes name, and in turn what that rests on.
	 */
	void read(List<Change> changes) {
		Set<String> ids = new LinkedHashSet<>();
		Set<LinkKey> keys = new LinkedHashSet<>();
		Set<String> retired = new LinkedHashSet<>();
		for (Change change : changes) {
			switch (change) {
				case Change.PutNode put -> ids.add(put.id());
				case Change.RestoreNode(NodeChange done) -> ((done.before() != null) ? ids : retired).add(done.id());
				case Change.RetireNode retire -> retired.add(retire.id());
				case Change.PutLink put -> keys.add(put.key());
				case Change.RestoreLink(LinkChange done) -> keys.add(done.any().key());
				case Change.RetireLink retire -> keys.add(retire.key());
			}
		}
		ids.addAll(retired);
		keys.forEach((key) -> ids.addAll(key.ends().ids()));
		readNodes(ids);
		readLinks(keys);
		readLinks(LINKS_OF_NODES,
				Map.of("ids", Stream.concat(retired.stream(), otherwiseKnown(changes)).distinct().toList()));
	}

	/** The nodes that are there and whose basis or sources may change. */
	private Stream<String> otherwiseKnown(List<Change> changes) {
		return changes.stream().flatMap((change) -> switch (change) {
			case Change.PutNode put when put.properties().containsKey("basis")
					|| put.properties().containsKey("sources") ->
				Stream.of(put.id());
			case Change.RestoreNode(NodeChange done) -> Stream.of(done.id());
			default -> Stream.empty();
		}).filter(this.nodes::containsKey);
	}

	/**
	 * Reads some nodes, unless they were read before.
	 */
	void readNodes(Collection<String> ids) {
		List<String> missing = ids.stream().filter(this.asked::add).toList();
		if (missing.isEmpty()) {
			return;
		}
		inParts(missing,
				(part) -> this.run.apply(NODES.with(Map.of("ids", part))).stream().map(this::state).forEach((node) -> {
					this.nodes.put(node.id(), node);
				}));
	}

	private NodeState state(Map<String, @Nullable Object> row) {
		Map<String, @Nullable Object> properties = properties(row);
		List<String> labels = ((List<?>) Objects.requireNonNull(row.get("labels"))).stream()
			.map(String::valueOf)
			.toList();
		return new NodeState(this.model.kindOf(labels), String.valueOf(properties.get("id")), properties);
	}

	/**
	 * The nodes that have some codes.
	 * @param names the properties that may hold them
	 * @param codes the codes: scheme and value
	 */
	List<NodeState> withCodes(List<String> names, List<String> codes) {
		List<NodeState> found = this.run.apply(WITH_CODES.with(Map.of("names", names, "codes", codes)))
			.stream()
			.map(this::state)
			.toList();
		found.forEach((node) -> this.nodes.putIfAbsent(node.id(), node));
		return found.stream().filter((node) -> this.toWrite || this.view.sees(node.properties()::get)).toList();
	}

	/**
	 * Reads some links.
	 */
	void readLinks(Collection<LinkKey> keys) {
		inParts(keys.stream().map(LinkKey::ends).distinct().toList(),
				(part) -> readLinks(LINKS, Map.of("links", part.stream().map(PresentGraph::ends).toList())));
	}

	/**
	 * What the database is asked for at once has to be found in the time of one
	 * statement.
	 */
	private static <T> void inParts(List<T> all, Consumer<List<T>> part) {
		for (int first = 0; first < all.size(); first += AT_ONCE) {
			part.accept(all.subList(first, Math.min(all.size(), first + AT_ONCE)));
		}
	}

	private void readLinks(Statement statement, Map<String, @Nullable Object> parameters) {
		if (parameters.values().stream().allMatch((values) -> values instanceof List<?> list && list.isEmpty())) {
			return;
		}
		this.run.apply(statement.with(parameters)).forEach((row) -> {
			Map<String, @Nullable Object> properties = properties(row);
			LinkKey key = LinkKey.of(ends(row), properties.get("role"));
			this.links.put(key, new LinkState(key, properties));
			this.keysOf.computeIfAbsent(key.ends().from(), (_) -> new LinkedHashSet<>()).add(key);
			this.keysOf.computeIfAbsent(key.ends().to(), (_) -> new LinkedHashSet<>()).add(key);
		});
	}

	/**
	 * The ids of all nodes that were read and may be seen.
	 */
	List<String> ids() {
		return this.nodes.keySet().stream().filter((id) -> node(id) != null).toList();
	}

	@Nullable NodeState node(String id) {
		NodeState node = this.nodes.get(id);
		return (node != null && this.view.sees(node.properties()::get)) ? node : null;
	}

	/**
	 * The same whether it may be seen or not.
	 */
	@Nullable NodeState held(String id) {
		return this.nodes.get(id);
	}

	/**
	 * Whether something that may not be seen has an id, as far as that is said.
	 */
	boolean isTakenUnseen(String id) {
		return this.toWrite && held(id) != null && node(id) == null;
	}

	@Nullable LinkState link(LinkKey key) {
		LinkState link = this.links.get(key);
		return (link != null && isSeen(link)) ? link : null;
	}

	/**
	 * The same whether it may be seen or not.
	 */
	@Nullable LinkState held(LinkKey key) {
		return this.links.get(key);
	}

	/**
	 * Whether a link is there that may not be seen, as far as that is said.
	 */
	boolean isTakenUnseen(LinkKey key) {
		return this.toWrite && held(key) != null && link(key) == null;
	}

	/**
	 * Whether a link and both of its ends may be seen, as far as these were read.
	 */
	boolean isSeen(LinkState link) {
		return this.view.sees(link.properties()::get) && isSeen(link.key().ends().from())
				&& isSeen(link.key().ends().to());
	}

	private boolean isSeen(String id) {
		return node(id) != null || held(id) == null;
	}

	/**
	 * The links of a node that is to be retired, whether they may be seen or not.
	 */
	List<LinkState> linksOf(String id) {
		return this.keysOf.getOrDefault(id, Set.of())
			.stream()
			.map((key) -> Objects.requireNonNull(this.links.get(key)))
			.toList();
	}

	/**
	 * In which version nodes that are not there were retired last.
	 */
	Map<String, Retired> retired(Collection<String> ids) {
		Map<String, Retired> retired = new HashMap<>();
		inParts(List.copyOf(ids),
				(part) -> this.run.apply(RETIRED.with(Map.of("ids", part)))
					.forEach((row) -> retired.put(String.valueOf(row.get("id")),
							new Retired(((Number) Objects.requireNonNull(row.get("version"))).longValue(),
									String.valueOf(row.get("kind")), !this.view.sees(properties(row)::get)))));
		if (!this.toWrite) {
			retired.values().removeIf(Retired::hidden);
		}
		return retired;
	}

	/**
	 * The ids of the nodes that cite documents, by the ids of these.
	 */
	Map<String, List<String>> citing(Collection<String> documents) {
		Map<String, List<String>> citing = new HashMap<>();
		this.run.apply(CITING.with(Map.of("ids", List.copyOf(documents))))
			.forEach((row) -> citing.computeIfAbsent(String.valueOf(row.get("document")), (_) -> new ArrayList<>())
				.add(String.valueOf(row.get("id"))));
		return citing;
	}

	/**
	 * The links that cite documents, by the ids of these.
	 */
	Map<String, List<LinkKey>> linksCiting(Collection<String> documents) {
		Map<String, List<LinkKey>> citing = new HashMap<>();
		this.run.apply(LINKS_CITING.with(Map.of("ids", List.copyOf(documents))))
			.forEach((row) -> citing.computeIfAbsent(String.valueOf(row.get("document")), (_) -> new ArrayList<>())
				.add(LinkKey.of(ends(row), row.get("role"))));
		return citing;
	}

	private static Map<String, Object> ends(LinkEnds ends) {
		return Map.of("from", ends.from(), "type", ends.type(), "to", ends.to());
	}

	private static LinkEnds ends(Map<String, @Nullable Object> row) {
		return new LinkEnds(String.valueOf(row.get("from")), String.valueOf(row.get("type")),
				String.valueOf(row.get("to")));
	}

	@SuppressWarnings("unchecked")
	private static Map<String, @Nullable Object> properties(Map<String, @Nullable Object> row) {
		return (Map<String, @Nullable Object>) Objects.requireNonNull(row.get("properties"));
	}

	/**
	 * A node that is not there any more.
	 *
	 * @param version the version in which it was retired last
	 * @param kind what it was
	 * @param hidden whether it was restricted last, and may not be seen
	 */
	record Retired(long version, String kind, boolean hidden) {

	}

}
