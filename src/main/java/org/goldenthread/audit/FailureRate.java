package org.goldenthread.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;

/**
 * Lets so many failures of a minute through, and counts the others, so that nobody fills
 * the log, or keeps the database busy, by failing.
 */
final class FailureRate {

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private final int most;

	private Instant begun = Instant.MIN;

	private int passed;

	private int held;

	FailureRate(int most) {
		this.most = most;
	}

	/**
	 * Asks to let one through.
	 * @return how many were held back since the last that was let through; empty if this
	 * one is held back too
	 */
	synchronized OptionalInt next(Instant now) {
		if (this.begun.plus(MINUTE).isBefore(now)) {
			this.begun = now;
			this.passed = 0;
		}
		if (this.passed == this.most) {
			this.held++;
			return OptionalInt.empty();
		}
		this.passed++;
		int before = this.held;
		this.held = 0;
		return OptionalInt.of(before);
	}

}
