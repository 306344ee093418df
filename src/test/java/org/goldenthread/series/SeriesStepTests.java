package org.goldenthread.series;

import org.goldenthread.value.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SeriesStepTests {

	@ParameterizedTest
	@CsvSource({ "2025-12, 2026-01", "2025/26 Q3, 2025/26 Q4", "2025/26 Q4, 2026/27 Q1", "2099/00, 2100/01",
			"1999, 2000", "0001-01, 0001-02" })
	void givesNeighboursNeighbouringNumbers(String text, String next) {
		Period period = Period.parse(text);
		SeriesStep step = SeriesStep.of(period).orElseThrow();
		int number = step.number(period.start());
		assertThat(step.period(number)).isEqualTo(period);
		assertThat(step.period(number + 1)).isEqualTo(Period.parse(next));
	}

	@ParameterizedTest
	@CsvSource({ "2025-09-04", "2025-09..2025-11", "2025-04.." })
	void hasNoPlaceForWhatDoesNotFollowOnEachOther(String text) {
		assertThat(SeriesStep.of(Period.parse(text))).isEmpty();
	}

}
