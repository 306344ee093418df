package org.goldenthread.gap.condition;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.threadgraph.VisibleGraph;
import org.jspecify.annotations.Nullable;

/**
 * A node that may have a gap, and what is looked at to tell.
 *
 * @param node the number of the node
 * @param visible the graph: without the demonstration, unless the node belongs to it
 * @param links the links that carry threads
 * @param asAt the day on which values and evidence are to be recent
 * @param scopes those that a gap is looked for in, where it is looked for in each; empty
 * for others
 */
public record Candidate(int node, VisibleGraph visible, ThreadLinks links, LocalDate asAt, List<SearchedScope> scopes) {

	/** So many things are named at most as what was found instead. */
	static final int MOST_NAMED = 5;

	/**
	 * The graph, of which the candidate may not show a part.
	 * @return the graph
	 */
	public ThreadGraph graph() {
		return this.visible.graph();
	}

	String id(int other) {
		return graph().id(other);
	}

	/**
	 * Whether a node is of a kind.
	 * @param other the number of the node
	 * @param kind the name of the kind, which may be abstract
	 * @return true if so
	 */
	public boolean is(int other, String kind) {
		return graph().is(other, kind);
	}

	/**
	 * A fact of a node.
	 * @param other the number of the node
	 * @param property the name of the property
	 * @return its value; null if the node has none
	 */
	public @Nullable Object fact(int other, String property) {
		return graph().fact(other, property);
	}

	String text(int other, String property) {
		String text = graph().text(other, property);
		return (text != null) ? text : "";
	}

	@Nullable LocalDate day(int other, String... properties) {
		for (String property : properties) {
			LocalDate day = graph().day(other, property);
			if (day != null) {
				return day;
			}
		}
		return null;
	}

	IntStream to(int other, String type) {
		return this.visible.targets(other, type);
	}

	IntStream from(int other, String type) {
		return this.visible.sources(other, type);
	}

	/**
	 * Nodes in the order of their ids, each once, and no more than are named.
	 * @param nodes the numbers of the nodes
	 * @return the numbers of the first few
	 */
	public List<Integer> few(IntStream nodes) {
		return ordered(nodes).stream().limit(MOST_NAMED).toList();
	}

	List<Integer> ordered(IntStream nodes) {
		return nodes.distinct().boxed().sorted((one, other) -> id(one).compareTo(id(other))).toList();
	}

	/**
	 * A set of one node.
	 * @param node the number of the node
	 * @return the set
	 */
	public static BitSet setOf(int node) {
		BitSet set = new BitSet();
		set.set(node);
		return set;
	}

}
