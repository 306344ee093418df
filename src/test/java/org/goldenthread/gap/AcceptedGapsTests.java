package org.goldenthread.gap;

import java.util.List;

import org.goldenthread.view.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Gaps that posts accept, on 4 September 2025.
 */
class AcceptedGapsTests {

	private static final String GRAPH = """
			Risk r1
			Risk r2
			AcceptedGap a gap='RISK_WITHOUT_OWNER r1' rationale='It closes' acceptedBy=p reviewOn=%s basis=%s
			""";

	@ParameterizedTest
	@CsvSource({ "2025-09-04, r1", "2025-12, r1", "2026-01-31, r1", "2025-09-03, ''", "2025-08, ''" })
	void aDecisionHoldsUpToItsDayOfReview(String reviewOn, String accepted) {
		Gaps gaps = Gaps.in(GRAPH.formatted(reviewOn, "STATED"));
		assertThat(gaps.accepted("RISK_WITHOUT_OWNER", true)).isEqualTo(accepted.isEmpty() ? List.of() : List.of("r1"));
		assertThat(gaps.accepted("RISK_WITHOUT_OWNER", false))
			.isEqualTo(accepted.isEmpty() ? List.of("r1", "r2") : List.of("r2"));
	}

	@Test
	void anAcceptedGapIsStillAGap() {
		assertThat(Gaps.in(GRAPH.formatted("2026", "STATED")).of("RISK_WITHOUT_OWNER")).containsExactly("r1", "r2");
	}

	@Test
	void aDecisionAcceptsNoGapOfAnotherRule() {
		assertThat(Gaps.in(GRAPH.formatted("2026", "STATED")).accepted("RISK_WITHOUT_SCORE", true)).isEmpty();
	}

	@Test
	void whatIsMadeUpAcceptsNothing() {
		Gaps gaps = Gaps.in(GRAPH.formatted("2026", "DEMONSTRATION"), View.EVERYTHING);
		assertThat(gaps.accepted("RISK_WITHOUT_OWNER", true)).isEmpty();
	}

}
