package org.goldenthread.map;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.goldenthread.model.ThreadDirection;
import org.goldenthread.path.FoundPath;
import org.goldenthread.thread.ThreadState;
import org.goldenthread.threadgraph.ThreadGraph;

/**
 * A thread on a map, with those that differ from it only in a shared reason that they
 * pass.
 *
 * @param path the thread
 * @param direction the way it runs
 * @param state where it stands
 * @param demonstration whether it is there only by what is made up to demonstrate the
 * service
 * @param chains the links of each, those of the thread first
 */
record MapThread(FoundPath path, ThreadDirection direction, ThreadState state, boolean demonstration,
		List<int[]> chains) {

	/**
	 * The nodes that it passes.
	 */
	Set<Integer> nodes(ThreadGraph graph) {
		Set<Integer> nodes = new TreeSet<>(Set.of(this.path.start()));
		links().forEach((link) -> {
			nodes.add(graph.source(link));
			nodes.add(graph.target(link));
		});
		return nodes;
	}

	/**
	 * The links that it passes.
	 */
	Set<Integer> links() {
		Set<Integer> links = new TreeSet<>();
		for (int[] chain : this.chains) {
			for (int link : chain) {
				links.add(link);
			}
		}
		return links;
	}

}
