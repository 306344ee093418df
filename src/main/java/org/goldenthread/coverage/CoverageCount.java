package org.goldenthread.coverage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.goldenthread.model.ThreadDirection;
import org.goldenthread.path.FoundPath;
import org.goldenthread.path.FoundPaths;
import org.goldenthread.path.PathLimits;
import org.goldenthread.path.Rests;
import org.goldenthread.request.InvalidQuery;
import org.goldenthread.request.Quoted;
import org.goldenthread.scope.Scope;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.thread.ThreadJudgements;
import org.goldenthread.thread.ThreadState;
import org.goldenthread.thread.ThreadTally;
import org.goldenthread.threadgraph.ThreadGraph;
import org.jspecify.annotations.Nullable;

/**
 * Counts one matrix.
 * <p>
 * Row and column are joined by way of things in between: the part of the row that serves
 * the column, or what the threads lead to. A cell counts the threads that run down from
 * these to their ends; where none runs on, the joining itself counts as broken. A thread
 * that is the rest of a longer one is that one.
 */
final class CoverageCount {

	/** How many threads to follow from each thing. */
	static final int THREADS = 100;

	/** From how many things in between to follow threads on down. */
	static final int CARRIERS = 5000;

	/** How many things may stand on the side that threads lead to. */
	static final int OTHERS = 2000;

	private static final PathLimits LIMITS = new PathLimits(CoverageRequest.HOPS, THREADS);

	private final CoverageRequest request;

	private final Snapshot snapshot;

	private final ThreadGraph graph;

	private final @Nullable BitSet members;

	private final Set<String> reasons = new LinkedHashSet<>();

	private final List<Integer> starts;

	private final List<Integer> others;

	/** The only thing that is walked from; -1 for all. */
	private final int onlyFrom;

	/** The only thing that is walked to; -1 for all. */
	private final int onlyTo;

	private final Map<Cell, Joined> joined = new LinkedHashMap<>();

	private final Map<Integer, List<OnwardThread>> below = new HashMap<>();

	/**
	 * Counts.
	 * @param members the numbers of the nodes of the scope; null for everything
	 */
	CoverageCount(CoverageRequest request, Snapshot snapshot, @Nullable BitSet members) {
		this.request = request;
		this.snapshot = snapshot;
		this.graph = snapshot.graph();
		this.members = members;
		int row = only("row", request.rows(), request.row());
		int column = only("column", request.columns(), request.column());
		this.onlyFrom = request.walk().fromRows() ? row : column;
		this.onlyTo = request.walk().fromRows() ? column : row;
		this.starts = starts();
		this.starts.forEach(this::join);
		followDown();
		this.others = others();
	}

	List<Integer> rows() {
		return this.request.walk().fromRows() ? this.starts : this.others;
	}

	List<Integer> columns() {
		return this.request.walk().fromRows() ? this.others : this.starts;
	}

	Map<Cell, Joined> cells() {
		return this.joined;
	}

	/**
	 * Why the matrix may not be complete; empty if it is.
	 */
	Set<String> reasons() {
		return this.reasons;
	}

	/**
	 * How many threads run on down from what joins a row and a column, by where they
	 * stand. Some are there only by what is made up to demonstrate the service: they pass
	 * some of it, or whatever joins row and column does.
	 */
	ThreadTally states(Joined joined) {
		Set<Integer> real = joined.paths.stream()
			.filter((path) -> !path.isDemonstration(this.graph))
			.map(this::carrier)
			.collect(Collectors.toSet());
		ThreadTally tally = new ThreadTally();
		onwardThreads(joined).forEach(
				(thread) -> tally.add(thread.state(), thread.demonstration() || !real.contains(thread.path().start())));
		return tally;
	}

	/**
	 * The threads that run on down from what joins a row and a column: those that
	 * {@link #states} counts, best first from each thing in between.
	 */
	List<FoundPath> onward(Joined joined) {
		return joined.onward.stream().map(OnwardThread::path).toList();
	}

	private List<OnwardThread> onwardThreads(Joined joined) {
		if (!this.below.keySet().containsAll(joined.carriers)) {
			this.reasons.add("threads were followed on down from " + CARRIERS + " things in between only");
		}
		List<OnwardThread> all = joined.carriers.stream()
			.flatMap((carrier) -> this.below.getOrDefault(carrier, List.of()).stream())
			.toList();
		Rests rests = new Rests(this.graph);
		all.forEach((thread) -> rests.add(thread.path().start(), thread.path().links()));
		return all.stream().filter((thread) -> !rests.has(thread.path())).toList();
	}

	private List<Integer> starts() {
		List<Integer> all = nodes(this.request.from(), this.onlyFrom)
			.filter((node) -> this.members == null || this.members.get(node))
			.boxed()
			.sorted(byName())
			.toList();
		if (all.size() > this.request.first()) {
			this.reasons.add("only the first " + this.request.first() + " "
					+ (this.request.walk().fromRows() ? "rows" : "columns") + " are counted");
		}
		return all.subList(0, Math.min(all.size(), this.request.first()));
	}

	private List<Integer> others() {
		Set<Integer> reached = new TreeSet<>();
		this.joined.values().forEach((each) -> each.paths.forEach((path) -> reached.add(path.end())));
		List<Integer> all = nodes(this.request.to(), this.onlyTo).boxed()
			.sorted(Comparator.<Integer, Boolean>comparing((node) -> !reached.contains(node)).thenComparing(byName()))
			.limit(OTHERS + 1L)
			.toList();
		if (all.size() > OTHERS) {
			this.reasons.add("only " + OTHERS + " " + (this.request.walk().fromRows() ? "columns" : "rows")
					+ " are listed, those that are joined first");
		}
		return all.subList(0, Math.min(all.size(), OTHERS));
	}

	private IntStream nodes(String kind, int only) {
		IntStream nodes = this.snapshot.visible().nodesOf(this.graph.layout().kindsOf(kind));
		return (only >= 0) ? nodes.filter((each) -> each == only) : nodes;
	}

	private int only(String argument, String kind, @Nullable String id) {
		if (id == null) {
			return -1;
		}
		int node = this.snapshot.node(argument, id);
		if (!this.graph.is(node, kind)) {
			throw InvalidQuery.of(argument, argument + ": " + Quoted.of(id) + " is "
					+ this.graph.kind(node).withArticle() + ", and the " + argument + "s are of the kind " + kind);
		}
		return node;
	}

	private Comparator<Integer> byName() {
		return Comparator.<Integer, String>comparing(this.graph::name).thenComparing(this.graph::id);
	}

	private void join(int start) {
		for (FoundPath path : paths(start)) {
			if (this.onlyTo >= 0 && path.end() != this.onlyTo) {
				continue;
			}
			Cell cell = this.request.walk().fromRows() ? new Cell(start, path.end()) : new Cell(path.end(), start);
			Joined each = this.joined.computeIfAbsent(cell, (_) -> new Joined());
			each.paths.add(path);
			each.carriers.add(carrier(path));
		}
	}

	private int carrier(FoundPath path) {
		return (this.request.walk().direction() == ThreadDirection.UP) ? path.nodes()[path.entries()] : path.end();
	}

	/**
	 * The threads from a start. For a body all those act that are bodies of its scope: a
	 * system owns little itself. A thread that comes by another of them counts from
	 * there.
	 */
	private List<FoundPath> paths(int start) {
		BitSet aims = this.graph.layout().kindsOf(this.request.to());
		BitSet bodies = this.graph.is(start, "Actor") ? Scope.bodies(this.snapshot, start) : new BitSet();
		bodies.set(start);
		List<FoundPath> all = bodies.stream()
			.mapToObj((body) -> noted(this.snapshot.paths().from(body, this.request.walk().direction(), aims, LIMITS)))
			.flatMap((found) -> found.paths().stream())
			.filter((path) -> IntStream.of(path.nodes()).skip(1).noneMatch(bodies::get))
			.sorted(Comparator.comparingInt(FoundPath::weakest)
				.reversed()
				.thenComparingInt((path) -> path.links().length)
				.thenComparing(this::ids))
			.toList();
		if (all.size() > THREADS) {
			noteCut();
		}
		return all.subList(0, Math.min(all.size(), THREADS));
	}

	private String ids(FoundPath path) {
		StringBuilder ids = new StringBuilder();
		for (int node : path.nodes()) {
			ids.append(this.graph.id(node)).append(' ');
		}
		return ids.toString();
	}

	/**
	 * Judges the threads down from each thing in between.
	 */
	private void followDown() {
		Set<Integer> carriers = new TreeSet<>(Comparator.comparing(this.graph::id));
		this.joined.values().forEach((each) -> carriers.addAll(each.carriers));
		ThreadJudgements judgements = new ThreadJudgements(this.snapshot);
		carriers.stream().limit(CARRIERS).forEach((carrier) -> this.below.put(carrier, onward(carrier, judgements)));
		this.joined.values().forEach((each) -> each.onward.addAll(onwardThreads(each)));
	}

	/**
	 * Where nothing runs on, the thing in between is a thread by itself: one that is not
	 * measurable if it is a result, else a broken one.
	 */
	private List<OnwardThread> onward(int carrier, ThreadJudgements judgements) {
		List<FoundPath> paths = noted(this.snapshot.paths().from(carrier, ThreadDirection.DOWN, LIMITS)).paths();
		return (paths.isEmpty() ? List.of(FoundPath.alone(carrier)) : paths).stream()
			.map((path) -> onward(path, judgements.judge(path, ThreadDirection.DOWN).state()))
			.toList();
	}

	private OnwardThread onward(FoundPath path, ThreadState state) {
		return new OnwardThread(path, state, path.isDemonstration(this.graph));
	}

	private FoundPaths noted(FoundPaths found) {
		if (found.cut() || !found.supernodes().isEmpty()) {
			noteCut();
		}
		return found;
	}

	private void noteCut() {
		this.reasons.add("some threads were not followed, since too many lead on");
	}

	/**
	 * A thread that runs on down.
	 *
	 * @param path the thread
	 * @param state where it stands
	 * @param demonstration whether it passes anything made up
	 */
	private record OnwardThread(FoundPath path, ThreadState state, boolean demonstration) {

	}

	/**
	 * The numbers of a row and a column.
	 *
	 * @param row the row
	 * @param column the column
	 */
	record Cell(int row, int column) {

	}

	/**
	 * What joins a row and a column.
	 */
	static final class Joined {

		private final List<FoundPath> paths = new ArrayList<>();

		private final Set<Integer> carriers = new LinkedHashSet<>();

		private final List<OnwardThread> onward = new ArrayList<>();

		List<FoundPath> paths() {
			return this.paths;
		}

	}

}
