package org.goldenthread.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.goldenthread.impact.Propagation.Step;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.threadgraph.VisibleGraph;
import org.jspecify.annotations.Nullable;

/**
 * When things are due: by their own dates, their milestones and, for measures, their
 * targets.
 */
final class Dates {

	private final VisibleGraph visible;

	private final ThreadGraph graph;

	Dates(VisibleGraph visible) {
		this.visible = visible;
		this.graph = visible.graph();
	}

	/**
	 * When a thing is due by its own date, or else by its last milestone, or a measure by
	 * its last target; null if that is not known.
	 */
	@Nullable LocalDate due(int node) {
		LocalDate own = own(node);
		if (own != null) {
			return own;
		}
		LocalDate milestone = last(milestones(node).map(this.graph::source), this::ofMilestone);
		return (milestone != null) ? milestone : last(targets(node).map(this.graph::target), this::ofTarget);
	}

	private static @Nullable LocalDate last(IntStream nodes, IntFunction<@Nullable LocalDate> day) {
		return nodes.mapToObj(day).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null);
	}

	/**
	 * The dates of things, the earliest first. One that is the date of several is listed
	 * with the one whose id comes first; it is made up if all ways in which it comes are.
	 * @param things the steps by which a failure comes to them
	 */
	List<Deadline> of(Collection<Step> things) {
		Map<Integer, Deadline> deadlines = new HashMap<>();
		for (Step thing : things) {
			add(deadlines, thing, thing.node(), own(thing.node()), false);
			milestones(thing.node()).forEach((link) -> {
				int milestone = this.graph.source(link);
				add(deadlines, thing, milestone, ofMilestone(milestone), this.graph.isDemonstrationLink(link));
			});
			targets(thing.node()).forEach((link) -> {
				int target = this.graph.target(link);
				add(deadlines, thing, target, ofTarget(target), this.graph.isDemonstrationLink(link));
			});
		}
		List<Deadline> sorted = new ArrayList<>(deadlines.values());
		sorted.sort(Comparator.comparing(Deadline::day).thenComparing((deadline) -> this.graph.id(deadline.node())));
		return sorted;
	}

	private void add(Map<Integer, Deadline> deadlines, Step thing, int node, @Nullable LocalDate day, boolean madeUp) {
		if (day != null) {
			boolean demonstration = madeUp || thing.demonstration() || this.graph.isDemonstration(node);
			deadlines.merge(node, new Deadline(node, thing.node(), day, demonstration), this::first);
		}
	}

	private Deadline first(Deadline one, Deadline other) {
		int order = one.day().compareTo(other.day());
		boolean stays = (order != 0) ? order < 0 : this.graph.id(one.of()).compareTo(this.graph.id(other.of())) <= 0;
		Deadline first = stays ? one : other;
		return new Deadline(first.node(), first.of(), first.day(), one.demonstration() && other.demonstration());
	}

	private IntStream milestones(int node) {
		return this.visible.incoming(node, "DUE_FOR")
			.filter((link) -> this.graph.is(this.graph.source(link), "Milestone"));
	}

	private IntStream targets(int node) {
		return this.graph.is(node, "Measure") ? this.visible.outgoing(node, "HAS_TARGET")
			.filter((link) -> this.graph.is(this.graph.target(link), "Target")) : IntStream.empty();
	}

	private @Nullable LocalDate own(int node) {
		LocalDate due = this.graph.day(node, "dueEnd");
		return (due != null) ? due : ofTarget(node);
	}

	private @Nullable LocalDate ofTarget(int node) {
		return this.graph.day(node, "byEnd");
	}

	private @Nullable LocalDate ofMilestone(int node) {
		return this.graph.day(node, "dateEnd");
	}

	/**
	 * A date that hangs on a thing.
	 *
	 * @param node the number of what has the date: the thing, a milestone or a target
	 * @param of the number of the thing
	 * @param day the last day on which it is kept
	 * @param demonstration whether it is there only by what is made up
	 */
	record Deadline(int node, int of, LocalDate day, boolean demonstration) {

	}

}
