package org.goldenthread.path;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.goldenthread.model.ThreadDirection;
import org.goldenthread.threadgraph.VisibleGraph;
import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;

/**
 * Finds golden threads in one version of the data as one view shows it.
 */
public final class ThreadPaths {

	/** For as many sets of kinds distances are kept. */
	private static final int MOST_AIMS = 16;

	private final VisibleGraph visible;

	private final ThreadGrammar grammar;

	private final Map<ThreadDirection, Distances> ends = new EnumMap<>(ThreadDirection.class);

	private @Nullable ThreadPaths withoutDemonstration;

	private final Cache<KindAim, Distances> kinds = Caffeine.newBuilder().maximumSize(MOST_AIMS).build();

	/**
	 * Prepares to search a graph.
	 * @param visible the graph
	 * @param grammar says which paths are threads
	 */
	public ThreadPaths(VisibleGraph visible, ThreadGrammar grammar) {
		this.visible = visible;
		this.grammar = grammar;
		for (ThreadDirection direction : ThreadDirection.values()) {
			PathAutomaton automaton = grammar.automaton(direction);
			this.ends.put(direction, Distances.toEnds(visible, automaton, new Supernodes(visible, automaton)));
		}
	}

	/**
	 * The graph that is searched.
	 * @return the graph as its view shows it
	 */
	public VisibleGraph visible() {
		return this.visible;
	}

	/**
	 * The same graph without what is made up to demonstrate the service.
	 * @return threads of that; this if nothing is made up in what the view shows
	 */
	public synchronized ThreadPaths withoutDemonstration() {
		if (this.withoutDemonstration == null) {
			View view = this.visible.view().withoutDemonstration();
			VisibleGraph real = view.equals(this.visible.view()) ? this.visible
					: new VisibleGraph(this.visible.graph(), view);
			this.withoutDemonstration = (real == this.visible || real.isWhole()) ? this
					: new ThreadPaths(real, this.grammar);
		}
		return this.withoutDemonstration;
	}

	/**
	 * Says which paths are threads.
	 * @return the grammar
	 */
	public ThreadGrammar grammar() {
		return this.grammar;
	}

	/**
	 * The threads from a node, each followed to its end.
	 * @param start the number of the node
	 * @param direction which way they run
	 * @param limits how far to go and how many to find
	 * @return the threads, best first
	 */
	public FoundPaths from(int start, ThreadDirection direction, PathLimits limits) {
		return search(start, direction, ends(direction), limits);
	}

	/**
	 * The threads from a node that lead to some kinds.
	 * @param start the number of the node
	 * @param direction which way they run
	 * @param aims the numbers of the kinds
	 * @param limits how far to go and how many to find
	 * @return the threads, best first
	 */
	public FoundPaths from(int start, ThreadDirection direction, BitSet aims, PathLimits limits) {
		PathAutomaton automaton = this.grammar.automaton(direction);
		Distances distances = this.kinds.get(new KindAim(direction, aims), (aim) -> Distances.toKinds(this.visible,
				automaton, new Supernodes(this.visible, automaton), aim.kinds()));
		return search(start, direction, distances, limits);
	}

	/**
	 * The threads from one node to another.
	 * @param start the number of the one
	 * @param goal the number of the other
	 * @param direction which way they run
	 * @param limits how far to go and how many to find
	 * @return the threads, best first
	 */
	public FoundPaths between(int start, int goal, ThreadDirection direction, PathLimits limits) {
		return search(start, direction,
				new GoalDistances(this.visible, this.grammar.automaton(direction), start, goal, limits.hops()), limits);
	}

	/**
	 * The links of a thread followed to its end and of those that are folded into it,
	 * since they differ only in a shared reason such as a shift that they pass.
	 * @param thread the thread
	 * @param direction which way it runs
	 * @return the numbers of the links of each in order, those of the thread first
	 */
	public List<int[]> unfolded(FoundPath thread, ThreadDirection direction) {
		if (thread.alternatives().length == 0) {
			return List.of(thread.links());
		}
		PathAutomaton automaton = this.grammar.automaton(direction);
		return new LikePaths(this.visible.graph(), new Expansion(this.visible, automaton),
				new Supernodes(this.visible, automaton), ends(direction))
			.variants(thread.nodes(), thread.links())
			.stream()
			.map(Path::links)
			.toList();
	}

	private FoundPaths search(int start, ThreadDirection direction, Aim aim, PathLimits limits) {
		return new BestPaths(this.visible, this.grammar.automaton(direction), this.grammar, aim, limits).from(start);
	}

	private Distances ends(ThreadDirection direction) {
		Distances distances = this.ends.get(direction);
		if (distances == null) {
			throw new IllegalStateException("No distances " + direction);
		}
		return distances;
	}

	private record KindAim(ThreadDirection direction, BitSet kinds) {

	}

}
