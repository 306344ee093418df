package org.goldenthread.audit;

import java.time.Instant;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FailureRateTests {

	private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

	private final FailureRate rate = new FailureRate(2);

	@Test
	void holdsBackWhatIsTooMuchOfAMinute() {
		assertThat(this.rate.next(NOW)).isEqualTo(OptionalInt.of(0));
		assertThat(this.rate.next(NOW.plusSeconds(1))).isEqualTo(OptionalInt.of(0));
		assertThat(this.rate.next(NOW.plusSeconds(59))).isEmpty();
	}

	@Test
	void saysWithTheNextHowManyWereHeldBack() {
		for (int i = 0; i < 5; i++) {
			this.rate.next(NOW);
		}
		assertThat(this.rate.next(NOW.plusSeconds(61))).isEqualTo(OptionalInt.of(3));
		assertThat(this.rate.next(NOW.plusSeconds(61))).isEqualTo(OptionalInt.of(0));
	}

}
