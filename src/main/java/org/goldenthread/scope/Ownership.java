package org.goldenthread.scope;

import java.util.BitSet;
import java.util.Set;
import java.util.stream.IntStream;

import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.threadgraph.VisibleGraph;

/**
 * To which systems things belong, seen from some of them. What is owned in the
 * {@link Scope} of a system belongs to it; what is owned in that of none belongs to those
 * to whose bodies it has a link, as a figure does that is reported for a trust. A thing
 * belongs to nobody for being used, such as a measure for what names it.
 */
public final class Ownership {

	private final ThreadGraph graph;

	private final BitSet own;

	private final BitSet ofOthers;

	private Ownership(ThreadGraph graph, BitSet own, BitSet ofOthers) {
		this.graph = graph;
		this.own = own;
		this.ofOthers = ofOthers;
	}

	/**
	 * Finds to whom things belong.
	 * @param snapshot the data
	 * @param systems the ids of one's own systems
	 * @return the ownership
	 */
	public static Ownership of(Snapshot snapshot, Set<String> systems) {
		VisibleGraph visible = snapshot.visible();
		ThreadGraph graph = snapshot.graph();
		BitSet own = new BitSet();
		BitSet ofOthers = new BitSet();
		BitSet ownBodies = new BitSet();
		BitSet bodiesOfOthers = new BitSet();
		visible.nodesOf(graph.layout().kindsOf("System")).forEach((system) -> {
			boolean isOwn = systems.contains(graph.id(system));
			(isOwn ? own : ofOthers).or(Scope.owned(snapshot, system));
			(isOwn ? ownBodies : bodiesOfOthers).or(Scope.ownedBodies(snapshot, system));
		});
		BitSet belonging = (BitSet) own.clone();
		belonging.or(ofOthers);
		link(graph, ownBodies, belonging, own);
		link(graph, bodiesOfOthers, belonging, ofOthers);
		return new Ownership(graph, own, ofOthers);
	}

	/** Adds what has a link to a body and belongs to none yet. */
	private static void link(ThreadGraph graph, BitSet bodies, BitSet belonging, BitSet more) {
		bodies.stream()
			.flatMap((body) -> IntStream.of(graph.incoming(body)))
			.map(graph::source)
			.filter((node) -> !belonging.get(node))
			.forEach(more::set);
	}

	/**
	 * Whether a thing belongs to one's own systems and to no other.
	 * @param id its id
	 * @return false if there is no such thing, too
	 */
	public boolean isOwn(String id) {
		int node = this.graph.find(id);
		return node >= 0 && this.own.get(node) && !this.ofOthers.get(node);
	}

	/**
	 * Whether a thing belongs to other systems, be it beside one's own.
	 * @param id its id
	 * @return false if there is no such thing, too
	 */
	public boolean isOfOthers(String id) {
		int node = this.graph.find(id);
		return node >= 0 && this.ofOthers.get(node);
	}

	/**
	 * Whether there is a thing.
	 * @param id its id
	 * @return true if so
	 */
	public boolean isThere(String id) {
		return this.graph.find(id) >= 0;
	}

}
