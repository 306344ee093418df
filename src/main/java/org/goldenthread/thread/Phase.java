package org.goldenthread.thread;

import java.util.List;

/**
 * A part of a thread.
 *
 * @param position its place in the thread, from 0
 * @param steps the steps that it may consist of
 * @param most how many steps it may have at most
 */
record Phase(int position, List<Step> steps, int most) {

	/** As many steps as the thread may have. */
	static final int UNBOUNDED = Integer.MAX_VALUE;

	/**
	 * Its steps along their arrows, and those against them.
	 */
	List<Move> moves() {
		return List
			.of(new Move(this.position, true, this.steps.stream().filter(Step::along).toList()),
					new Move(this.position, false, this.steps.stream().filter((step) -> !step.along()).toList()))
			.stream()
			.filter((move) -> !move.steps().isEmpty())
			.toList();
	}

	boolean unbounded() {
		return this.most == UNBOUNDED;
	}

}
