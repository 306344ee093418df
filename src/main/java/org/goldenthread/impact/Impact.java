package org.goldenthread.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

import org.goldenthread.impact.Dates.Deadline;
import org.goldenthread.impact.ImpactSentence.Counted;
import org.goldenthread.impact.Propagation.Step;
import org.goldenthread.impact.RouteGraph.OnlyRoute;
import org.goldenthread.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * What hangs on one thing.
 *
 * @param snapshot the data in which it was found
 * @param edges the dependencies between things
 * @param of the number of the thing
 * @param delay by how much it slips; null if it fails
 * @param propagation what is affected
 * @param due when the thing is due; null if not known
 * @param deadlines the dates that hang on it
 * @param failing the numbers of what fails with it, itself first
 * @param lost what loses its only route
 * @param real what loses it without what is made up
 * @param cut why routes may be missing
 */
record Impact(Snapshot snapshot, DependencyEdges edges, int of, @Nullable Delay delay, Propagation propagation,
		@Nullable LocalDate due, List<Deadline> deadlines, List<Integer> failing, List<OnlyRoute> lost, RealRoutes real,
		List<@Nullable String> cut) {

	/**
	 * Finds what hangs on a thing.
	 * @param links which links pass a failure on
	 * @param id the id of the thing
	 * @param delay by how much it slips; null if it fails
	 */
	static Impact find(Snapshot snapshot, DependencyLinks links, String id, @Nullable Delay delay) {
		int of = snapshot.node("of", id);
		DependencyEdges edges = DependencyEdges.of(snapshot, links);
		Propagation propagation = Propagation.from(of, edges);
		List<Step> dated = new ArrayList<>(List.of(Step.of(of)));
		dated.addAll(propagation.affected());
		Dates dates = new Dates(snapshot.visible());
		List<Integer> failing = propagation.failing(of);
		BitSet gone = new BitSet();
		failing.forEach(gone::set);
		RouteGraph leading = RouteGraph.of(edges, gone, false);
		RouteGraph routes = RouteGraph.of(edges, leading.nodes(), true);
		return new Impact(snapshot, edges, of, delay, propagation, dates.due(of), dates.of(dated), failing,
				routes.lost(leading.nodes(), gone), real(snapshot, links, of),
				Arrays.asList(leading.cut(), routes.cut()));
	}

	private static RealRoutes real(Snapshot snapshot, DependencyLinks links, int of) {
		Snapshot real = snapshot.withoutDemonstration();
		if (real.visible() == snapshot.visible()) {
			return RealRoutes.ALL;
		}
		return RealRoutes
			.of(real.visible().sees(of) ? find(real, links, snapshot.graph().id(of), null).lost() : List.of());
	}

	/**
	 * The day to which it slips; null if it does not, or if that is not known.
	 */
	@Nullable LocalDate moved() {
		return (this.delay != null) ? this.delay.from(this.due) : null;
	}

	/**
	 * All this in a sentence.
	 */
	String sentence() {
		LocalDate moved = moved();
		List<Deadline> missed = this.deadlines.stream()
			.filter((deadline) -> Boolean.TRUE.equals(Delay.misses(this.due, moved, deadline.day())))
			.toList();
		return new ImpactSentence(
				new Counted(this.propagation.affected().size(), this.propagation.demonstrationCount()),
				new Counted(missed.size(), missed.stream().filter(Deadline::demonstration).count()),
				new Counted(this.lost.size(),
						this.lost.stream().filter((route) -> this.real.madeUp(route) == route.from().size()).count()))
			.of(this.snapshot.graph(), this.of, this.delay != null, moved);
	}

	/**
	 * Whether nothing else leads to an end than what fails.
	 * @param end its number
	 */
	boolean isOnlyReachedByWhatFails(int end) {
		return this.edges.links()
			.leading()
			.neighbours(this.snapshot.visible(), end, false)
			.boxed()
			.allMatch(this.failing::contains);
	}

}
