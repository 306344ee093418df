package org.goldenthread.bench;

import java.util.Map;

import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.Transaction;

/**
 * Writes nodes and links in one transaction.
 */
final class GraphWriter {

	/** What the model's interface asks of every node. */
	private static final Label ANY = Label.label("Node");

	private final Transaction transaction;

	private final Words words;

	GraphWriter(Transaction transaction, Words words) {
		this.transaction = transaction;
		this.words = words;
	}

	Node node(String kind, String id) {
		Node node = this.transaction.createNode(ANY, Label.label(kind));
		node.setProperty("id", id);
		node.setProperty("description", this.words.description());
		return node;
	}

	Node node(String kind, String id, Map<String, Object> properties) {
		Node node = node(kind, id);
		properties.forEach(node::setProperty);
		return node;
	}

	Node find(String kind, String id) {
		return this.transaction.findNode(Label.label(kind), "id", id);
	}

	void link(Node from, String type, Node to) {
		from.createRelationshipTo(to, RelationshipType.withName(type));
	}

}
