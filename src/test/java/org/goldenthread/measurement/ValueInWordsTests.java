package org.goldenthread.measurement;

import org.goldenthread.value.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ValueInWordsTests {

	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			1,    patients,     1 patient
			-1,   points,       -1 point
			2,    patients,     2 patients
			0,    patients,     0 patients
			1.5,  minutes,      1.5 minutes
			1,    people,       1 person
			1,    children,     1 child
			1,    GBP,          1 GBP
			1,    %,            1%
			1,    -,            1
			""")
	void haveTheUnitOfOneOrOfSeveral(double value, @Nullable String unit, String words) {
		assertThat(ValueInWords.of(value, unit)).isEqualTo(words);
	}

	@ParameterizedTest
	@CsvSource({ "1, %, 1 point more", "-1, %, 1 point less", "2, %, 2 points more", "-1, patients, 1 patient less",
			"0, %, the same" })
	void sayHowFarTwoValuesLieApart(double variance, String unit, String words) {
		assertThat(ValueInWords.difference(variance, unit)).isEqualTo(words);
	}

	@ParameterizedTest
	@CsvSource({ "2025-03-31, on 31 March 2025", "2025-03, in March 2025", "2024/25 Q4, in quarter 4 of 2024/25",
			"2024/25, in 2024/25", "2024-11..2025-03, from 1 November 2024 to 31 March 2025",
			"..2025-03, in the time to 31 March 2025" })
	void sayWhenSomethingWasSeen(String period, String words) {
		assertThat(PeriodInWords.when(Period.parse(period))).isEqualTo(words);
	}

}
