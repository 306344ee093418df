package org.goldenthread.http;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.stream.IntStream;

import org.goldenthread.store.DataVersion;
import org.junit.jupiter.api.Test;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

class AnswerCacheTests {

	private static final ZonedDateTime MORNING = ZonedDateTime.of(2026, 4, 1, 9, 0, 0, 0, ZoneOffset.UTC);

	private static final DataVersion SEVEN = new DataVersion(7, MORNING);

	private final AnswerCache cache = new AnswerCache(DataSize.ofKilobytes(100));

	@Test
	void givesAnAnswerForItsVersionOnly() {
		this.cache.keep("question", SEVEN, new byte[] { 1 });
		assertThat(this.cache.find("question", SEVEN)).containsExactly(1);
		assertThat(this.cache.find("question", new DataVersion(8, MORNING))).isNull();
		assertThat(this.cache.find("question", new DataVersion(6, MORNING))).isNull();
		assertThat(this.cache.find("another", SEVEN)).isNull();
	}

	@Test
	void tellsVersionsWithTheSameNumberApart() {
		this.cache.keep("question", SEVEN, new byte[] { 1 });
		assertThat(this.cache.find("question", new DataVersion(7, MORNING.plusHours(1)))).as("after a restore")
			.isNull();
	}

	@Test
	void putsANewerAnswerInPlaceOfTheOlder() {
		DataVersion eight = new DataVersion(8, MORNING);
		this.cache.keep("question", SEVEN, new byte[10]);
		this.cache.keep("question", eight, new byte[20]);
		assertThat(this.cache.find("question", SEVEN)).isNull();
		assertThat(this.cache.find("question", eight)).hasSize(20);
		assertThat(this.cache.weight()).isEqualTo(20 + AnswerCache.OVERHEAD);
	}

	@Test
	void staysWithinItsBound() {
		for (int i = 0; i < 10_000; i++) {
			this.cache.keep("question " + i, SEVEN, new byte[i % 5_000]);
			assertThat(this.cache.weight()).isLessThanOrEqualTo(100 * 1024);
		}
		assertThat(kept(10_000)).isPositive();
	}

	@Test
	void countsSmallAnswersToo() {
		IntStream.range(0, 10_000).forEach((i) -> this.cache.keep("question " + i, SEVEN, new byte[0]));
		assertThat(kept(10_000)).isBetween(1L, 100L * 1024 / AnswerCache.OVERHEAD);
	}

	@Test
	void doesNotKeepWhatIsLargerThanAll() {
		this.cache.keep("small", SEVEN, new byte[10]);
		this.cache.keep("large", SEVEN, new byte[200 * 1024]);
		assertThat(this.cache.find("large", SEVEN)).isNull();
		assertThat(this.cache.find("small", SEVEN)).hasSize(10);
	}

	@Test
	void keepsNothingIfSwitchedOff() {
		AnswerCache off = new AnswerCache(DataSize.ofBytes(0));
		off.keep("question", SEVEN, new byte[] { 1 });
		assertThat(off.isOn()).isFalse();
		assertThat(off.find("question", SEVEN)).isNull();
	}

	private long kept(int asked) {
		return IntStream.range(0, asked).filter((i) -> this.cache.find("question " + i, SEVEN) != null).count();
	}

}
