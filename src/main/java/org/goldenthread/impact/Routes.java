package org.goldenthread.impact;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The routes by which things reach what they are for, as a directed graph of ids. A node
 * is the only route of a start to an end if the start reaches the end, and no longer does
 * without the node.
 */
final class Routes {

	/** Enough for a graph of a few thousand nodes, and a second's work at most. */
	private static final long MOST_VISITS = 50_000_000;

	private final Map<String, Set<String>> next = new TreeMap<>();

	private long visits;

	void add(String from, String to) {
		this.next.computeIfAbsent(from, (_) -> new TreeSet<>()).add(to);
	}

	/**
	 * The routes that are lost when some nodes fail together.
	 * @param starts whose routes
	 * @param failing the nodes that fail
	 * @return for each end that is cut off from a start, those starts
	 */
	Map<String, Set<String>> lost(Collection<String> starts, Set<String> failing) {
		Map<String, Set<String>> lost = new TreeMap<>();
		for (String start : starts) {
			if (!failing.contains(start)) {
				Set<String> ends = reach(start, Set.of()).keySet();
				Set<String> left = ends.stream().anyMatch(failing::contains) ? reach(start, failing).keySet() : ends;
				ends.stream()
					.filter((end) -> !left.contains(end) && !failing.contains(end))
					.forEach((end) -> lost.computeIfAbsent(end, (_) -> new TreeSet<>()).add(start));
			}
		}
		return lost;
	}

	/**
	 * All nodes that are the only route of some start to some end. Only the nodes inside
	 * one route to each end can be, so only these are tried.
	 * @param starts whose routes
	 * @return for each such node the ends that it alone leads to, and for each end the
	 * starts
	 */
	Map<String, Map<String, Set<String>>> singlePoints(Collection<String> starts) {
		Map<String, Map<String, Set<String>>> points = new TreeMap<>();
		for (String start : starts) {
			Map<String, String> before = reach(start, Set.of());
			Set<String> inside = new TreeSet<>(before.values());
			inside.remove(start);
			for (String node : inside) {
				if (isExhausted()) {
					return points;
				}
				Set<String> left = reach(start, Set.of(node)).keySet();
				before.keySet()
					.stream()
					.filter((end) -> !left.contains(end) && !end.equals(node))
					.forEach((end) -> points.computeIfAbsent(node, (_) -> new TreeMap<>())
						.computeIfAbsent(end, (_) -> new TreeSet<>())
						.add(start));
			}
		}
		return points;
	}

	/**
	 * Whether so much was asked that answers may leave something out.
	 */
	boolean isExhausted() {
		return this.visits > MOST_VISITS;
	}

	Set<String> starts() {
		return this.next.keySet();
	}

	/**
	 * The nodes that a start reaches without some nodes, each with the one before it.
	 */
	private Map<String, String> reach(String start, Set<String> without) {
		Map<String, String> before = new HashMap<>();
		Set<String> seen = new HashSet<>(without);
		seen.add(start);
		Deque<String> open = new ArrayDeque<>(List.of(start));
		while (!open.isEmpty()) {
			String node = open.remove();
			for (String each : this.next.getOrDefault(node, Set.of())) {
				this.visits++;
				if (seen.add(each)) {
					before.put(each, node);
					open.add(each);
				}
			}
		}
		return before;
	}

}
