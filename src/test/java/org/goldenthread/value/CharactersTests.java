package org.goldenthread.value;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CharactersTests {

	@ParameterizedTest
	@ValueSource(
			ints = { 0x0, 0x8, 0xB, 0x1B, 0x7F, 0x85, 0x202A, 0x202E, 0x2066, 0x2069, 0xD800, 0xFFFE, 0xFFFF, 0x1FFFE })
	void nameWhatCannotBeSeenAndItsPlace(int character) {
		String text = "ab" + Character.toString(character) + "c";
		assertThat(Characters.problem(text)).isEqualTo(
				String.format("has the character U+%04X at place 3, which cannot be seen: leave it out", character));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Falls and frailty\n\tin Bristol\r\n", "naïve café – “quoted” £5", "👩🏽‍⚕️ 😀",
			"יום\u200f.", "soft\u00adhyphen\u00a0kept" })
	void leaveWhatPeopleWrite(String text) {
		assertThat(Characters.problem(text)).isNull();
	}

}
