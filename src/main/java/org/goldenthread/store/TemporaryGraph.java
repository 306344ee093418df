package org.goldenthread.store;

import java.lang.reflect.Array;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import org.goldenthread.store.embedded.DisposableNeo4j;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.Transaction;

/**
 * A graph of its own, in a database of its own, that is read in place of the present by
 * whoever is told to, and is gone once it is closed.
 */
public final class TemporaryGraph implements AutoCloseable {

	private static final ScopedValue<TemporaryGraph> CURRENT = ScopedValue.newInstance();

	private static final Label NODE = Label.label("Node");

	private static final String ID = "id";

	private final DisposableNeo4j neo4j;

	private final GraphReader reader;

	private final GraphScan scan;

	TemporaryGraph(DisposableNeo4j neo4j, Schema schema, Duration readTimeout) {
		this.neo4j = neo4j;
		this.reader = new EmbeddedReader(neo4j::database, new DataVersions(true), readTimeout);
		this.scan = new EmbeddedScan(neo4j::database, readTimeout);
		schema.create(this.reader, this::define);
	}

	private void define(List<Statement> statements) {
		for (Statement statement : statements) {
			this.neo4j.database().executeTransactionally(statement.cypher(), statement.parameters());
		}
	}

	/**
	 * Does something whose reads all go here, and none to the present.
	 * @param <T> what it returns
	 * @param work what to do, on this thread
	 * @return what it returns
	 */
	public <T extends @Nullable Object> T call(Supplier<T> work) {
		return ScopedValue.where(CURRENT, this).call(work::get);
	}

	/**
	 * The graph that reads on this thread go to.
	 * @return the graph; null if that is the present
	 */
	public static @Nullable TemporaryGraph current() {
		return CURRENT.isBound() ? CURRENT.get() : null;
	}

	/**
	 * Adds nodes, but none whose id is there already.
	 * @param nodes the nodes, each with all its labels and properties
	 */
	public void addNodes(Collection<StoredNode> nodes) {
		write((transaction) -> nodes.forEach((each) -> {
			if (transaction.findNode(NODE, ID, each.id()) == null) {
				Label[] labels = each.labels().stream().map(Label::label).toArray(Label[]::new);
				set(transaction.createNode(labels), each.properties());
			}
		}));
	}

	/**
	 * Adds links, but none that is there already, and none of which an end is not there.
	 * @param links the links, each with all its properties
	 */
	public void addLinks(Collection<StoredLink> links) {
		write((transaction) -> links.forEach((each) -> {
			Node from = transaction.findNode(NODE, ID, each.from());
			Node to = transaction.findNode(NODE, ID, each.to());
			RelationshipType type = RelationshipType.withName(each.type());
			Object role = each.properties().get("role");
			if (from != null && to != null
					&& EmbeddedScan.between(from, type, to)
						.stream()
						.noneMatch((link) -> Objects.equals(link.getProperty("role", null), role))) {
				set(from.createRelationshipTo(to, type), each.properties());
			}
		}));
	}

	/**
	 * Says which version of the data it holds, once it holds all of it.
	 * @param version the version
	 */
	public void holds(DataVersion version) {
		write((transaction) -> set(transaction.createNode(Label.label("DataVersion")),
				Map.of(ID, "current", "number", version.number(), "recordedAt", version.recordedAt())));
		this.neo4j.database().executeTransactionally("CALL db.awaitIndexes(300)");
	}

	private void write(Work work) {
		try (Transaction transaction = this.neo4j.database().beginTx()) {
			work.accept(transaction);
			transaction.commit();
		}
	}

	private static void set(Entity entity, Map<String, ? extends @Nullable Object> properties) {
		properties.forEach((name, value) -> {
			if (value != null) {
				entity.setProperty(name, (value instanceof List<?> list) ? array(list) : value);
			}
		});
	}

	/** The database's own API takes lists as arrays of one type. */
	private static Object array(List<?> list) {
		Class<?> type = list.isEmpty() ? String.class : list.getFirst().getClass();
		return list.toArray((Object[]) Array.newInstance(type, list.size()));
	}

	GraphReader reader() {
		return this.reader;
	}

	GraphScan scan() {
		return this.scan;
	}

	@Override
	public void close() {
		this.neo4j.close();
	}

	private interface Work {

		void accept(Transaction transaction);

	}

}
