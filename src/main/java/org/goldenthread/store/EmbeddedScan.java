package org.goldenthread.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.NotFoundException;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.ResourceIterator;
import org.neo4j.graphdb.Transaction;
import org.neo4j.graphdb.TransactionFailureException;
import org.neo4j.graphdb.TransactionTerminatedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads whole nodes and links inside the database's own process, where nothing has to be
 * planned.
 */
final class EmbeddedScan implements GraphScan {

	private static final Logger logger = LoggerFactory.getLogger(EmbeddedScan.class);

	private static final Label NODE = Label.label("Node");

	private static final String ID = "id";

	private static final Statement BY_ID = new Statement("nodes and links by id", "");

	private final Supplier<GraphDatabaseService> database;

	private final Duration timeout;

	EmbeddedScan(Supplier<GraphDatabaseService> database, Duration timeout) {
		this.database = database;
		this.timeout = timeout;
	}

	@Override
	public List<StoredNode> nodes(Collection<String> ids) {
		return read((transaction) -> {
			List<StoredNode> nodes = new ArrayList<>(ids.size());
			for (String id : new LinkedHashSet<>(ids)) {
				Node node = transaction.findNode(NODE, ID, id);
				if (node != null) {
					nodes.add(node(node, node.getAllProperties()));
				}
			}
			return nodes;
		});
	}

	@Override
	public List<StoredLink> links(Collection<LinkEnds> ends) {
		return read((transaction) -> {
			List<StoredLink> links = new ArrayList<>(ends.size());
			for (LinkEnds each : new LinkedHashSet<>(ends)) {
				Node from = transaction.findNode(NODE, ID, each.from());
				Node to = transaction.findNode(NODE, ID, each.to());
				if (from != null && to != null) {
					between(from, RelationshipType.withName(each.type()), to).forEach((link) -> links
						.add(new StoredLink(each.from(), each.type(), each.to(), plain(link.getAllProperties()))));
				}
			}
			return links;
		});
	}

	/** From the end that fewer links of the type meet in: the other may be a hub. */
	static List<Relationship> between(Node from, RelationshipType type, Node to) {
		boolean fromStart = from.getDegree(type, Direction.OUTGOING) <= to.getDegree(type, Direction.INCOMING);
		Node near = fromStart ? from : to;
		Node far = fromStart ? to : from;
		try (var links = near.getRelationships(fromStart ? Direction.OUTGOING : Direction.INCOMING, type)) {
			return StreamSupport.stream(links.spliterator(), false)
				.filter((link) -> link.getOtherNode(near).equals(far))
				.toList();
		}
	}

	@Override
	public List<StoredLink> linksOf(Collection<String> ids, Set<String> properties) {
		return read((transaction) -> {
			List<StoredLink> found = new ArrayList<>();
			Set<Relationship> seen = new HashSet<>();
			for (String id : ids) {
				Node node = transaction.findNode(NODE, ID, id);
				if (node != null) {
					try (var links = node.getRelationships()) {
						links.forEach((link) -> {
							if (seen.add(link) && link.getOtherNode(node).hasLabel(NODE)) {
								found.add(new StoredLink(id(link.getStartNode()), link.getType().name(),
										id(link.getEndNode()), properties(link, properties)));
							}
						});
					}
				}
			}
			return found;
		});
	}

	@Override
	public void all(Set<String> nodeProperties, Consumer<StoredNode> nodes, Set<String> linkProperties,
			Consumer<StoredLink> links) {
		all((transaction) -> {
			Map<Node, String> ids = new HashMap<>();
			try (ResourceIterator<Node> all = transaction.findNodes(NODE)) {
				all.forEachRemaining((node) -> {
					ids.put(node, id(node));
					nodes.accept(node(node, properties(node, nodeProperties)));
				});
			}
			try (var all = transaction.getAllRelationships()) {
				all.forEach((link) -> {
					String from = ids.get(link.getStartNode());
					String to = ids.get(link.getEndNode());
					if (from != null && to != null) {
						links.accept(new StoredLink(from, link.getType().name(), to, properties(link, linkProperties)));
					}
				});
			}
		});
	}

	@Override
	public void nodes(Consumer<StoredNode> nodes) {
		labelled(NODE, (node) -> nodes.accept(node(node, node.getAllProperties())));
	}

	@Override
	public void records(String label, Consumer<Map<String, @Nullable Object>> records) {
		labelled(Label.label(label), (node) -> records.accept(plain(node.getAllProperties())));
	}

	private void labelled(Label label, Consumer<Node> nodes) {
		all((transaction) -> {
			try (ResourceIterator<Node> all = transaction.findNodes(label)) {
				all.forEachRemaining((node) -> unlessGone(() -> nodes.accept(node)));
			}
		});
	}

	@Override
	public void links(Consumer<StoredLink> links) {
		all((transaction) -> {
			try (var all = transaction.getAllRelationships()) {
				all.forEach((link) -> unlessGone(() -> {
					if (link.getStartNode().hasLabel(NODE)) {
						links.accept(new StoredLink(id(link.getStartNode()), link.getType().name(),
								id(link.getEndNode()), plain(link.getAllProperties())));
					}
				}));
			}
		});
	}

	private void all(Consumer<Transaction> work) {
		try (Transaction transaction = this.database.get().beginTx()) {
			work.accept(transaction);
		}
		catch (TransactionFailureException ex) {
			throw new StoreUnavailable(ex);
		}
	}

	/** What is found may be removed by others before it is read. */
	private static void unlessGone(Runnable read) {
		try {
			read.run();
		}
		catch (NotFoundException ex) {
			logger.trace("Removed while everything was read", ex);
		}
	}

	/** Within the time of the request that asks, if one does. */
	private <T extends @Nullable Object> T read(Function<Transaction, T> work) {
		try (ReadOperation operation = ReadOperation.of(BY_ID, this.timeout)) {
			return read(operation, work);
		}
	}

	private <T extends @Nullable Object> T read(ReadOperation operation, Function<Transaction, T> work) {
		try (Transaction transaction = this.database.get()
			.beginTx(operation.limit().toMillis(), TimeUnit.MILLISECONDS)) {
			operation.stoppedBy(transaction::terminate);
			return work.apply(transaction);
		}
		catch (TransactionTerminatedException ex) {
			throw operation.timedOut(ex);
		}
		catch (TransactionFailureException ex) {
			throw operation.failure(new StoreUnavailable(ex), ex);
		}
	}

	private static StoredNode node(Node node, Map<String, ? extends @Nullable Object> properties) {
		List<String> labels = StreamSupport.stream(node.getLabels().spliterator(), false).map(Label::name).toList();
		return new StoredNode(id(node), labels, plain(properties));
	}

	private static String id(Node node) {
		return String.valueOf(node.getProperty(ID, ""));
	}

	private static Map<String, @Nullable Object> properties(Entity entity, Set<String> names) {
		return plain(entity.getProperties(names.toArray(String[]::new)));
	}

	private static Map<String, @Nullable Object> plain(Map<String, ? extends @Nullable Object> properties) {
		Map<String, @Nullable Object> plain = HashMap.newHashMap(properties.size());
		properties.forEach((name, value) -> plain.put(name, PlainValues.of(value)));
		return plain;
	}

}
