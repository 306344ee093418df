package org.goldenthread.impact;

import java.time.LocalDate;
import java.util.Objects;

import org.goldenthread.request.InvalidQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SlipTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			2026-03-31 | 2026-06-30 | 2026-04-30 | true
			2026-03-31 | 2026-06-30 | 2026-06-30 | false
			2026-03-31 | 2026-06-30 | 2026-03-31 | true
			2026-03-31 | 2026-06-30 | 2026-02-28 | false
			-          | 2026-06-30 | 2026-02-28 | true
			2026-03-31 | -          | 2026-04-30 | -
			""")
	void missesWhatCouldBeKeptBeforeAndNoLongerCan(@Nullable LocalDate due, @Nullable LocalDate moved,
			LocalDate deadline, @Nullable Boolean missed) {
		assertThat(Slip.misses(due, moved, deadline)).isEqualTo(missed);
	}

	@Test
	void movesADateByItsLengthAndToItsDay() {
		LocalDate due = LocalDate.parse("2026-03-31");
		assertThat(Objects.requireNonNull(Slip.of("P3M", null)).from(due)).isEqualTo("2026-06-30");
		assertThat(Objects.requireNonNull(Slip.of("P3M", null)).from(null)).isNull();
		assertThat(Objects.requireNonNull(Slip.of(null, LocalDate.parse("2027-01-01"))).from(null))
			.isEqualTo("2027-01-01");
		assertThat(Slip.of(null, null)).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "3 months", "P-1M", "P0D", "PT5H", "" })
	void refusesALengthThatIsNone(String by) {
		assertThatExceptionOfType(InvalidQuery.class).isThrownBy(() -> Slip.of(by, null)).withMessageContaining("P3M");
	}

	@Test
	void refusesALengthAndADayAtOnce() {
		assertThatExceptionOfType(InvalidQuery.class).isThrownBy(() -> Slip.of("P3M", LocalDate.EPOCH));
	}

}
