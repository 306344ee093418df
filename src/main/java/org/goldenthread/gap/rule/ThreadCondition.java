package org.goldenthread.gap.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.goldenthread.filter.NodeCondition;
import org.goldenthread.gap.condition.Candidate;
import org.goldenthread.threadgraph.LinkSet;
import org.jspecify.annotations.Nullable;

/**
 * A condition on what a thing reaches by links of threads, or is reached by.
 *
 * @param forward whether the thing reaches others; false if others reach it
 * @param by the links that are followed
 * @param least by how many links at least: 0 if the thing itself counts, else 1
 * @param most by how many links at most
 * @param kinds the kinds to be reached; empty if any
 * @param where what these must be like; null if anything
 * @param then what one of them must reach in turn; null if nothing
 */
record ThreadCondition(boolean forward, Follow by, int least, int most, List<String> kinds,
		@Nullable NodeCondition where, @Nullable ThreadCondition then) {

	boolean holds(Candidate candidate) {
		return reached(candidate, IntStream.of(candidate.node())).findAny().isPresent();
	}

	private IntStream reached(Candidate candidate, IntStream starts) {
		LinkSet links = this.by.links(candidate);
		boolean along = this.by.isAlong() == this.forward;
		IntStream found = starts
			.flatMap((start) -> links.reach(candidate.visible(), start, along, this.least, this.most))
			.distinct()
			.filter((node) -> isMeant(candidate, node));
		return (this.then != null) ? this.then.reached(candidate, found) : found;
	}

	private boolean isMeant(Candidate candidate, int node) {
		return (this.kinds.isEmpty() || this.kinds.stream().anyMatch((kind) -> candidate.is(node, kind)))
				&& (this.where == null || this.where.holds(candidate.visible(), node));
	}

	/**
	 * The links that a condition follows: those with a part in threads, or of some types.
	 *
	 * @param part what they do in threads; null if the types say which they are
	 * @param types their types; empty if their part says which they are
	 */
	record Follow(@Nullable Part part, List<String> types) {

		LinkSet links(Candidate candidate) {
			return switch (this.part) {
				case SERVES -> candidate.links().serves();
				case SERVED_BY -> candidate.links().servedBy();
				case ACHIEVES -> candidate.links().achieves();
				case null -> LinkSet.ofTypes(candidate.graph().layout(), this.types.toArray(String[]::new));
			};
		}

		/**
		 * Whether they are followed along their arrows.
		 */
		boolean isAlong() {
			return this.part != Part.SERVED_BY;
		}

	}

	/**
	 * What links do in threads.
	 */
	enum Part {

		/** They lead toward what a thing serves. */
		SERVES,
		/** They are followed back to what serves a thing. */
		SERVED_BY,
		/** They lead toward what shows that a thing works. */
		ACHIEVES;

		String word() {
			return (this == SERVED_BY) ? "servedBy" : name().toLowerCase(Locale.ROOT);
		}

		static Optional<Part> find(String word) {
			return Stream.of(values()).filter((each) -> each.word().equals(word)).findFirst();
		}

		static List<String> words() {
			return Stream.of(values()).map(Part::word).toList();
		}

	}

}
