package org.goldenthread.questions;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Dates of the facts are compared as exactly as they are known: among these milestones
 * are ones known to the day (4 September 2025), the month, a stretch of months, a
 * calendar year and a financial year.
 */
class DatesTests extends RunningService {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			ms-board           | within   | 2025-09    | true
			ms-board           | within   | 2025/26 Q2 | true
			ms-board           | equals   | 2025-09    | false
			ms-phase1-end      | within   | 2025-09    | true
			ms-phase1-end      | within   | 2025-09-30 | false
			ms-phase1-end      | overlaps | 2025-09-30 | true
			ms-phase1-end      | after    | 2025-09-04 | false
			ms-phase1-end      | after    | 2025-08    | true
			ms-phase1-end      | before   | 2025-10    | true
			ms-phase2-start    | within   | 2025-09    | false
			ms-phase2-start    | overlaps | 2025-09    | true
			ms-phase2-start    | overlaps | 2025-09-29 | false
			ms-bsc-2025        | within   | 2025       | true
			ms-bsc-2025        | within   | 2025/26    | false
			ms-bsc-2025        | overlaps | 2025/26    | true
			ms-bsc-2025        | before   | 2025-09-04 | false
			ms-bsc-2025        | after    | 2025-09-04 | false
			ms-bsc-2025        | before   | 2026       | true
			ms-mhst-2930       | within   | 2029/30    | true
			ms-mhst-2930       | within   | 2029       | false
			ms-mhst-2930       | overlaps | 2030       | true
			ms-mhst-2930       | overlaps | 2030-04    | false
			ms-mhst-2930       | after    | 2029-03    | true
			ms-netzero-2030    | overlaps | 2029/30    | true
			ms-netzero-2030    | equals   | 2030       | true
			ms-consultation    | overlaps | 2026/27 Q4 | true
			ms-consultation    | within   | 2025/26    | false
			""")
	void aMilestoneIsComparedAsExactlyAsItsDateIsKnown(String id, String operator, String period, boolean holds) {
		Answer answer = ask("""
				query ($id: ID!, $date: PeriodFilter!, $no: MilestoneFilter!) {
				  that: milestones(filter: {id: {equals: $id}, date: $date}) { totalCount }
				  not: milestones(filter: {id: {equals: $id}, not: $no}) { totalCount }
				}""",
				Map.of("id", id, "date", Map.of(operator, period), "no", Map.of("date", Map.of(operator, period))));
		assertThat(answer.number("that.totalCount")).isEqualTo(holds ? 1 : 0);
		assertThat(answer.number("not.totalCount")).isEqualTo(holds ? 0 : 1);
	}

}
