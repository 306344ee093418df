package org.goldenthread.value;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PeriodTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			2025-09-04,              2025-09-04, 2025-09-04, DAY
			2025-02,                 2025-02-01, 2025-02-28, MONTH
			2025/26 Q1,              2025-04-01, 2025-06-30, QUARTER
			2025/26 Q4,              2026-01-01, 2026-03-31, QUARTER
			2025/26,                 2025-04-01, 2026-03-31, FINANCIAL_YEAR
			1999/00,                 1999-04-01, 2000-03-31, FINANCIAL_YEAR
			2025,                    2025-01-01, 2025-12-31, YEAR
			2025-09-30..2025-10,     2025-09-30, 2025-10-31, RANGE
			2026/27..2028/29,        2026-04-01, 2029-03-31, RANGE
			..2025-03,               ,           2025-03-31, RANGE
			2025-03..,               2025-03-01, ,           RANGE
			""")
	void keepsItsFirstDayItsLastDayAndItsPrecision(String text, LocalDate start, LocalDate end,
			DatePrecision precision) {
		assertThat(Period.parse(text)).isEqualTo(new Period(text, start, end, precision));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "soon", "2025-13", "2025-02-30", "2025/26 Q5", "..", "25/26", "2025-9",
			"+999999999-01-01", "-0001-01-01", "0000", "0000-12", "9999/00", "9999/00 Q4", "..+10000-01-01" })
	void refusesTextThatIsNoDateAndSaysWhatWouldBe(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> Period.parse(text)).withMessageContaining(Period.FORMS);
	}

	@Test
	void refusesAFinancialYearThatSkipsAYear() {
		assertThatIllegalArgumentException().isThrownBy(() -> Period.parse("2025/27"))
			.withMessage("'2025/27' is not a financial year: 2025 is followed by 26");
	}

	@Test
	void refusesARangeThatEndsBeforeItStarts() {
		assertThatIllegalArgumentException().isThrownBy(() -> Period.parse("2025-10..2025-09"))
			.withMessage("'2025-10..2025-09' ends before it starts");
	}

}
