package org.goldenthread.value;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CodeTests {

	@Test
	void hasASchemeAndAValue() {
		assertThat(Code.parse("ODS QUY")).isEqualTo(new Code("ODS", "QUY", null, null));
	}

	@Test
	void mayHaveTheTimeInWhichItHolds() {
		assertThat(Code.parse("GSS E38000222 ..2022-06"))
			.isEqualTo(new Code("GSS", "E38000222", Period.parse("..2022-06"), null));
	}

	@Test
	void mayNameItsSource() {
		assertThat(Code.parse("ODS QUY 2022-07.. src-ods"))
			.isEqualTo(new Code("ODS", "QUY", Period.parse("2022-07.."), "src-ods"));
		assertThat(Code.parse("ODS QUY src-ods")).isEqualTo(new Code("ODS", "QUY", null, "src-ods"));
	}

	@Test
	void isRefusedWithoutAScheme() {
		assertThatIllegalArgumentException().isThrownBy(() -> Code.parse("QUY"))
			.withMessageStartingWith("'QUY' is not a code");
	}

}
