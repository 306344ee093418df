package org.goldenthread.testing;

import java.util.List;
import java.util.Map;

import org.goldenthread.example.ExampleGraph;
import org.goldenthread.model.Model;
import org.goldenthread.store.GraphWriter;
import org.goldenthread.store.Statement;
import org.goldenthread.threadgraph.GraphEdit;

/**
 * Writes graphs to a database that are written down in a few lines, as in an
 * {@link ExampleGraph}.
 */
public final class SmallGraph {

	private SmallGraph() {
	}

	/**
	 * Writes a graph in place of whatever there is.
	 */
	public static void write(GraphWriter writer, Model model, String text) {
		ExampleGraph graph = ExampleGraph.read(model, text);
		List<Map<String, Object>> nodes = graph.nodes()
			.stream()
			.map((node) -> Map.<String, Object>of("labels", node.labels(), "properties", node.properties()))
			.toList();
		List<Map<String, Object>> links = graph.links()
			.stream()
			.map((link) -> Map.<String, Object>of("from", link.from(), "type", link.type(), "to", link.to(),
					"properties", link.properties()))
			.toList();
		writer.write((transaction) -> {
			transaction.run(new Statement("wipe", "MATCH (n:Node) DETACH DELETE n"));
			transaction.run(new Statement("nodes",
					"UNWIND $nodes AS node CREATE (n:$(node.labels)) SET n = node.properties", Map.of("nodes", nodes)));
			transaction.run(new Statement("links", """
					UNWIND $links AS link
					MATCH (a:Node {id: link.from}) MATCH (b:Node {id: link.to})
					CREATE (a)-[r:$(link.type)]->(b) SET r = link.properties""", Map.of("links", links)));
			return null;
		});
	}

	/**
	 * Puts a graph into a thread graph.
	 */
	public static void put(GraphEdit edit, Model model, String text) {
		ExampleGraph.read(model, text).put(edit);
	}

}
