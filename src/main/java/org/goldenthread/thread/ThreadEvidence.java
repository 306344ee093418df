package org.goldenthread.thread;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import org.goldenthread.path.FoundPath;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.threadgraph.VisibleGraph;
import org.jspecify.annotations.Nullable;

/**
 * Finds what findings and evidence say for and against the nodes that a thread passes.
 */
public final class ThreadEvidence {

	/** How much is said at most of each node. */
	private static final int STATEMENTS = 5;

	private final VisibleGraph visible;

	private final ThreadGraph graph;

	/**
	 * Prepares to look for it.
	 * @param visible the graph that holds it
	 */
	public ThreadEvidence(VisibleGraph visible) {
		this.visible = visible;
		this.graph = visible.graph();
	}

	List<Item> of(FoundPath path) {
		List<Item> all = new ArrayList<>();
		for (int i = 0; i < path.nodes().length; i++) {
			all.addAll(of(i, path.nodes()[i]));
		}
		return all;
	}

	/**
	 * Whether a finding or a piece of evidence speaks against a node.
	 * @param node the number of the node
	 * @return true if one does
	 */
	public boolean contradicts(int node) {
		return all(0, node).stream().anyMatch((item) -> item.direction().equals("REFUTES"));
	}

	private List<Item> of(int position, int node) {
		return all(position, node).stream().limit(STATEMENTS).toList();
	}

	private SortedSet<Item> all(int position, int node) {
		TreeSet<Item> items = new TreeSet<>(
				Comparator.comparing(Item::direction).thenComparing((item) -> this.graph.id(item.statement())));
		this.visible.incoming(node, "ABOUT").forEach((about) -> {
			int finding = this.graph.source(about);
			Object own = this.graph.linkFact(about, "polarity");
			String direction = bears((own != null) ? own : this.graph.fact(finding, "polarity"));
			if (this.graph.is(finding, "Finding") && direction != null) {
				items.add(new Item(position, direction, finding));
			}
		});
		this.visible.outgoing(node, "EVIDENCED_BY").forEach((by) -> {
			int item = this.graph.target(by);
			if (this.graph.is(item, "EvidenceItem")
					&& this.graph.linkFact(by, "direction") instanceof String direction) {
				items.add(new Item(position, direction, item));
			}
		});
		return items;
	}

	private static @Nullable String bears(@Nullable Object polarity) {
		return switch (String.valueOf(polarity)) {
			case "STRENGTH" -> "SUPPORTS";
			case "CONCERN" -> "REFUTES";
			case "MIXED", "IMPROVEMENT" -> "MIXED";
			default -> null;
		};
	}

	/**
	 * Something that is said of a node.
	 *
	 * @param position the position of the node on the thread
	 * @param direction whether it supports or refutes it
	 * @param statement the number of the finding or piece of evidence
	 */
	record Item(int position, String direction, int statement) {

	}

}
