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

class DelayTests {

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
		assertThat(Delay.misses(due, moved, deadline)).isEqualTo(missed);
	}

	@Test
	void movesADateByItsLengthAndToItsDay() {
		LocalDate due = LocalDate.parse("2026-03-31");
		assertThat(delay("P3M", null).from(due)).isEqualTo("2026-06-30");
		assertThat(delay("P3M", null).from(null)).isNull();
		assertThat(delay(null, "2027-01-01").from(null)).isEqualTo("2027-01-01");
		assertThat(Delay.of(null, null)).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "3 months", "P-1M", "P0D", "PT5H", "", "P99999999999Y", "P306783379W", "P1M-1D" })
	void refusesALengthThatIsNone(String by) {
		assertThatExceptionOfType(InvalidQuery.class).isThrownBy(() -> Delay.of(by, null))
			.withMessageContaining("write an ISO 8601 period such as P3M")
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(InvalidQuery.Reason.INVALID_ARGUMENT));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "P99999999Y", "P9999Y", "P2147483647Y2147483647M2147483647D", "P2147483647D", "P306783378W" })
	void refusesALengthBeyondAllYears(String by) {
		assertThatExceptionOfType(InvalidQuery.class).isThrownBy(() -> Delay.of(by, null))
			.withMessageContaining("beyond the year 9999")
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(InvalidQuery.Reason.INVALID_ARGUMENT));
	}

	@ParameterizedTest
	@CsvSource({ "P9998Y, 0002-01-01", "P8000Y, 2026-03-31", "P1D, +999999999-12-31", "P1D, 9999-12-31" })
	void refusesALengthThatLeadsBeyondAllYears(String by, LocalDate due) {
		Delay delay = delay(by, null);
		assertThatExceptionOfType(InvalidQuery.class).isThrownBy(() -> delay.from(due))
			.withMessageContaining("beyond the year 9999");
	}

	@ParameterizedTest
	@ValueSource(strings = { "0001-01-01", "9999-12-31" })
	void takesTheFirstAndTheLastDay(LocalDate until) {
		assertThat(Objects.requireNonNull(Delay.of(null, until)).from(null)).isEqualTo(until);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "2026-06-30, 2026-06-01, 29", "2026-06-30, 2026-07-01, -1", "-, 2026-07-01, -",
					"0001-01-01, 9999-12-31, -3652058", "9999-12-31, -999999999-01-01, -",
					"0001-01-01, +999999999-12-31, -" })
	void saysHowManyDaysLateAsFarAsThatCanBeSaid(@Nullable LocalDate moved, LocalDate deadline,
			@Nullable Integer days) {
		assertThat(Delay.daysLate(moved, deadline)).isEqualTo(days);
	}

	@Test
	void refusesALengthAndADayAtOnce() {
		assertThatExceptionOfType(InvalidQuery.class).isThrownBy(() -> Delay.of("P3M", LocalDate.EPOCH));
	}

	private static Delay delay(@Nullable String by, @Nullable String until) {
		return Objects.requireNonNull(Delay.of(by, (until != null) ? LocalDate.parse(until) : null));
	}

}
