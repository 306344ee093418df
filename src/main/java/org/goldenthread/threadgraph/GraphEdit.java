package org.goldenthread.threadgraph;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * Makes the next version of a thread graph: what is not touched is shared with the
 * version before. Links are only ever added at the end; one that has gone is no longer in
 * the list of its nodes. One thread edits at a time.
 */
public final class GraphEdit {

	final GraphLayout layout;

	final ConcurrentHashMap<String, Integer> numbers;

	int nodeCount;

	@Nullable String[] ids;

	short[] kinds;

	@Nullable Object[][] nodeFacts;

	int linkCount;

	int[] sources;

	int[] targets;

	short[] types;

	short[] scores;

	@Nullable Object[][] linkFacts;

	int[][] outgoing;

	int[][] incoming;

	int[][] byKind;

	int garbage;

	private final int oldNodes;

	private final int oldLinks;

	private final BitSet gone = new BitSet();

	private final BitSet touched = new BitSet();

	private final BitSet touchedKinds = new BitSet();

	/** Equal values of facts are one value: many links have the same sources. */
	private final Map<Object, Object> values = new HashMap<>();

	GraphEdit(GraphLayout layout) {
		this.layout = layout;
		this.numbers = new ConcurrentHashMap<>();
		this.ids = new @Nullable String[16];
		this.kinds = new short[16];
		this.nodeFacts = new @Nullable Object[16][];
		this.sources = new int[16];
		this.targets = new int[16];
		this.types = new short[16];
		this.scores = new short[16];
		this.linkFacts = new @Nullable Object[16][];
		this.outgoing = new int[0][];
		this.incoming = new int[0][];
		this.byKind = new int[layout.kinds()][];
		Arrays.fill(this.byKind, ThreadGraph.NONE);
		this.oldNodes = 0;
		this.oldLinks = 0;
	}

	/**
	 * Begins with the latest version, to make the next one of it. Both share what they
	 * have in common, so that a version has one next version only.
	 * @param graph the version, which stays as it is
	 */
	public GraphEdit(ThreadGraph graph) {
		this(graph, graph.numbers);
	}

	/**
	 * Begins with a version, to see what would be if it were changed. The graph that is
	 * made shares nothing with it.
	 * @param graph the version, which stays as it is, and from which others can be made
	 * @return the edit
	 */
	public static GraphEdit ofCopy(ThreadGraph graph) {
		GraphEdit copy = new GraphEdit(graph, new ConcurrentHashMap<>(graph.numbers));
		copy.sources = graph.sources.clone();
		copy.targets = graph.targets.clone();
		copy.types = graph.types.clone();
		copy.scores = graph.scores.clone();
		copy.linkFacts = graph.linkFacts.clone();
		return copy;
	}

	private GraphEdit(ThreadGraph graph, ConcurrentHashMap<String, Integer> numbers) {
		this.layout = graph.layout;
		this.numbers = numbers;
		this.nodeCount = graph.nodeCount;
		this.ids = graph.ids.clone();
		this.kinds = graph.kinds.clone();
		this.nodeFacts = graph.nodeFacts.clone();
		this.linkCount = graph.linkCount;
		this.sources = graph.sources;
		this.targets = graph.targets;
		this.types = graph.types;
		this.scores = graph.scores;
		this.linkFacts = graph.linkFacts;
		this.outgoing = graph.outgoing.clone();
		this.incoming = graph.incoming.clone();
		this.byKind = graph.byKind.clone();
		this.garbage = graph.garbage;
		this.oldNodes = graph.nodeCount;
		this.oldLinks = graph.linkCount;
	}

	/**
	 * Puts a node, in place of one with the same id if there is one.
	 * @param id its id
	 * @param labels its labels, which name its kind
	 * @param properties its properties, at least those of the layout
	 */
	public void put(String id, Collection<String> labels, Map<String, ? extends @Nullable Object> properties) {
		int kind = this.layout.kindNumber(this.layout.model().kindOf(labels));
		int node = number(id);
		if (node < this.oldNodes && this.kinds[node] >= 0) {
			this.touchedKinds.set(this.kinds[node]);
		}
		this.touchedKinds.set(kind);
		this.ids[node] = id;
		this.kinds[node] = (short) kind;
		this.nodeFacts[node] = facts(this.layout.nodeColumns(kind), properties);
		this.touched.set(node);
	}

	/**
	 * Takes a node away, if there is one, with the links that it had before this edit.
	 * @param id its id
	 */
	public void remove(String id) {
		int node = find(id);
		if (node >= 0) {
			unlink(id);
			this.touchedKinds.set(this.kinds[node]);
			this.kinds[node] = -1;
			this.nodeFacts[node] = new @Nullable Object[0];
		}
	}

	/**
	 * Takes away all links of a node that there were in the version before.
	 * @param id the id of the node
	 */
	public void unlink(String id) {
		int node = find(id);
		if (node >= 0 && node < this.oldNodes) {
			for (int[] links : List.of(this.outgoing[node], this.incoming[node])) {
				for (int link : links) {
					remove(link);
				}
			}
		}
	}

	/**
	 * Takes away a link that there was in the version before, if there is one.
	 * @param from the id of the node that it starts from
	 * @param typeName its type
	 * @param to the id of the node that it points to
	 * @param role its role; null if it has none
	 */
	public void unlink(String from, String typeName, String to, @Nullable String role) {
		int source = find(from);
		int target = find(to);
		int type = this.layout.typeNumber(typeName);
		if (source < 0 || source >= this.oldNodes) {
			return;
		}
		Integer column = this.layout.linkColumns(type).get("role");
		for (int link : this.outgoing[source]) {
			if (this.targets[link] == target && this.types[link] == type
					&& (column == null || Objects.equals(role, Objects.requireNonNull(this.linkFacts[link])[column]))) {
				remove(link);
			}
		}
	}

	private void remove(int link) {
		if (link < this.oldLinks && !this.gone.get(link)) {
			this.gone.set(link);
			this.garbage++;
			this.touched.set(this.sources[link]);
			this.touched.set(this.targets[link]);
		}
	}

	/**
	 * Adds a link between two nodes; nothing if one of them is not there, or if the model
	 * has no such type.
	 * @param from the id of the node that it starts from
	 * @param typeName its type
	 * @param to the id of the node that it points to
	 * @param properties its properties, at least those of the layout
	 */
	public void link(String from, String typeName, String to, Map<String, ? extends @Nullable Object> properties) {
		int source = find(from);
		int target = find(to);
		int type = this.layout.typeNumber(typeName);
		if (type < 0 || source < 0 || target < 0) {
			return;
		}
		int link = this.linkCount++;
		if (link >= this.sources.length) {
			int size = grown(link);
			this.sources = Arrays.copyOf(this.sources, size);
			this.targets = Arrays.copyOf(this.targets, size);
			this.types = Arrays.copyOf(this.types, size);
			this.scores = Arrays.copyOf(this.scores, size);
			this.linkFacts = Arrays.copyOf(this.linkFacts, size);
		}
		this.sources[link] = source;
		this.targets[link] = target;
		this.types[link] = (short) type;
		this.scores[link] = EvidenceScore.of(this.layout.type(type), properties);
		this.linkFacts[link] = facts(this.layout.linkColumns(type), properties);
		this.touched.set(source);
		this.touched.set(target);
	}

	/**
	 * Ends the edit.
	 * @param version the version that it makes
	 * @return the graph
	 */
	public ThreadGraph build(long version) {
		this.outgoing = Arrays.copyOf(this.outgoing, this.nodeCount);
		this.incoming = Arrays.copyOf(this.incoming, this.nodeCount);
		Arrays.fill(this.outgoing, this.oldNodes, this.nodeCount, ThreadGraph.NONE);
		Arrays.fill(this.incoming, this.oldNodes, this.nodeCount, ThreadGraph.NONE);
		connect(this.outgoing, this.sources, this.targets);
		connect(this.incoming, this.targets, this.sources);
		this.touchedKinds.stream().forEach(this::list);
		return new ThreadGraph(this, version);
	}

	private void connect(int[][] adjacency, int[] near, int[] far) {
		int[] degrees = new int[this.nodeCount];
		this.touched.stream().forEach((node) -> {
			int[] kept = Arrays.stream(adjacency[node]).filter((link) -> !this.gone.get(link)).toArray();
			adjacency[node] = kept;
			degrees[node] = kept.length;
		});
		int[] more = new int[this.nodeCount];
		for (int link = this.oldLinks; link < this.linkCount; link++) {
			more[near[link]]++;
		}
		for (int link = this.oldLinks; link < this.linkCount; link++) {
			int node = near[link];
			if (more[node] > 0) {
				adjacency[node] = Arrays.copyOf(adjacency[node], degrees[node] + more[node]);
				more[node] = 0;
			}
			adjacency[node][degrees[node]++] = link;
		}
		this.touched.stream().forEach((node) -> adjacency[node] = sorted(adjacency[node], far));
	}

	private int[] sorted(int[] links, int[] far) {
		if (links.length < 2) {
			return links;
		}
		return IntStream.of(links)
			.boxed()
			.sorted(Comparator.<Integer>comparingInt((link) -> this.types[link])
				.thenComparing((link) -> String.valueOf(this.ids[far[link]])))
			.mapToInt(Integer::intValue)
			.toArray();
	}

	private void list(int kind) {
		this.byKind[kind] = IntStream.range(0, this.nodeCount)
			.filter((node) -> this.kinds[node] == kind)
			.boxed()
			.sorted(Comparator.comparing((node) -> String.valueOf(this.ids[node])))
			.mapToInt(Integer::intValue)
			.toArray();
	}

	private int find(String id) {
		int node = ThreadGraph.number(id, this.numbers, this.ids, this.nodeCount);
		return (node >= 0 && this.kinds[node] >= 0) ? node : -1;
	}

	private int number(String id) {
		int known = ThreadGraph.number(id, this.numbers, this.ids, this.nodeCount);
		if (known >= 0) {
			return known;
		}
		int node = this.nodeCount++;
		if (node >= this.ids.length) {
			int size = grown(node);
			this.ids = Arrays.copyOf(this.ids, size);
			this.kinds = Arrays.copyOf(this.kinds, size);
			this.nodeFacts = Arrays.copyOf(this.nodeFacts, size);
		}
		this.numbers.put(id, node);
		return node;
	}

	private @Nullable Object[] facts(Map<String, Integer> columns, Map<String, ? extends @Nullable Object> properties) {
		@Nullable Object[] facts = new @Nullable Object[columns.size()];
		columns.forEach((name, column) -> {
			Object value = properties.get(name);
			facts[column] = (value == null || name.equals("name")) ? value
					: this.values.computeIfAbsent(value, (each) -> each);
		});
		return facts;
	}

	private static int grown(int size) {
		return Math.max(16, size + size / 2);
	}

}
