package org.goldenthread.threadgraph;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.goldenthread.model.Kind;
import org.goldenthread.model.LinkType;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;

/**
 * The nodes and links of one version of the data. Nodes and links are known by numbers
 * from 0, which stay the same from one version to the next; those that have gone leave
 * their numbers unused. It never changes: {@link GraphEdit} makes the next version.
 */
public final class ThreadGraph {

	static final int[] NONE = {};

	final GraphLayout layout;

	final long version;

	/** Shared by all versions: a number beyond those of a version is none of its. */
	final ConcurrentHashMap<String, Integer> numbers;

	final int nodeCount;

	final @Nullable String[] ids;

	/** -1 for a number that is not used. */
	final short[] kinds;

	final @Nullable Object[][] nodeFacts;

	final int linkCount;

	final int[] sources;

	final int[] targets;

	final short[] types;

	final short[] scores;

	final @Nullable Object[][] linkFacts;

	/** By node its links, in the order of their types and of the ids at the far end. */
	final int[][] outgoing;

	final int[][] incoming;

	/** By kind its nodes in the order of their ids. */
	final int[][] byKind;

	/** How many numbers of links are unused. */
	final int garbage;

	ThreadGraph(GraphEdit edit, long version) {
		this.layout = edit.layout;
		this.version = version;
		this.numbers = edit.numbers;
		this.nodeCount = edit.nodeCount;
		this.ids = edit.ids;
		this.kinds = edit.kinds;
		this.nodeFacts = edit.nodeFacts;
		this.linkCount = edit.linkCount;
		this.sources = edit.sources;
		this.targets = edit.targets;
		this.types = edit.types;
		this.scores = edit.scores;
		this.linkFacts = edit.linkFacts;
		this.outgoing = edit.outgoing;
		this.incoming = edit.incoming;
		this.byKind = edit.byKind;
		this.garbage = edit.garbage;
	}

	/**
	 * A graph of nothing.
	 * @param layout its layout
	 * @return the graph before any version
	 */
	public static ThreadGraph empty(GraphLayout layout) {
		return new GraphEdit(layout).build(-1);
	}

	/**
	 * The version of the data that it is of.
	 * @return the number of the version
	 */
	public long version() {
		return this.version;
	}

	/**
	 * Whether so much has changed since all of it was read that it is better read again.
	 * @return true if most of its numbers of links are unused
	 */
	public boolean isWorn() {
		return this.garbage > 1000 && this.garbage > this.linkCount / 2;
	}

	/**
	 * What it holds.
	 * @return the layout
	 */
	public GraphLayout layout() {
		return this.layout;
	}

	/**
	 * The numbers that nodes may have: all below this one.
	 * @return the least number that no node has
	 */
	public int nodeCount() {
		return this.nodeCount;
	}

	/**
	 * The numbers that links may have: all below this one.
	 * @return the least number that no link has
	 */
	public int linkCount() {
		return this.linkCount;
	}

	/**
	 * Finds a node.
	 * @param id its id
	 * @return its number; -1 if there is none
	 */
	public int find(String id) {
		int number = number(id, this.numbers, this.ids, this.nodeCount);
		return (number >= 0 && this.kinds[number] >= 0) ? number : -1;
	}

	/** An edit that was given up leaves numbers behind that became those of others. */
	static int number(String id, Map<String, Integer> numbers, @Nullable String[] ids, int count) {
		Integer number = numbers.get(id);
		return (number != null && number < count && id.equals(ids[number])) ? number : -1;
	}

	/**
	 * Whether a number is that of a node.
	 * @param node the number, less than {@link #nodeCount}
	 * @return false if the node has gone
	 */
	public boolean has(int node) {
		return this.kinds[node] >= 0;
	}

	/**
	 * The id of a node.
	 * @param node its number
	 * @return the id
	 */
	public String id(int node) {
		String id = this.ids[node];
		if (id == null) {
			throw new IllegalArgumentException("No node has the number " + node);
		}
		return id;
	}

	/**
	 * The kind of a node.
	 * @param node its number
	 * @return the number of its kind in the {@link #layout}
	 */
	public int kindNumber(int node) {
		return this.kinds[node];
	}

	/**
	 * The kind of a node.
	 * @param node its number
	 * @return the kind, not abstract
	 */
	public Kind kind(int node) {
		return this.layout.kind(this.kinds[node]);
	}

	/**
	 * Whether a node is of a kind.
	 * @param node its number
	 * @param kind the name of the kind, which may be abstract
	 * @return true if so
	 */
	public boolean is(int node, String kind) {
		return this.layout.kindsOf(kind).get(this.kinds[node]);
	}

	/**
	 * A fact of a node.
	 * @param node its number
	 * @param property the name of the property; of a period also with {@code Start} or
	 * {@code End} for its first and last day
	 * @return its value; null if the node has none
	 */
	public @Nullable Object fact(int node, String property) {
		return value(this.nodeFacts[node], this.layout.nodeColumns(this.kinds[node]), property);
	}

	/**
	 * A fact of a node that is a text.
	 * @param node its number
	 * @param property the name of the property
	 * @return its value; null if the node has none
	 */
	public @Nullable String text(int node, String property) {
		return (fact(node, property) instanceof String text) ? text : null;
	}

	/**
	 * A fact of a node that is a day, such as the first or the last of a period.
	 * @param node its number
	 * @param property the name of the property
	 * @return its value; null if the node has none
	 */
	public @Nullable LocalDate day(int node, String property) {
		return (fact(node, property) instanceof LocalDate day) ? day : null;
	}

	/**
	 * A fact of a node that is a number.
	 * @param node its number
	 * @param property the name of the property
	 * @return its value; null if the node has none
	 */
	public @Nullable Double number(int node, String property) {
		return (fact(node, property) instanceof Number number) ? Double.valueOf(number.doubleValue()) : null;
	}

	/**
	 * The name of a node.
	 * @param node its number
	 * @return the name; its id if it has none
	 */
	public String name(int node) {
		String name = text(node, "name");
		return (name != null) ? name : id(node);
	}

	/**
	 * The node that a link starts from.
	 * @param link the number of the link
	 * @return the number of the node
	 */
	public int source(int link) {
		return this.sources[link];
	}

	/**
	 * The node that a link points to.
	 * @param link the number of the link
	 * @return the number of the node
	 */
	public int target(int link) {
		return this.targets[link];
	}

	/**
	 * The type of a link.
	 * @param link its number
	 * @return the number of its type in the {@link #layout}
	 */
	public int typeNumber(int link) {
		return this.types[link];
	}

	/**
	 * The type of a link.
	 * @param link its number
	 * @return the type
	 */
	public LinkType type(int link) {
		return this.layout.type(this.types[link]);
	}

	/**
	 * How well a link is founded.
	 * @param link its number
	 * @return its {@link EvidenceScore}
	 */
	public int score(int link) {
		return this.scores[link];
	}

	/**
	 * A fact of a link.
	 * @param link its number
	 * @param property the name of the property
	 * @return its value; null if the link has none
	 */
	public @Nullable Object linkFact(int link, String property) {
		return value(this.linkFacts[link], this.layout.linkColumns(this.types[link]), property);
	}

	/**
	 * Whether a node is made up to demonstrate the service: the view of the real data
	 * hides it.
	 * @param node its number
	 * @return true if so
	 */
	public boolean isDemonstration(int node) {
		return !View.REAL.sees((property) -> fact(node, property));
	}

	/**
	 * Whether a link is made up to demonstrate the service: the view of the real data
	 * hides it.
	 * @param link its number
	 * @return true if so
	 */
	public boolean isDemonstrationLink(int link) {
		return !View.REAL.sees((property) -> linkFact(link, property));
	}

	/**
	 * The links that start from a node, in the order of the numbers of their types and of
	 * the ids that they point to.
	 * @param node its number
	 * @return the numbers of the links, not to be changed
	 */
	public int[] outgoing(int node) {
		return this.outgoing[node];
	}

	/**
	 * The links that point to a node, in the order of the numbers of their types and of
	 * the ids that they start from.
	 * @param node its number
	 * @return the numbers of the links, not to be changed
	 */
	public int[] incoming(int node) {
		return this.incoming[node];
	}

	/**
	 * Where the links of the next type begin among the links of a node.
	 * @param links the links that start from a node, or those that point to one
	 * @param position a position in them
	 * @return the position of the first link after it that is of another type
	 */
	public int nextType(int[] links, int position) {
		return Adjacency.first(this, links, this.types[links[position]] + 1);
	}

	/**
	 * The nodes of a kind.
	 * @param kind the number of the kind in the {@link #layout}
	 * @return the numbers of the nodes in the order of their ids, not to be changed
	 */
	public int[] nodesOf(int kind) {
		return this.byKind[kind];
	}

	/**
	 * Which of some nodes are of some kinds.
	 * @param nodes the numbers of the nodes
	 * @param kinds the numbers of the kinds
	 * @return the numbers of those that are
	 */
	public BitSet ofKinds(BitSet nodes, BitSet kinds) {
		BitSet found = new BitSet();
		nodes.stream().filter((node) -> kinds.get(this.kinds[node])).forEach(found::set);
		return found;
	}

	private static @Nullable Object value(@Nullable Object[] facts, Map<String, Integer> columns, String property) {
		Integer column = columns.get(property);
		return (column != null) ? facts[column] : null;
	}

}
