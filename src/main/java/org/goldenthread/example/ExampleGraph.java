package org.goldenthread.example;

import java.util.List;

import org.goldenthread.model.Model;
import org.goldenthread.store.StoredLink;
import org.goldenthread.store.StoredNode;
import org.goldenthread.threadgraph.GraphEdit;
import org.goldenthread.threadgraph.GraphLayout;
import org.goldenthread.threadgraph.ThreadGraph;

/**
 * A graph written down in a few lines: {@code Measure m better=HIGHER} is a node,
 * {@code m -HAS_TARGET-> t basis=DERIVED} a link. A value that holds spaces stands in
 * single quotes; the values of a list are parted by a semicolon. What is not said is
 * stated in the document {@code s}, and named as its id is.
 *
 * @param nodes its nodes
 * @param links its links
 */
public record ExampleGraph(List<StoredNode> nodes, List<StoredLink> links) {

	/**
	 * Reads a graph.
	 * @param model the model that says what its lines mean
	 * @param text the lines
	 * @return the graph
	 * @throws IllegalArgumentException if a line is no node and no link of the model;
	 * names every such line
	 */
	public static ExampleGraph read(Model model, String text) {
		ExampleReader reader = new ExampleReader(model).read(text);
		if (!reader.problems().isEmpty()) {
			throw new IllegalArgumentException(String.join("; ", reader.problems()));
		}
		return new ExampleGraph(reader.nodes(), reader.links());
	}

	/**
	 * What is wrong with a graph, and what would be right: lines that cannot be read, ids
	 * that stand for two things, and links that lead nowhere or that the model does not
	 * allow.
	 * @param model the model that says what its lines mean
	 * @param text the lines
	 * @return the problems
	 */
	public static List<String> problems(Model model, String text) {
		return new ExampleReader(model).read(text).together().problems();
	}

	/**
	 * The graph in memory.
	 * @param layout says which facts it holds
	 * @return the graph
	 */
	public ThreadGraph graph(GraphLayout layout) {
		GraphEdit edit = new GraphEdit(ThreadGraph.empty(layout));
		put(edit);
		return edit.build(1);
	}

	/**
	 * Puts the graph into one that is being made.
	 * @param edit makes it
	 */
	public void put(GraphEdit edit) {
		this.nodes.forEach((node) -> edit.put(node.id(), node.labels(), node.properties()));
		this.links.forEach((link) -> edit.link(link.from(), link.type(), link.to(), link.properties()));
	}

}
