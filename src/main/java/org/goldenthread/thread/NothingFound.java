package org.goldenthread.thread;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

import org.goldenthread.answer.Completeness;
import org.goldenthread.path.PathLimits;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.threadgraph.GraphLayout;

/**
 * Why no thread was found that leads where it should: none can be, none is recorded, or
 * there are longer ones.
 *
 * @param request what was asked for
 * @param snapshot the data that threads were looked for in
 * @param start the number of the node that they should start from
 * @param goal the number of the node that they should lead to; -1 if any of some kinds
 */
record NothingFound(ThreadRequest request, Snapshot snapshot, int start, int goal) {

	Completeness completeness() {
		if (this.goal < 0 && this.request.kinds().isEmpty()) {
			return this.snapshot.completeness(List.of());
		}
		if (this.goal == this.start) {
			return because("both ends are the same thing, and a thread passes nothing twice");
		}
		String hops = this.request.maxHops() + ((this.request.maxHops() == 1) ? " hop" : " hops");
		if (this.request.maxHops() < ThreadRequest.MOST_HOPS && isThereALonger()) {
			return this.snapshot
				.completeness(List.of("all that there are have more than " + hops + ": ask for them with maxHops"));
		}
		List<String> to = (this.goal >= 0) ? List.of(this.snapshot.graph().kind(this.goal).name())
				: this.request.kinds().stream().distinct().toList();
		String ends = this.snapshot.graph().kind(this.start).name() + " to " + String.join(" or ", to) + " in " + hops;
		if (!isPossible(to)) {
			return because("no route can exist in the model from " + ends);
		}
		return because("threads can run from " + ends + ", but none is recorded here"
				+ (this.snapshot.graph().is(this.start, "Actor")
						? "; those of a body begin with what it owns or leads, not with all that lies within it" : ""));
	}

	private Completeness because(String reason) {
		return this.snapshot.completeness(List.of()).because(reason);
	}

	private boolean isPossible(List<String> to) {
		GraphLayout layout = this.snapshot.graph().layout();
		BitSet aims = layout.kindsOf(to);
		BitSet from = layout.kindsOf(this.snapshot.graph().kind(this.start).name());
		return isPossible(from, aims) || this.goal >= 0 && isPossible(aims, from);
	}

	private boolean isPossible(BitSet from, BitSet aims) {
		return this.request.directions()
			.stream()
			.anyMatch((direction) -> this.snapshot.paths()
				.grammar()
				.kindPaths(direction)
				.shortest(from, aims, this.request.maxHops())
				.isPresent());
	}

	private boolean isThereALonger() {
		PathLimits limits = new PathLimits(ThreadRequest.MOST_HOPS, 1);
		return this.request.directions()
			.stream()
			.flatMap((direction) -> (this.goal >= 0)
					? Stream.of(this.snapshot.paths().between(this.start, this.goal, direction, limits),
							this.snapshot.paths().between(this.goal, this.start, direction, limits))
					: Stream.of(this.snapshot.paths()
						.from(this.start, direction, this.snapshot.graph().layout().kindsOf(this.request.kinds()),
								limits)))
			.anyMatch((found) -> !found.paths().isEmpty());
	}

}
