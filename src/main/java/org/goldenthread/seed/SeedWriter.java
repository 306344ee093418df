package org.goldenthread.seed;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.goldenthread.model.Model;
import org.goldenthread.seed.SeedRow.LinkRow;
import org.goldenthread.seed.SeedRow.NodeRow;
import org.goldenthread.store.Statement;
import org.goldenthread.store.WriteTransaction;

/**
 * Writes checked seed data within one transaction.
 */
final class SeedWriter {

	private static final Statement REMEMBER = new Statement("remember what was loaded", """
			UNWIND $dataSets AS name
			CREATE (:SeedLoad {dataSet: name, loadedAt: $now})""");

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
		data.nodes()
			.stream()
			.collect(Collectors.groupingBy(NodeRow::kind, TreeMap::new, Collectors.toList()))
			.forEach((kind, rows) -> transaction.run(nodes(kind, rows)));
		data.links()
			.stream()
			.collect(Collectors.groupingBy(LinkRow::type, TreeMap::new, Collectors.toList()))
			.forEach((type, rows) -> transaction.run(links(type, rows)));
		transaction.run(REMEMBER.with(Map.of("dataSets", List.copyOf(dataSets), "now", this.now)));
	}

	void remove(String dataSet, WriteTransaction transaction) {
		List.of(REMOVE_LINKS, REMOVE_NODES, FORGET)
			.forEach((statement) -> transaction.run(statement.with(Map.of("dataSet", dataSet))));
	}

	private Statement nodes(String kind, List<NodeRow> rows) {
		String labels = kind
				+ this.model.kind(kind).interfaces().stream().map((label) -> ":" + label).collect(Collectors.joining());
		return new Statement("create nodes of kind " + kind,
				"UNWIND $rows AS row CREATE (n:" + labels + ") SET n = row",
				Map.of("rows", rows.stream().map(this::stored).toList()));
	}

	private Statement links(String type, List<LinkRow> rows) {
		String text = "UNWIND $rows AS row MATCH (a:Node {id: row.from}) MATCH (b:Node {id: row.to}) CREATE (a)-[r:"
				+ type + "]->(b) SET r = row.properties";
		return new Statement("create links of type " + type, text,
				Map.of("rows",
						rows.stream()
							.map((row) -> Map.of("from", row.from(), "to", row.to(), "properties", stored(row)))
							.toList()));
	}

	private Map<String, Object> stored(SeedRow row) {
		Map<String, Object> properties = new HashMap<>(row.properties());
		properties.put("dataSet", row.dataSet());
		if (row instanceof NodeRow) {
			properties.putIfAbsent("createdBy", "seed data");
			properties.put("updatedAt", this.now);
		}
		return properties;
	}

}
