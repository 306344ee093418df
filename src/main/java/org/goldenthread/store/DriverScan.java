package org.goldenthread.store;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * Reads whole nodes and links over Bolt.
 */
final class DriverScan implements GraphScan {

	/** A national graph takes some seconds. */
	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private static final Statement NODES = new Statement("nodes by id", """
			UNWIND $ids AS id
			MATCH (n:Node {id: id})
			RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties""");

	private static final Statement LINKS = new Statement("links by their ends", """
			UNWIND $ends AS ends
			MATCH (from:Node {id: ends[0]})
			MATCH (to:Node {id: ends[2]})
			WITH ends, from, to
			MATCH (from)-[link]->(to)
			WHERE type(link) = ends[1]
			RETURN from.id AS from, type(link) AS type, to.id AS to, properties(link) AS properties""");

	private static final Statement LINKS_OF = new Statement("links of nodes", """
			UNWIND $ids AS id
			MATCH (n:Node {id: id})-[link]-(other:Node)
			WITH DISTINCT link
			RETURN startNode(link).id AS from, type(link) AS type, endNode(link).id AS to,
			  link {.*} AS properties""");

	private static final Statement ALL_NODES = new Statement("all nodes",
			"""
					MATCH (n:Node)
					RETURN n.id AS id, labels(n) AS labels, [name IN $names WHERE n[name] IS NOT NULL | [name, n[name]]] AS properties""");

	private static final Statement ALL_LINKS = new Statement("all links", """
			MATCH (from:Node)-[link]->(to:Node)
			RETURN from.id AS from, type(link) AS type, to.id AS to,
			  [name IN $names WHERE link[name] IS NOT NULL | [name, link[name]]] AS properties""");

	private static final Statement WHOLE_NODES = new Statement("whole nodes",
			"MATCH (n:Node) RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties");

	private static final Statement WHOLE_LINKS = new Statement("whole links", """
			MATCH (from:Node)-[link]->(to:Node)
			RETURN from.id AS from, type(link) AS type, to.id AS to, properties(link) AS properties""");

	private static final Statement RECORDS = new Statement("records",
			"MATCH (record:$($label)) RETURN properties(record) AS properties");

	private final GraphReader reader;

	private final Driver driver;

	private final SessionConfig sessions;

	DriverScan(GraphReader reader, Driver driver, @Nullable String database) {
		this.reader = reader;
		this.driver = driver;
		this.sessions = DriverSessions.config(driver, database, AccessMode.READ);
	}

	@Override
	public List<StoredNode> nodes(Collection<String> ids) {
		return this.reader.read(NODES.with(Map.of("ids", List.copyOf(ids)))).stream().map(DriverScan::node).toList();
	}

	@Override
	public List<StoredLink> links(Collection<LinkEnds> ends) {
		List<List<String>> values = ends.stream().map((each) -> List.of(each.from(), each.type(), each.to())).toList();
		return this.reader.read(LINKS.with(Map.of("ends", values))).stream().map(DriverScan::link).toList();
	}

	@Override
	public List<StoredLink> linksOf(Collection<String> ids, Set<String> properties) {
		return this.reader.read(LINKS_OF.with(Map.of("ids", List.copyOf(ids))).within(PATIENCE))
			.stream()
			.map(DriverScan::link)
			.toList();
	}

	@Override
	public void all(Set<String> nodeProperties, Consumer<StoredNode> nodes, Set<String> linkProperties,
			Consumer<StoredLink> links) {
		stream(ALL_NODES.with(Map.of("names", List.copyOf(nodeProperties))), (row) -> nodes.accept(node(row)));
		stream(ALL_LINKS.with(Map.of("names", List.copyOf(linkProperties))), (row) -> links.accept(link(row)));
	}

	@Override
	public void nodes(Consumer<StoredNode> nodes) {
		stream(WHOLE_NODES, (row) -> nodes.accept(node(row)));
	}

	@Override
	public void links(Consumer<StoredLink> links) {
		stream(WHOLE_LINKS, (row) -> links.accept(link(row)));
	}

	@Override
	public void records(String label, Consumer<Map<String, @Nullable Object>> records) {
		stream(RECORDS.with(Map.of("label", label)), (row) -> records.accept(properties(row)));
	}

	/** Row by row: all of them at once might not fit into memory. */
	private void stream(Statement statement, Consumer<Map<String, @Nullable Object>> row) {
		try (Session session = this.driver.session(this.sessions)) {
			session
				.run(statement.cypher(), statement.parameters(), DriverSessions.transaction(statement.name(), PATIENCE))
				.forEachRemaining((each) -> row.accept(plain(each)));
		}
		catch (Neo4jException ex) {
			throw Failures.of(statement.name(), PATIENCE, ex);
		}
	}

	private static Map<String, @Nullable Object> plain(Record row) {
		return PlainValues.row(row.keys(), (column) -> PlainValues.of(row.get(column)));
	}

	private static StoredNode node(Map<String, @Nullable Object> row) {
		return new StoredNode(String.valueOf(row.get("id")), texts(row.get("labels")), properties(row));
	}

	private static StoredLink link(Map<String, @Nullable Object> row) {
		return new StoredLink(String.valueOf(row.get("from")), String.valueOf(row.get("type")),
				String.valueOf(row.get("to")), properties(row));
	}

	@SuppressWarnings("unchecked") // Properties are maps by what the statements return.
	private static Map<String, @Nullable Object> properties(Map<String, @Nullable Object> row) {
		if (row.get("properties") instanceof Map<?, ?> map) {
			return (Map<String, @Nullable Object>) map;
		}
		Map<String, @Nullable Object> properties = new HashMap<>();
		if (row.get("properties") instanceof List<?> pairs) {
			pairs.forEach(
					(pair) -> properties.put(String.valueOf(((List<?>) pair).getFirst()), ((List<?>) pair).getLast()));
		}
		return properties;
	}

	private static List<String> texts(@Nullable Object raw) {
		return (raw instanceof List<?> list) ? list.stream().map(String::valueOf).toList() : List.of();
	}

}
