package org.goldenthread.impact;

import java.util.Comparator;
import java.util.stream.IntStream;

import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.threadgraph.LinkSet;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.threadgraph.VisibleGraph;

/**
 * The dependency edges of one version of the data as one view shows it.
 *
 * @param visible the graph
 * @param real the graph without what is made up to demonstrate the service
 * @param links which of its links pass a failure on
 */
record DependencyEdges(VisibleGraph visible, VisibleGraph real, DependencyLinks links) {

	static DependencyEdges of(Snapshot snapshot, DependencyLinks links) {
		return new DependencyEdges(snapshot.visible(), snapshot.withoutDemonstration().visible(), links);
	}

	/**
	 * The same without what is made up.
	 */
	DependencyEdges withoutDemonstration() {
		return new DependencyEdges(this.real, this.real, this.links);
	}

	ThreadGraph graph() {
		return this.visible.graph();
	}

	/**
	 * The links by which a failing node passes its failure on.
	 * @return the numbers of the links in the order of the ids at their far ends
	 */
	int[] from(int node, Dependency dependency) {
		LinkSet all = this.links.of(dependency);
		boolean along = dependency.isAlong();
		return inOrder(along ? all.from(this.visible, node) : all.to(this.visible, node), along).toArray();
	}

	/**
	 * The routes that lead on from a node or lead to it.
	 * @return the numbers of the nodes at their far ends
	 */
	int[] routes(int node, boolean along) {
		return this.links.routes().neighbours(this.visible, node, along).distinct().toArray();
	}

	/**
	 * The node that a link leads to.
	 */
	int far(int link, boolean along) {
		return along ? graph().target(link) : graph().source(link);
	}

	/**
	 * They come in the order of their types, which stands for those that lead to one
	 * node.
	 */
	private IntStream inOrder(IntStream links, boolean along) {
		return links.boxed()
			.sorted(Comparator.comparing((link) -> graph().id(far(link, along))))
			.mapToInt(Integer::intValue);
	}

}
