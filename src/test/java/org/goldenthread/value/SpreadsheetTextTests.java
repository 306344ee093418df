package org.goldenthread.value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SpreadsheetTextTests {

	@ParameterizedTest
	@ValueSource(strings = { "%", "% a year", "-5.6", "-5.6%", "-5.6 points", "-1 percentage point", "12 patients",
			"Four hours" })
	void leavesPlainNumbersAndUnitsAsTheyAre(String text) {
		assertThat(SpreadsheetText.safe(text)).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-2+3", "-2 +3", "--2", "-A1", "-(1)", "-1.", "-2 A1", "-2;3", "-2|a!b",
			"-2 points!a", "%0A=1", "%=1", "% =1", "@SUM(A1)", "  =1", "|calc", "-5.6 points\n=1", "\t=1", "\uFF1D1" })
	void keepsASpreadsheetFromRunningEverythingElse(String text) {
		assertThat(SpreadsheetText.safe(text)).isEqualTo("'" + text);
	}

	@Test
	void isEmptyForNothing() {
		assertThat(SpreadsheetText.safe(null)).isEmpty();
	}

}
