package org.goldenthread.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * How often a test with random values is tried, and from which seed on:
 * {@code -Dgoldenthread.rounds=10000} for a longer search, {@code -Dgoldenthread.seed=7}
 * for another, or with one round for the one that failed.
 */
public final class Rounds {

	private static final long FIRST = Long.getLong("goldenthread.seed", 20261129);

	private static final int MOST_FAILURES = 3;

	private Rounds() {
	}

	/**
	 * Tries something.
	 * @param usual how often, if nothing is said
	 * @param round does it with random values of its own
	 * @throws AssertionError if it fails, with the seeds that it failed for first
	 */
	public static void of(int usual, Consumer<Random> round) {
		List<Throwable> failures = new ArrayList<>();
		StringBuilder all = new StringBuilder();
		int rounds = Integer.getInteger("goldenthread.rounds", usual);
		for (long seed = FIRST; seed < FIRST + rounds && failures.size() < MOST_FAILURES; seed++) {
			try {
				round.accept(new Random(seed));
			}
			catch (AssertionError | RuntimeException ex) {
				failures.add(ex);
				all.append("\nWith -Dgoldenthread.rounds=1 -Dgoldenthread.seed=")
					.append(seed)
					.append(": ")
					.append(ex.getMessage());
			}
		}
		if (!failures.isEmpty()) {
			throw new AssertionError(all.toString(), failures.getFirst());
		}
	}

}
