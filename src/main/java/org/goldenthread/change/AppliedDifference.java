package org.goldenthread.change;

import org.goldenthread.view.View;
import org.jspecify.annotations.Nullable;

/**
 * What a change set that was applied changed, as far as a view sees it. A large one is
 * read in parts, and only when it is asked for, so that no more of it is held than is
 * told.
 */
public final class AppliedDifference {

	private final ChangeDifferences differences;

	private final AppliedChanges applied;

	private final View view;

	private final @Nullable Difference whole;

	private @Nullable Counts counts;

	/**
	 * Prepares to tell.
	 * @param whole all that is seen; null if that is still to be read
	 */
	AppliedDifference(ChangeDifferences differences, AppliedChanges applied, View view, @Nullable Difference whole) {
		this.differences = differences;
		this.applied = applied;
		this.view = view;
		this.whole = whole;
	}

	/**
	 * How many nodes it changed.
	 * @return the number of those that are seen
	 */
	public int nodes() {
		return counts().nodes();
	}

	/**
	 * How many links it changed.
	 * @return the number of those that are seen
	 */
	public int links() {
		return counts().links();
	}

	private synchronized Counts counts() {
		Counts known = this.counts;
		if (known == null) {
			known = (this.whole != null) ? new Counts(this.whole.nodes().size(), this.whole.links().size())
					: this.differences.count(this.applied, this.view);
			this.counts = known;
		}
		return known;
	}

	/**
	 * The first of its changes.
	 * @param of only those of the node with this id, or its links; null for all
	 * @param most how many of nodes, and how many of links
	 * @return the changes
	 */
	public Difference first(@Nullable String of, int most) {
		return (this.whole != null) ? this.whole.of(of).first(most)
				: this.differences.first(this.applied, this.view, of, most);
	}

	/**
	 * How much is seen of it.
	 */
	record Counts(int nodes, int links) {

	}

}
