package org.goldenthread.threadgraph;

import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.goldenthread.view.Hidden;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;

/**
 * A thread graph as a view shows it. What the view hides is worked out once; then whether
 * a node or a link is there is a bit.
 */
public final class VisibleGraph {

	private final ThreadGraph graph;

	private final View view;

	private final @Nullable BitSet hiddenNodes;

	/** Those too that lead to or from a hidden node. */
	private final @Nullable BitSet hiddenLinks;

	/**
	 * Looks at a graph.
	 * @param graph the graph
	 * @param view what may be seen of it
	 * @throws IllegalArgumentException if the view hides by what the graph does not hold,
	 * since then nothing would be hidden
	 */
	public VisibleGraph(ThreadGraph graph, View view) {
		if (!graph.layout().canJudge(view)) {
			throw new IllegalArgumentException("The thread graph does not hold all that a view hides by: "
					+ view.hidden().stream().flatMap(Hidden::properties).toList());
		}
		this.graph = graph;
		this.view = view;
		BitSet nodes = new BitSet();
		BitSet links = new BitSet();
		if (!view.hidden().isEmpty()) {
			IntStream.range(0, graph.nodeCount())
				.filter(graph::has)
				.filter((node) -> !view.sees((property) -> graph.fact(node, property)))
				.forEach(nodes::set);
			IntPredicate isHidden = (link) -> nodes.get(graph.source(link)) || nodes.get(graph.target(link))
					|| !view.sees((property) -> graph.linkFact(link, property));
			IntStream.range(0, graph.nodeCount())
				.filter(graph::has)
				.flatMap((node) -> IntStream.of(graph.outgoing(node)))
				.filter(isHidden)
				.forEach(links::set);
		}
		this.hiddenNodes = nodes.isEmpty() ? null : nodes;
		this.hiddenLinks = links.isEmpty() ? null : links;
	}

	/**
	 * The graph that it shows.
	 * @return the graph
	 */
	public ThreadGraph graph() {
		return this.graph;
	}

	/**
	 * What may be seen of it.
	 * @return the view
	 */
	public View view() {
		return this.view;
	}

	/**
	 * Whether the view hides nothing that the graph has.
	 * @return true if all of it is there
	 */
	public boolean isWhole() {
		return this.hiddenNodes == null && this.hiddenLinks == null;
	}

	/**
	 * Whether a node is there.
	 * @param node its number
	 * @return false if it has gone or is hidden
	 */
	public boolean sees(int node) {
		return this.graph.has(node) && (this.hiddenNodes == null || !this.hiddenNodes.get(node));
	}

	/**
	 * Whether a link is there.
	 * @param link its number
	 * @return false if it is hidden or one of its ends is
	 */
	public boolean seesLink(int link) {
		return this.hiddenLinks == null || !this.hiddenLinks.get(link);
	}

	/**
	 * Finds a node.
	 * @param id its id
	 * @return its number; -1 if there is none or it is hidden
	 */
	public int find(String id) {
		int node = this.graph.find(id);
		return (node >= 0 && sees(node)) ? node : -1;
	}

	/**
	 * Whether a node is there, but hidden.
	 * @param id its id
	 * @return false if it is seen, and if there is none
	 */
	public boolean hides(String id) {
		int node = this.graph.find(id);
		return node >= 0 && !sees(node);
	}

	/**
	 * The nodes that are there of some kinds.
	 * @param kinds the numbers of the kinds
	 * @return the numbers of the nodes; of each kind in the order of their ids
	 */
	public IntStream nodesOf(BitSet kinds) {
		return kinds.stream().flatMap((kind) -> IntStream.of(this.graph.nodesOf(kind))).filter(this::sees);
	}

	/**
	 * The nodes that are there of some kinds, in the order of their ids whatever their
	 * kind.
	 * @param kinds the numbers of the kinds
	 * @param from the least id; empty for all
	 * @return the numbers of the nodes, which are put in order as they are read
	 */
	public IntStream nodesInOrder(BitSet kinds, String from) {
		return NodesInOrder.of(this.graph, kinds, from).filter(this::sees);
	}

	/**
	 * The links that are there and start from a node.
	 * @param node its number
	 * @param type the name of their type
	 * @return the numbers of the links in the order of the ids that they point to
	 */
	public IntStream outgoing(int node, String type) {
		return ofType(this.graph.outgoing(node), type);
	}

	/**
	 * The links that are there and point to a node.
	 * @param node its number
	 * @param type the name of their type
	 * @return the numbers of the links in the order of the ids that they start from
	 */
	public IntStream incoming(int node, String type) {
		return ofType(this.graph.incoming(node), type);
	}

	/**
	 * Whether any link that is there starts from a node.
	 * @param node its number
	 * @param type the name of the type of the link
	 * @return true if so
	 */
	public boolean hasOutgoing(int node, String type) {
		return has(this.graph.outgoing(node), type);
	}

	/**
	 * Whether any link that is there points to a node.
	 * @param node its number
	 * @param type the name of the type of the link
	 * @return true if so
	 */
	public boolean hasIncoming(int node, String type) {
		return has(this.graph.incoming(node), type);
	}

	private boolean has(int[] links, String typeName) {
		int type = this.graph.layout().typeNumber(typeName);
		for (int i = Adjacency.first(this.graph, links, type); i < links.length; i++) {
			if (this.graph.typeNumber(links[i]) != type) {
				return false;
			}
			if (seesLink(links[i])) {
				return true;
			}
		}
		return false;
	}

	private IntStream ofType(int[] links, String typeName) {
		int type = this.graph.layout().typeNumber(typeName);
		if (type < 0) {
			return IntStream.empty();
		}
		int start = Adjacency.first(this.graph, links, type);
		int end = Adjacency.first(this.graph, links, type + 1);
		return (start < end) ? IntStream.range(start, end).map((i) -> links[i]).filter(this::seesLink)
				: IntStream.empty();
	}

	/**
	 * The nodes that links of a type lead to from a node.
	 * @param node its number
	 * @param type the name of the type
	 * @return the numbers of the nodes in the order of their ids
	 */
	public IntStream targets(int node, String type) {
		return outgoing(node, type).map(this.graph::target);
	}

	/**
	 * The nodes from which links of a type lead to a node.
	 * @param node its number
	 * @param type the name of the type
	 * @return the numbers of the nodes in the order of their ids
	 */
	public IntStream sources(int node, String type) {
		return incoming(node, type).map(this.graph::source);
	}

}
