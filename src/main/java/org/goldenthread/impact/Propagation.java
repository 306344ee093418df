package org.goldenthread.impact;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

import org.goldenthread.request.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * Follows the failure of one node breadth first to all that it affects.
 *
 * @param affected what is affected, the nearest first; each node once
 * @param cut why something may be missing; null if nothing can be
 */
record Propagation(List<Step> affected, @Nullable String cut) {

	/** How many steps a failure is followed. */
	static final int MOST_STEPS = 8;

	/** How many links are followed. */
	static final int MOST_LINKS = 20_000;

	/** The reason for what is cut by {@link #MOST_STEPS}. */
	static final String LEADS_ON = "what is reached in " + MOST_STEPS + " steps leads on";

	/** The reason for what is cut by {@link #MOST_LINKS}. */
	static final String TOO_MANY = "more than " + MOST_LINKS + " links lead on, and only so many are followed";

	/**
	 * Follows a failure. What it does not reach without what is made up to demonstrate
	 * the service is affected only by that.
	 * @param start the number of the node that fails
	 */
	static Propagation from(int start, DependencyEdges edges) {
		Propagation all = new Search(edges).from(start);
		DependencyEdges real = edges.withoutDemonstration();
		if (real.visible() == edges.visible()) {
			return all;
		}
		BitSet reached = new BitSet();
		if (real.visible().sees(start)) {
			new Search(real).from(start).affected().forEach((step) -> reached.set(step.node()));
		}
		return new Propagation(all.affected().stream().map((step) -> step.madeUp(!reached.get(step.node()))).toList(),
				all.cut());
	}

	/**
	 * What fails when the start fails: what a risk threatens and what an organisation
	 * owns fail with it.
	 * @param start the number of the start
	 * @return the numbers of what fails, the start first
	 */
	List<Integer> failing(int start) {
		List<Integer> failing = new ArrayList<>(List.of(start));
		this.affected.stream()
			.takeWhile((step) -> step.degree() == 1)
			.filter((step) -> step.dependency() == Dependency.THREATENS || step.dependency() == Dependency.OWNS)
			.forEach((step) -> failing.add(step.node()));
		return failing;
	}

	/**
	 * How much is affected only by what is made up.
	 */
	int demonstrationCount() {
		return Math.toIntExact(this.affected.stream().filter(Step::demonstration).count());
	}

	/**
	 * One step of a failure: a node that it reaches.
	 *
	 * @param before the step before; null for the start
	 * @param dependency how it was passed on; null for the start
	 * @param link the number of the link that passed it on; -1 for the start
	 * @param node the number of the node
	 * @param degree how many links it has passed
	 * @param demonstration whether it reaches the node only by what is made up
	 */
	record Step(@Nullable Step before, @Nullable Dependency dependency, int link, int node, int degree,
			boolean demonstration) {

		static Step of(int start) {
			return new Step(null, null, -1, start, 0, false);
		}

		Step and(Dependency dependency, int link, int node) {
			return new Step(this, dependency, link, node, this.degree + 1, false);
		}

		Step madeUp(boolean demonstration) {
			return new Step(this.before, this.dependency, this.link, this.node, this.degree, demonstration);
		}

		Stage stage() {
			return (this.dependency != null) ? Stage.after(this.dependency) : Stage.ENTERING;
		}

		/**
		 * The steps from the start to here, without the start itself.
		 */
		List<Step> thread() {
			Deque<Step> thread = new ArrayDeque<>();
			for (Step step = this; step.before != null; step = step.before) {
				thread.addFirst(step);
			}
			return List.copyOf(thread);
		}

	}

	private static final class Search {

		private final DependencyEdges edges;

		private final BitSet seen = new BitSet();

		private final Deque<Step> open = new ArrayDeque<>();

		private int followed;

		private @Nullable String cut;

		Search(DependencyEdges edges) {
			this.edges = edges;
		}

		Propagation from(int start) {
			List<Step> affected = new ArrayList<>();
			BitSet nodes = new BitSet();
			nodes.set(start);
			see(start, Stage.ENTERING);
			this.open.add(Step.of(start));
			while (!this.open.isEmpty()) {
				Deadline.check();
				Step step = this.open.remove();
				if (!nodes.get(step.node())) {
					nodes.set(step.node());
					affected.add(step);
				}
				if (this.followed <= MOST_LINKS) {
					step.stage().onward().forEach((dependency) -> follow(step, dependency));
				}
			}
			return new Propagation(affected, this.cut);
		}

		private void follow(Step step, Dependency dependency) {
			boolean along = dependency.isAlong();
			Stage stage = Stage.after(dependency);
			for (int link : this.edges.from(step.node(), dependency)) {
				if (++this.followed > MOST_LINKS) {
					this.cut = TOO_MANY;
					return;
				}
				int node = this.edges.far(link, along);
				if (step.degree() == MOST_STEPS) {
					this.cut = isSeen(node, stage) ? this.cut : LEADS_ON;
				}
				else if (see(node, stage)) {
					this.open.add(step.and(dependency, link, node));
				}
			}
		}

		private boolean see(int node, Stage stage) {
			boolean seen = isSeen(node, stage);
			this.seen.set(state(node, stage));
			return !seen;
		}

		/** Whatever follows in a later stage has followed in an earlier one. */
		private boolean isSeen(int node, Stage stage) {
			int first = this.seen.nextSetBit(state(node, Stage.ENTERING));
			return first >= 0 && first <= state(node, stage);
		}

		private static int state(int node, Stage stage) {
			return node * Stage.values().length + stage.ordinal();
		}

	}

}
