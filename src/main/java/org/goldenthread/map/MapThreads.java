package org.goldenthread.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

import org.goldenthread.model.ThreadDirection;
import org.goldenthread.path.Ending;
import org.goldenthread.path.FoundPath;
import org.goldenthread.path.FoundPaths;
import org.goldenthread.path.Rests;
import org.goldenthread.scope.Scope;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.thread.ThreadJudgements;
import org.goldenthread.threadgraph.ThreadGraph;

/**
 * Finds the threads of a map. They start from the thing itself or, where that acts, from
 * what the bodies of its scope own or lead; what leads down to nothing of that is a
 * thread without hops. A thread that is the rest of a longer one is left out: it is that
 * one.
 */
final class MapThreads {

	private final MapRequest request;

	private final Snapshot snapshot;

	private final ThreadGraph graph;

	private final int most;

	private final List<Integer> starts;

	/** Whether threads start from what the bodies of a scope own or lead. */
	private final boolean isHeld;

	private final List<MapThread> threads = new ArrayList<>();

	private final Set<Stop> stops = new LinkedHashSet<>();

	private final Set<String> reasons = new LinkedHashSet<>();

	/**
	 * Finds them.
	 * @param most how many threads to find at most
	 */
	MapThreads(MapRequest request, Snapshot snapshot, int most) {
		this.request = request;
		this.snapshot = snapshot;
		this.graph = snapshot.graph();
		this.most = most;
		int of = snapshot.node("of", request.of());
		this.isHeld = this.graph.is(of, "Actor");
		this.starts = starts(of);
		find();
		leaveOutRests();
		this.threads.sort(Comparator.<MapThread>comparingInt((thread) -> thread.path().weakest())
			.reversed()
			.thenComparingInt((thread) -> thread.path().links().length)
			.thenComparing(MapThread::direction)
			.thenComparing(this::ids));
	}

	/** What the threads start from, in the order of the ids. */
	List<Integer> starts() {
		return this.starts;
	}

	/** The threads, best first. */
	List<MapThread> threads() {
		return this.threads;
	}

	/** Where threads were not followed through. */
	Set<Stop> stops() {
		return this.stops;
	}

	/** Why there may be more threads. */
	Set<String> reasons() {
		return this.reasons;
	}

	private List<Integer> starts(int start) {
		IntStream all = this.isHeld ? Scope.held(this.snapshot, start).stream() : IntStream.of(start);
		return all.boxed().sorted(Comparator.comparing(this.graph::id)).toList();
	}

	private void find() {
		ThreadJudgements judgements = new ThreadJudgements(this.snapshot);
		int followed = 0;
		for (int start : this.starts) {
			if (this.threads.size() >= this.most) {
				this.reasons.add("threads were followed from " + followed + " of the " + this.starts.size()
						+ " things that they start from, up to " + this.most + " threads");
				return;
			}
			followed++;
			for (ThreadDirection direction : this.request.directions()) {
				FoundPaths found = this.snapshot.paths().from(start, direction, this.request.limits());
				threads(found, start, direction)
					.forEach((path) -> this.threads.add(thread(path, direction, judgements)));
				note(found, direction);
			}
		}
	}

	private List<FoundPath> threads(FoundPaths found, int start, ThreadDirection direction) {
		boolean leadsNowhere = this.isHeld && direction == ThreadDirection.DOWN && found.paths().isEmpty()
				&& found.supernodes().isEmpty();
		return leadsNowhere ? List.of(FoundPath.alone(start)) : found.paths();
	}

	private MapThread thread(FoundPath path, ThreadDirection direction, ThreadJudgements judgements) {
		List<int[]> chains = this.snapshot.paths().unfolded(path, direction);
		return new MapThread(path, direction, judgements.judge(path, direction).state(),
				chains.stream().allMatch((chain) -> isDemonstration(path.start(), chain)), chains);
	}

	private boolean isDemonstration(int start, int[] chain) {
		return this.graph.isDemonstration(start) || IntStream.of(chain)
			.anyMatch((link) -> this.graph.isDemonstrationLink(link)
					|| this.graph.isDemonstration(this.graph.source(link))
					|| this.graph.isDemonstration(this.graph.target(link)));
	}

	private void note(FoundPaths found, ThreadDirection direction) {
		String way = direction.name().toLowerCase(Locale.ROOT);
		found.supernodes().forEach((node) -> this.stops.add(new Stop(node, direction)));
		if (found.cut()) {
			this.reasons.add("only the best " + this.request.limits().paths() + " threads " + way
					+ " of a thing are followed, and some things have more");
		}
		if (!found.supernodes().isEmpty()) {
			this.reasons.add("threads " + way + " were not followed through what leftOut names");
		}
		if (found.paths().stream().anyMatch((path) -> path.ending() == Ending.HOPS)) {
			this.reasons.add("some threads " + way + " go on beyond " + this.request.limits().hops() + " hops");
		}
	}

	private void leaveOutRests() {
		Map<ThreadDirection, Rests> rests = new EnumMap<>(ThreadDirection.class);
		for (MapThread thread : this.threads) {
			Rests each = rests.computeIfAbsent(thread.direction(), (_) -> new Rests(this.graph));
			thread.chains().forEach((chain) -> each.add(thread.path().start(), chain));
		}
		this.threads.removeIf((thread) -> Objects.requireNonNull(rests.get(thread.direction())).has(thread.path()));
	}

	private String ids(MapThread thread) {
		StringBuilder ids = new StringBuilder();
		FoundPath path = thread.path();
		for (int node : path.nodes()) {
			ids.append(this.graph.id(node)).append(' ');
		}
		for (int link : path.links()) {
			ids.append(this.graph.type(link).type()).append(' ');
		}
		return ids.toString();
	}

	/**
	 * A node that too much leads on from.
	 *
	 * @param node its number
	 * @param direction the way that threads come to it
	 */
	record Stop(int node, ThreadDirection direction) {

	}

}
