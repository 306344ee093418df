package org.goldenthread.value;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OneLineTests {

	@Test
	void breaksNoLineAndTurnsNoDirection() {
		assertThat(OneLine.of("no\r\n2026 INFO signed in\u202Etxt\u2028end\u0000", 100))
			.isEqualTo("no 2026 INFO signed in txt end ");
	}

	@Test
	void saysWhereItIsCut() {
		assertThat(OneLine.of("abcdef", 6)).isEqualTo("abcdef");
		assertThat(OneLine.of("abcdefg", 6)).isEqualTo("abcde…");
	}

}
