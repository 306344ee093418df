package org.goldenthread.impact;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import org.goldenthread.model.Relationship;
import org.goldenthread.model.ThreadRole;
import org.goldenthread.path.ThreadGrammar;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.threadgraph.GraphLayout;
import org.goldenthread.threadgraph.LinkSet;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.threadgraph.VisibleGraph;

/**
 * The dependency edges of a graph: which of its links pass a failure on, and which are
 * the routes by which things reach what they are for.
 */
final class DependencyEdges {

	private static final String MEASURED_BY = "MEASURED_BY";

	private final VisibleGraph visible;

	private final ThreadGraph graph;

	private final Map<Dependency, LinkSet> links = new EnumMap<>(Dependency.class);

	private final LinkSet routes;

	DependencyEdges(Snapshot snapshot) {
		this.visible = snapshot.visible();
		this.graph = snapshot.graph();
		ThreadGrammar grammar = snapshot.paths().grammar();
		GraphLayout layout = this.graph.layout();
		LinkSet measured = LinkSet.ofTypes(layout, MEASURED_BY);
		this.links.put(Dependency.THREATENS, grammar.links((role) -> role.entersAlong() && role.toward().isEmpty()));
		this.links.put(Dependency.OWNS, grammar.links(ThreadRole::isHeld));
		this.links.put(Dependency.PARTS, grammar.links(ThreadRole::isPart));
		this.links.put(Dependency.MEASURES, measured);
		this.links.put(Dependency.SERVES, grammar.links(ThreadRole::serves));
		this.links.put(Dependency.NEEDED, LinkSet.ofTypes(layout, "DEPENDS_ON"));
		this.links.put(Dependency.SHOWS, measured);
		this.routes = LinkSet
			.of(layout, layout.model().relationships().stream().filter(DependencyEdges::isRoute).toList())
			.and(measured);
	}

	/**
	 * A measure does not serve its target: it is what the target is set for.
	 */
	private static boolean isRoute(Relationship relationship) {
		ThreadRole role = relationship.thread();
		return role != null && role.serves() && !relationship.type().equals("HAS_TARGET");
	}

	VisibleGraph visible() {
		return this.visible;
	}

	ThreadGraph graph() {
		return this.graph;
	}

	/**
	 * All links of a dependency, whatever they join.
	 */
	LinkSet links(Dependency dependency) {
		return Objects.requireNonNull(this.links.get(dependency));
	}

	/**
	 * The links by which a failing node passes its failure on.
	 * @return the numbers of the links in the order of the ids at their far ends
	 */
	int[] from(int node, Dependency dependency) {
		LinkSet all = links(dependency);
		boolean along = dependency.isAlong();
		return inOrder(along ? all.from(this.visible, node) : all.to(this.visible, node), along).toArray();
	}

	/**
	 * The routes that lead on from a node or lead to it: what things serve, up to the
	 * measures that show their effect. What depends on a thing needs it, but is not what
	 * it is for.
	 * @return the numbers of the nodes at the far ends
	 */
	int[] routes(int node, boolean along) {
		return this.routes.neighbours(this.visible, node, along).distinct().toArray();
	}

	/**
	 * The node that a link leads to.
	 */
	int far(int link, boolean along) {
		return along ? this.graph.target(link) : this.graph.source(link);
	}

	/** They come in the order of their types, which stands for those that lead to one node. */
	private IntStream inOrder(IntStream links, boolean along) {
		return links.boxed()
			.sorted(Comparator.comparing((link) -> this.graph.id(far(link, along))))
			.mapToInt(Integer::intValue);
	}

}
