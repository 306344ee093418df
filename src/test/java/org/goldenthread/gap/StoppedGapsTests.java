package org.goldenthread.gap;

import java.time.Duration;

import org.goldenthread.store.ReadScope;
import org.goldenthread.store.StatementTimedOut;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StoppedGapsTests {

	@Test
	void endWhenTheTimeOfTheirRequestIsOver() {
		Gaps gaps = Gaps.in("Risk risk");
		assertThatExceptionOfType(StatementTimedOut.class)
			.isThrownBy(() -> new ReadScope(Duration.ZERO).call(() -> gaps.of("RISK_WITHOUT_OWNER")));
	}

}
