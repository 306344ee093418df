package org.goldenthread.map;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.goldenthread.thread.ThreadTally;
import org.goldenthread.threadgraph.ThreadGraph;

/**
 * Threads merged into one map: each node and each link once, with how many threads run
 * through it. Whole threads are taken, best first, as long as the map has room for all
 * that they pass; what has no room is counted.
 */
final class MergedThreads {

	private final ThreadGraph graph;

	private final Map<Integer, ThreadTally> nodes = new LinkedHashMap<>();

	private final Map<Integer, ThreadTally> links = new LinkedHashMap<>();

	private final ThreadTally all = new ThreadTally();

	private final Set<Integer> nodesLeftOut = new HashSet<>();

	private int threadsLeftOut;

	/**
	 * Merges threads.
	 * @param threads the threads, best first
	 */
	MergedThreads(List<MapThread> threads, ThreadGraph graph, MapSettings settings) {
		this.graph = graph;
		for (MapThread thread : threads) {
			Set<Integer> passed = thread.nodes(graph);
			Set<Integer> followed = thread.links();
			if (hasRoom(this.nodes, passed, settings.maximumNodes())
					&& hasRoom(this.links, followed, settings.maximumLinks())) {
				passed.forEach((node) -> this.nodes.computeIfAbsent(node, (_) -> new ThreadTally())
					.add(thread.state(), thread.demonstration()));
				followed.forEach((link) -> this.links.computeIfAbsent(link, (_) -> new ThreadTally())
					.add(thread.state(), thread.demonstration()));
				this.all.add(thread.state(), thread.demonstration());
			}
			else {
				this.threadsLeftOut++;
				this.nodesLeftOut.addAll(passed);
			}
		}
		this.nodesLeftOut.removeAll(this.nodes.keySet());
	}

	private static boolean hasRoom(Map<Integer, ThreadTally> there, Set<Integer> more, int most) {
		return there.size() + more.stream().filter((each) -> !there.containsKey(each)).count() <= most;
	}

	/** The nodes in the order of their ids. */
	List<Integer> nodes() {
		return this.nodes.keySet().stream().sorted(Comparator.comparing(this.graph::id)).toList();
	}

	/** The links in the order of the ids that they join, and of their types. */
	List<Integer> links() {
		return this.links.keySet()
			.stream()
			.sorted(Comparator.<Integer, String>comparing((link) -> this.graph.id(this.graph.source(link)))
				.thenComparing((link) -> this.graph.id(this.graph.target(link)))
				.thenComparing(this.graph::typeNumber)
				.thenComparing((link) -> link))
			.toList();
	}

	ThreadTally ofNode(int node) {
		return this.nodes.getOrDefault(node, new ThreadTally());
	}

	ThreadTally ofLink(int link) {
		return this.links.getOrDefault(link, new ThreadTally());
	}

	ThreadTally all() {
		return this.all;
	}

	int threadsLeftOut() {
		return this.threadsLeftOut;
	}

	int nodesLeftOut() {
		return this.nodesLeftOut.size();
	}

}
