package org.goldenthread.seed;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.goldenthread.model.Kind;
import org.goldenthread.model.Model;
import org.goldenthread.seed.SeedRow.LinkRow;
import org.goldenthread.seed.SeedRow.NodeRow;
import org.goldenthread.store.Statement;
import org.goldenthread.store.WriteTransaction;
import org.jspecify.annotations.Nullable;

/**
 * Writes checked seed data within one transaction.
 */
final class SeedWriter {

	/** One statement for all kinds: planning one for each takes longer than loading. */
	private static final Statement NODES = new Statement("create nodes", """
			UNWIND $rows AS row
			CREATE (node:$(row.labels))
			SET node = row.properties""");

	private static final Statement LINKS = new Statement("create links", """
			UNWIND $rows AS row
			MATCH (from:Node {id: row.from})
			MATCH (to:Node {id: row.to})
			CREATE (from)-[link:$(row.type)]->(to)
			SET link = row.properties""");

	private static final Statement REMEMBER = new Statement("remember what was loaded", """
			UNWIND $dataSets AS name
			CREATE (:SeedLoad {dataSet: name, loadedAt: $now})""");

	/**
	 * What is taken out is kept beside the present, like whatever a change set retires.
	 */
	private static final Statement KEEP_LINKS = new Statement("keep the past links of a data set",
			"""
					MATCH (from:Node)-[link]->(to:Node)
					WHERE $dataSet IN [link.dataSet, from.dataSet, to.dataSet]
					CREATE (past:PastLink)
					SET past = properties(link)
					SET past.pastType = type(link), past.pastFrom = from.id, past.pastTo = to.id, past.untilVersion = $version""");

	private static final Statement KEEP_NODES = new Statement("keep the past nodes of a data set", """
			MATCH (node:Node {dataSet: $dataSet})
			CREATE (past:Past)
			SET past = properties(node)
			SET past.pastKind = head([label IN labels(node) WHERE label IN $kinds]), past.untilVersion = $version""");

	private static final Statement REMOVE_LINKS = new Statement("remove the links of a data set",
			"MATCH (:Node)-[link {dataSet: $dataSet}]->(:Node) DELETE link");

	private static final Statement REMOVE_NODES = new Statement("remove the nodes of a data set",
			"MATCH (node:Node {dataSet: $dataSet}) DETACH DELETE node");

	private static final Statement FORGET = new Statement("forget that a data set was loaded",
			"MATCH (load:SeedLoad {dataSet: $dataSet}) DELETE load");

	private final Model model;

	private final ZonedDateTime now = ZonedDateTime.now(ZoneOffset.UTC);

	SeedWriter(Model model) {
		this.model = model;
	}

	void write(SeedData data, Set<String> dataSets, WriteTransaction transaction) {
		long version = transaction.version();
		transaction.run(NODES.with(Map.of("rows", data.nodes().stream().map((row) -> node(row, version)).toList())));
		transaction.run(LINKS.with(Map.of("rows", data.links().stream().map((row) -> link(row, version)).toList())));
		transaction.run(REMEMBER.with(Map.of("dataSets", List.copyOf(dataSets), "now", this.now)));
	}

	void remove(String dataSet, WriteTransaction transaction) {
		List<String> kinds = this.model.kinds().stream().map(Kind::name).toList();
		Map<String, @Nullable Object> parameters = Map.of("dataSet", dataSet, "version", transaction.version(), "kinds",
				kinds);
		List.of(KEEP_LINKS, KEEP_NODES, REMOVE_LINKS, REMOVE_NODES, FORGET)
			.forEach((statement) -> transaction.run(statement.with(parameters)));
	}

	private Map<String, Object> node(NodeRow row, long version) {
		return Map.of("labels", this.model.kind(row.kind()).labels(), "properties", stored(row, version));
	}

	private Map<String, Object> link(LinkRow row, long version) {
		return Map.of("type", row.type(), "from", row.from(), "to", row.to(), "properties", stored(row, version));
	}

	private Map<String, @Nullable Object> stored(SeedRow row, long version) {
		Map<String, @Nullable Object> properties = new HashMap<>(row.properties());
		properties.put("dataSet", row.dataSet());
		properties.put("sinceVersion", version);
		if (row instanceof NodeRow) {
			properties.putIfAbsent("createdBy", "seed data");
			properties.put("updatedAt", this.now);
		}
		return properties;
	}

}
