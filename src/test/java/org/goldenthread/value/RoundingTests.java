package org.goldenthread.value;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How what was calculated is rounded.
 */
class RoundingTests {

	@ParameterizedTest
	@CsvSource({ "12.345, 12.35", "-12.345, -12.35", "0.1049, 0.1", "0.00012345, 0.000123", "-0.0451, -0.0451", "0, 0",
			"123456.789, 123456.79" })
	void smallNumbersKeepThreeDigitsAndOthersTwoPlaces(double value, double rounded) {
		assertThat(Rounding.of(value)).isEqualTo(rounded);
	}

}
