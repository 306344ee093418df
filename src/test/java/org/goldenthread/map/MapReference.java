package org.goldenthread.map;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.goldenthread.thread.RandomThreads;
import org.goldenthread.thread.ThreadReference;
import org.goldenthread.thread.ThreadState;

/**
 * Merges threads the plain way, from the texts of all of them.
 */
final class MapReference {

	private final RandomThreads graph;

	private final int hops;

	MapReference(RandomThreads graph, int hops) {
		this.graph = graph;
		this.hops = hops;
	}

	/** What the map of a thing holds, a line for each node and each link. */
	Set<String> map(String of) {
		List<Told> all = new ArrayList<>();
		for (String start : starts(of)) {
			for (boolean up : new boolean[] { true, false }) {
				Map<List<List<String>>, ThreadState> threads = new ThreadReference(this.graph, up, this.hops)
					.chains(start);
				threads.forEach((chains, state) -> all.add(new Told(up, chains, state)));
				if (!up && threads.isEmpty() && isOrganisation(of)) {
					all.add(new Told(false, List.of(List.of(start)), alone(start)));
				}
			}
		}
		Map<String, Map<ThreadState, Integer>> counts = new TreeMap<>();
		for (Told thread : all) {
			if (all.stream().noneMatch((other) -> thread.isRestOf(other))) {
				Set<String> passed = new HashSet<>();
				thread.chains().forEach(passed::addAll);
				passed.forEach((each) -> counts.computeIfAbsent(each, (_) -> new EnumMap<>(ThreadState.class))
					.merge(thread.state(), 1, Integer::sum));
			}
		}
		Set<String> lines = new TreeSet<>();
		counts.forEach((what, states) -> lines.add(what + " " + states));
		return lines;
	}

	/**
	 * What leads down to nothing is broken, but for an outcome, which only nobody
	 * measures.
	 */
	private ThreadState alone(String start) {
		return this.graph.things.get(start).kind().equals("Outcome") ? ThreadState.NOT_MEASURABLE : ThreadState.BROKEN;
	}

	private boolean isOrganisation(String of) {
		return this.graph.things.get(of).kind().equals("Organisation");
	}

	/** Of an organisation all that it owns, and those within it own; else the thing. */
	private Set<String> starts(String of) {
		if (!isOrganisation(of)) {
			return Set.of(of);
		}
		Set<String> bodies = new HashSet<>(Set.of(of));
		for (int level = 0; level < 4; level++) {
			this.graph.links.stream()
				.filter((link) -> link.type().equals("SUCCEEDED_BY") && bodies.contains(link.from().id()))
				.map((link) -> link.to().id())
				.toList()
				.forEach(bodies::add);
		}
		for (int level = 0; level < 4; level++) {
			this.graph.links.stream()
				.filter((link) -> link.type().equals("WITHIN") && bodies.contains(link.to().id()))
				.map((link) -> link.from().id())
				.toList()
				.forEach(bodies::add);
		}
		Set<String> held = new TreeSet<>();
		this.graph.links.stream()
			.filter((link) -> link.type().equals("OWNED_BY") && bodies.contains(link.to().id()))
			.forEach((link) -> held.add(link.from().id()));
		return held;
	}

	/**
	 * A thread.
	 *
	 * @param up whether it runs up
	 * @param chains what it passes in turn, nodes and links, and the same of those that
	 * differ from it only in a shift, its own first
	 * @param state where it stands
	 */
	private record Told(boolean up, List<List<String>> chains, ThreadState state) {

		boolean isRestOf(Told other) {
			List<String> own = this.chains.getFirst();
			return this.up == other.up && other.chains.stream()
				.anyMatch((chain) -> chain.size() > own.size()
						&& chain.subList(chain.size() - own.size(), chain.size()).equals(own));
		}

	}

}
