package org.goldenthread.bench;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes up texts that look like those of plans. The same seed makes up the same.
 */
final class Words {

	private static final long SEED = 20260801;

	private static final int LONG = 200;

	private static final List<String> WORDS = List.of("integrated", "community", "care", "urgent", "access", "elective",
			"recovery", "workforce", "prevention", "digital", "neighbourhood", "mental", "health", "waiting", "list",
			"discharge", "diagnostics", "productivity", "equity", "outcome", "population", "primary", "cancer",
			"maternity", "estate", "finance", "quality", "safety", "improvement", "pathway", "referral", "capacity",
			"demand");

	private final Random random = new Random(SEED);

	Random random() {
		return this.random;
	}

	/**
	 * Any of so many, counted from 0.
	 */
	int any(int of) {
		return this.random.nextInt(of);
	}

	String some(int count) {
		return IntStream.range(0, count).mapToObj((_) -> WORDS.get(any(WORDS.size()))).collect(Collectors.joining(" "));
	}

	String description() {
		StringBuilder text = new StringBuilder(some(40));
		while (text.length() < LONG) {
			text.append(' ').append(some(5));
		}
		return text.substring(0, LONG);
	}

}
