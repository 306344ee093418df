package org.goldenthread.threadgraph;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.goldenthread.model.Relationship;

/**
 * The links of some relationships of the model. Where a type of link stands for several
 * relationships, the kinds at its ends tell them apart.
 */
public final class LinkSet {

	private final int kinds;

	/** By type the kinds that its links may join; none if it is not in the set. */
	private final BitSet[] pairs;

	private LinkSet(int kinds, int types) {
		this.kinds = kinds;
		this.pairs = new BitSet[types];
		for (int i = 0; i < types; i++) {
			this.pairs[i] = new BitSet();
		}
	}

	/**
	 * The links of relationships.
	 * @param layout the layout of the graphs that have them
	 * @param relationships the relationships
	 * @return the links
	 */
	public static LinkSet of(GraphLayout layout, Collection<Relationship> relationships) {
		LinkSet links = new LinkSet(layout.kinds(), layout.types());
		for (Relationship each : relationships) {
			links.pairs[layout.typeNumber(each.type())].or(layout.pairs(each));
		}
		return links;
	}

	/**
	 * The links of some types, whatever they join.
	 * @param layout the layout of the graphs that have them
	 * @param types the names of the types; one that the model lacks has no links
	 * @return the links
	 */
	public static LinkSet ofTypes(GraphLayout layout, String... types) {
		LinkSet links = new LinkSet(layout.kinds(), layout.types());
		for (String type : types) {
			int number = layout.typeNumber(type);
			if (number >= 0) {
				links.pairs[number].set(0, links.kinds * links.kinds);
			}
		}
		return links;
	}

	/**
	 * The links of this and of another set.
	 * @param other the other set, of the same layout
	 * @return the links of both
	 */
	public LinkSet or(LinkSet other) {
		LinkSet both = new LinkSet(this.kinds, this.pairs.length);
		for (int i = 0; i < this.pairs.length; i++) {
			both.pairs[i].or(this.pairs[i]);
			both.pairs[i].or(other.pairs[i]);
		}
		return both;
	}

	/**
	 * Whether a link is in the set.
	 * @param graph the graph that has the link
	 * @param link the number of the link
	 * @return true if so
	 */
	public boolean has(ThreadGraph graph, int link) {
		BitSet allowed = this.pairs[graph.typeNumber(link)];
		return !allowed.isEmpty() && allowed
			.get(graph.kindNumber(graph.source(link)) * this.kinds + graph.kindNumber(graph.target(link)));
	}

	/**
	 * The kinds of node that links of the set can start from.
	 * @return the numbers of the kinds
	 */
	public BitSet sourceKinds() {
		BitSet sources = new BitSet();
		for (BitSet allowed : this.pairs) {
			allowed.stream().map((pair) -> pair / this.kinds).forEach(sources::set);
		}
		return sources;
	}

	/**
	 * Those that start from a node.
	 * @param visible the graph
	 * @param node the number of the node
	 * @return the numbers of the links that are there
	 */
	public IntStream from(VisibleGraph visible, int node) {
		return IntStream.of(visible.graph().outgoing(node)).filter(isThere(visible));
	}

	/**
	 * Those that point to a node.
	 * @param visible the graph
	 * @param node the number of the node
	 * @return the numbers of the links that are there
	 */
	public IntStream to(VisibleGraph visible, int node) {
		return IntStream.of(visible.graph().incoming(node)).filter(isThere(visible));
	}

	/**
	 * The nodes that they lead to from a node.
	 * @param visible the graph
	 * @param node the number of the node
	 * @param along whether they are followed along their arrow
	 * @return the numbers of the nodes; one may come several times
	 */
	public IntStream neighbours(VisibleGraph visible, int node, boolean along) {
		return along ? from(visible, node).map(visible.graph()::target)
				: to(visible, node).map(visible.graph()::source);
	}

	/**
	 * The nodes that a node reaches by them. A set of bits would take room for every node
	 * of the graph, each time.
	 * @param visible the graph
	 * @param start the number of the node
	 * @param along whether the links are followed along their arrow
	 * @param least 0 if the node itself counts, else 1
	 * @param most by how many links at most
	 * @return the numbers of the nodes that are reached, each once
	 */
	public IntStream reach(VisibleGraph visible, int start, boolean along, int least, int most) {
		Set<Integer> reached = new LinkedHashSet<>();
		if (least == 0) {
			reached.add(start);
		}
		List<Integer> edge = List.of(start);
		for (int hop = 0; hop < most && !edge.isEmpty(); hop++) {
			List<Integer> next = new ArrayList<>();
			for (int node : edge) {
				neighbours(visible, node, along).filter(reached::add).forEach(next::add);
			}
			edge = next;
		}
		return reached.stream().mapToInt(Integer::intValue);
	}

	/**
	 * The nodes that some nodes reach by them.
	 * @param visible the graph
	 * @param starts the numbers of the nodes
	 * @param along whether the links are followed along their arrow
	 * @param least 0 if the nodes themselves count, else 1
	 * @param most by how many links at most
	 * @return the numbers of the nodes that are reached
	 */
	public BitSet reach(VisibleGraph visible, BitSet starts, boolean along, int least, int most) {
		BitSet reached = (least == 0) ? (BitSet) starts.clone() : new BitSet();
		BitSet edge = starts;
		for (int hop = 0; hop < most && !edge.isEmpty(); hop++) {
			BitSet next = new BitSet();
			edge.stream().flatMap((node) -> neighbours(visible, node, along)).forEach((node) -> {
				if (!reached.get(node)) {
					reached.set(node);
					next.set(node);
				}
			});
			edge = next;
		}
		return reached;
	}

	private IntPredicate isThere(VisibleGraph visible) {
		return (link) -> has(visible.graph(), link) && visible.seesLink(link);
	}

}
