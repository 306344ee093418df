package org.goldenthread.path;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.goldenthread.model.NodeRole;
import org.goldenthread.threadgraph.ThreadGraph;

/**
 * Folds paths into one that differ only in the shared reasons, such as shifts, that they
 * pass through.
 */
final class LikePaths {

	private static final int FOLDED = -1;

	/** More of them tell a reader nothing more. */
	private static final int MOST_VARIANTS = 1000;

	private final ThreadGraph graph;

	private final Expansion expansion;

	private final Supernodes supernodes;

	private final Aim aim;

	LikePaths(ThreadGraph graph, Expansion expansion, Supernodes supernodes, Aim aim) {
		this.graph = graph;
		this.expansion = expansion;
		this.supernodes = supernodes;
		this.aim = aim;
	}

	/**
	 * The same for like paths.
	 */
	List<Integer> likeness(Path path) {
		int[] nodes = path.nodes();
		int[] links = path.links();
		List<Integer> likeness = new ArrayList<>(nodes.length + links.length);
		for (int i = 0; i < nodes.length; i++) {
			likeness.add(isFolded(nodes, i) ? FOLDED : nodes[i]);
		}
		for (int link : links) {
			likeness.add(this.graph.typeNumber(link));
		}
		return likeness;
	}

	/**
	 * The nodes that like paths pass instead of a shared reason, those of the best path
	 * first.
	 */
	int[] alternatives(Path path) {
		int[] nodes = path.nodes();
		boolean folds = false;
		for (int i = 1; i < nodes.length - 1; i++) {
			folds |= isFolded(nodes, i);
		}
		if (!folds) {
			return new int[0];
		}
		Set<Integer> others = new LinkedHashSet<>();
		for (Path variant : variants(nodes, path.links())) {
			int[] passed = variant.nodes();
			for (int i = 1; i < nodes.length - 1; i++) {
				if (passed[i] != nodes[i]) {
					others.add(passed[i]);
				}
			}
		}
		return others.stream().mapToInt(Integer::intValue).toArray();
	}

	/**
	 * A path and those that are folded into it, the best first.
	 */
	List<Path> variants(int[] nodes, int[] links) {
		List<Path> variants = new ArrayList<>();
		vary(Path.of(nodes[0]), nodes, links, variants);
		variants.sort((one, other) -> Path.compare(one, other, this.graph));
		return variants;
	}

	private void vary(Path path, int[] nodes, int[] links, List<Path> variants) {
		int position = path.length() + 1;
		if (position == nodes.length) {
			variants.add(path);
			return;
		}
		if (path.length() > 0 && !this.aim.isOneNode() && this.supernodes.is(path.node(), path.state())) {
			return;
		}
		this.expansion.successors(path.node(), path.state(), (link, node, state) -> {
			boolean alike = isFolded(nodes, position) ? isHub(node) : node == nodes[position];
			if (alike && this.graph.typeNumber(link) == this.graph.typeNumber(links[position - 1])
					&& !path.passes(node)) {
				vary(path.and(link, node, state, this.graph.score(link), nodes.length - 1), nodes, links, variants);
			}
			return variants.size() < MOST_VARIANTS;
		});
	}

	private boolean isFolded(int[] nodes, int position) {
		return position > 0 && position < nodes.length - 1 && isHub(nodes[position]);
	}

	private boolean isHub(int node) {
		return this.graph.kind(node).threadRole() == NodeRole.SHARED_REASON;
	}

}
