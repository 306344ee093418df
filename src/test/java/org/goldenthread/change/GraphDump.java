package org.goldenthread.change;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

import org.goldenthread.store.GraphReader;
import org.goldenthread.store.LinkEnds;
import org.goldenthread.store.LinkKey;
import org.goldenthread.store.Statement;
import org.jspecify.annotations.Nullable;

/**
 * All nodes and links of the present.
 */
public final class GraphDump {

	private static final Statement NODES = new Statement("all nodes",
			"MATCH (n:Node) RETURN labels(n) AS labels, properties(n) AS properties");

	private static final Statement LINKS = new Statement("all links", """
			MATCH (a:Node)-[r]->(b:Node)
			RETURN a.id AS from, type(r) AS type, b.id AS to, properties(r) AS properties""");

	private GraphDump() {
	}

	/**
	 * What the graph holds, without what the service writes by itself.
	 */
	public static TreeSet<String> of(GraphReader reader) {
		TreeSet<String> dump = new TreeSet<>();
		nodes(reader).forEach((node) -> dump.add(line(node)));
		links(reader).forEach((link) -> dump.add(link.key() + " " + content(link.properties())));
		return dump;
	}

	/**
	 * A node, its kind being all its labels, as a line.
	 */
	static String line(NodeState node) {
		return node.kind() + " " + content(node.properties());
	}

	/**
	 * The nodes, their kind being all their labels.
	 */
	static List<NodeState> nodes(GraphReader reader) {
		return reader.read(NODES)
			.stream()
			.map((row) -> new NodeState(new TreeSet<>(labels(row)).toString(),
					String.valueOf(properties(row).get("id")), properties(row)))
			.toList();
	}

	static List<LinkState> links(GraphReader reader) {
		return reader.read(LINKS)
			.stream()
			.map((row) -> new LinkState(LinkKey.of(new LinkEnds(String.valueOf(row.get("from")),
					String.valueOf(row.get("type")), String.valueOf(row.get("to"))), properties(row).get("role")),
					properties(row)))
			.toList();
	}

	@SuppressWarnings("unchecked")
	private static List<String> labels(Map<String, @Nullable Object> row) {
		return (List<String>) Objects.requireNonNull(row.get("labels"));
	}

	@SuppressWarnings("unchecked")
	private static Map<String, @Nullable Object> properties(Map<String, @Nullable Object> row) {
		return (Map<String, @Nullable Object>) Objects.requireNonNull(row.get("properties"));
	}

	private static String content(Map<String, @Nullable Object> properties) {
		return new TreeMap<>(Versioned.content(properties)).toString();
	}

}
