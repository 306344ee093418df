package org.goldenthread.questions;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where the threads of the real documents are broken. The demonstration is in the graph
 * too, and counted where it is named.
 */
class GapQuestionsTests extends RunningService {

	private static final String AS_AT = "2025-09-04";

	@Override
	boolean demonstration() {
		return true;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					BOARD_VIEW_MISSING             | body-hwb-bristol asmt-2425, body-hwb-nsom asmt-2425
					OUTCOME_WITHOUT_MEASURE        | out-bristol-aces, out-jcs-vision, out-sglos-aspiration, out-sglos-attainment, out-sglos-mh
					PRIORITY_WITHOUT_ACTION        | prio-2526-elective, prio-2526-mh, prio-2526-primary, prio-2526-uec, prio-glos-2526, prio-glos-today, prio-glos-transform, prio-sglos-1, prio-sglos-2, prio-sglos-3, prio-sglos-environment, prio-sglos-mh, prio-sglos-weight
					RISK_WITHOUT_MITIGATION        | risk-bnssg-locality-balance, risk-buy-in, risk-demo-record, risk-efficiency, risk-estates, risk-flow, risk-gp-action, risk-guidance, risk-nonrecurrent, risk-nsom-timeline, risk-transition, risk-unmitigated-fin
					PLAN_WITHOUT_STRATEGY          | plan-cost-reduction, plan-demo-nhp, plan-equality-obj, plan-green, plan-mhst, plan-op-2425, plan-op-2526, plan-prevention, plan-transition
					STRATEGY_PRIORITY_NOT_TAKEN_UP | prio-sglos-education plan-jlhws-sglos-2017, prio-sglos-environment plan-jlhws-sglos-2017, prio-sglos-mh plan-jlhws-sglos-2017, prio-sglos-weight plan-jlhws-sglos-2017
					TARGET_WITHOUT_DATE            | tgt-2526-cyp345, tgt-bsc-ops, tgt-dementia, tgt-mtpf-bank, tgt-mtpf-comm80, tgt-mtpf-feedback, tgt-running-cost, tgt-running-cost-1876, tgt-vw-80
					TRAJECTORY_WITHOUT_POINTS      | traj-2526
					""")
	void aRuleFindsWhatTheTablesLack(String rule, String guilty) {
		assertThat(gaps(rule))
			.containsExactlyElementsOf(List.of(guilty.split(", ")).stream().map((each) -> rule + " " + each).toList());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			NEXT_STEP_WITHOUT_RESPONSE   | 11
			COMMITMENT_WITHOUT_OUTCOME   | 27
			REQUIREMENT_WITHOUT_EVIDENCE | 17
			RISK_WITHOUT_SCORE           | 15
			RISK_WITHOUT_OWNER           | 17
			MEASURE_WITHOUT_OWNER        | 83
			DEPENDENCY_DUE_LATER         | 0
			TARGETS_DIFFER               | 0
			TRAJECTORY_SHORT_OF_TARGET   | 0
			LINK_TO_BE_RECONFIRMED       | 0
			""")
	void aRuleFindsAsManyAsTheTablesLack(String rule, int count) {
		assertThat(gaps(rule)).hasSize(count);
	}

	@Test
	void everyDerivedLinkOfAThreadIsUnconfirmed() {
		Answer answer = ask("""
				{ gaps(rules: [LINK_UNCONFIRMED], first: 500) { nodes { link { __typename basis } } } }""", Map.of());
		assertThat(answer.rows("gaps.nodes.link", "basis")).isNotEmpty().containsOnly("DERIVED");
		Map<String, Long> derived = ask("{ linkTypes { name derived } }", Map.of()).each("linkTypes")
			.collect(Collectors.toMap((type) -> type.text("name"), (type) -> type.number("derived")));
		assertThat(answer.rows("gaps.nodes.link", "__typename")
			.stream()
			.filter((type) -> List.of("SupportsShift", "MeasuredBy", "Threatens", "PartOf").contains(type))
			.collect(Collectors.groupingBy((type) -> type, Collectors.counting())))
			.allSatisfy((type, count) -> assertThat(count).as(type).isEqualTo(derived.get(type)));
	}

	@Test
	void aSystemHasItsOwnGapsWithTheirJustification() {
		Answer answer = answer("assessment/gaps-of-a-scope", Map.of("asAt", AS_AT, "first", 100));
		Map<String, String> counts = answer.each("rules")
			.collect(Collectors.toMap((rule) -> rule.text("rule"), (rule) -> rule.text("count")));
		assertThat(counts).containsEntry("BOARD_VIEW_MISSING", "2")
			.containsEntry("NEXT_STEP_WITHOUT_RESPONSE", "11")
			.containsEntry("REQUIREMENT_WITHOUT_EVIDENCE", "0")
			.containsEntry("REQUIREMENT_WITH_OLD_EVIDENCE", "17")
			.containsEntry("TRAJECTORY_WITHOUT_POINTS", "1");
		assertThat(answer.rows("gaps.nodes", "id", "severity", "justification.found"))
			.contains(
					"BOARD_VIEW_MISSING body-hwb-bristol asmt-2425 | HIGH | only the view of others: "
							+ "South Gloucestershire Health and Wellbeing Board",
					"NEXT_STEP_WITHOUT_RESPONSE next-2b | HIGH | nothing answers it; the plan for its year is known: "
							+ "BNSSG 2025/26 Operational Plan",
					"SHIFT_WITHOUT_MEASURED_THREAD shift-a2d sys-bnssg-ics | HIGH | what supports it is not measured: "
							+ "Digitally enabled general practice operating model")
			.doesNotContain("PRIORITY_WITHOUT_ACTION prio-glos-today | HIGH | nothing serves it");
		assertThat(answer.rows("gaps.nodes", "acceptance")).as("nothing can be accepted yet").containsOnly("");
	}

	@Test
	void theBreaksInTheChainOfEachPriorityAreListed() {
		Answer answer = answer("assessment/from-priorities-to-evidence", Map.of("asAt", AS_AT));
		assertThat(answer.number("localPlan.priorities.totalCount")).isEqualTo(3);
		assertThat(answer.rows("breaks.nodes", "id")).noneMatch((id) -> id.startsWith("PRIORITY_WITHOUT_ACTION"))
			.contains("MEASURE_WITHOUT_TARGET meas-bnssg-smoking", "MEASURE_WITHOUT_RECENT_VALUE meas-bnssg-smoking",
					"MEASURE_WITHOUT_BASELINE meas-bnssg-neet",
					"LINK_UNCONFIRMED prio-bnssg-cyp SUPPORTS_SHIFT shift-s2p");
		assertThat(answer.rows("breaks.nodes", "justification.found")).doesNotContain("");
		assertThat(answer.text("breaks.completeness.complete")).isEqualTo("true");
	}

	@Test
	void noRequirementHasDatedEvidence() {
		Answer bnssg = answer("assessment/requirements-with-old-evidence", Map.of("asAt", AS_AT));
		assertThat(bnssg.rows("old.nodes", "justification.found")).hasSize(17)
			.containsOnly("evidence without a date: Self-assessment of the JFP against the legislation");
		assertThat(bnssg.number("without.totalCount")).isZero();
		Answer glos = answer("assessment/requirements-with-old-evidence",
				Map.of("asAt", AS_AT, "plan", "plan-glos-jfp"));
		assertThat(glos.number("old.totalCount")).isZero();
		assertThat(glos.rows("without.nodes", "justification.found")).hasSize(17)
			.containsOnly("nobody states that it is met");
	}

	@Test
	void nothingCanRecurSinceOneYearsAssessmentIsKnown() {
		Answer answer = answer("assessment/next-steps-that-recur");
		assertThat(answer.rows("assessments.nodes", "year.text")).containsExactly("2024/25");
		assertThat(answer.number("recurring.totalCount")).as("no data").isZero();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			PRIORITY_WITHOUT_ACTION prio-sglos-1              | down prio-sglos-1 BROKEN
			OUTCOME_WITHOUT_MEASURE out-jcs-vision            | down out-jcs-vision NOT_MEASURABLE
			MEASURE_WITHOUT_RECENT_VALUE meas-bnssg-smoking   | down meas-bnssg-smoking MEASURABLE_NO_DATA
			SHIFT_WITHOUT_MEASURED_THREAD shift-a2d sys-bnssg-ics | down act-bnssg-digitalgp BROKEN
			REQUIREMENT_WITH_OLD_EVIDENCE jfp-req-01 plan-bnssg-jfp | down jfp-req-01 BROKEN
			""")
	void aGapLeadsToTheThreadThatItBreaks(String gap, String thread) {
		Answer answer = ask("""
				query Threads($rules: [GapRule!]) {
				  gaps(rules: $rules, asAt: "2025-09-04", first: 500) {
				    nodes { id threads(first: 1) { id state stateReason } } completeness { complete }
				  }
				}""", Map.of("rules", List.of(gap.split(" ")[0])));
		assertThat(answer.text("gaps.completeness.complete")).isEqualTo("true");
		Answer found = answer.each("gaps.nodes")
			.filter((each) -> each.text("id").equals(gap))
			.findFirst()
			.orElseThrow();
		assertThat(found.text("threads.id") + " " + found.text("threads.state")).isEqualTo(thread);
		assertThat(found.text("threads.stateReason")).isNotEmpty();
	}

	@Test
	void aGapInALinkLeadsToTheThreadsThatPassIt() {
		Answer answer = ask(
				"""
						{ gaps(rules: [LINK_UNCONFIRMED], first: 100) { nodes { id threads(first: 20) { id } } completeness { reason } } }""",
				Map.of());
		assertThat(answer.each("gaps.nodes")).isNotEmpty().allSatisfy((gap) -> {
			String[] link = gap.text("id").split(" ");
			assertThat(gap.each("threads")).isNotEmpty()
				.allSatisfy((thread) -> assertThat(thread.text("id")).containsAnyOf(
						link[1] + " > " + link[2] + " " + link[3], link[3] + " < " + link[2] + " " + link[1]));
		});
	}

	@Test
	void aMeasureWithoutATargetSaysWhatItIsToShow() {
		Answer answer = ask("""
				{ gaps(rules: [MEASURE_WITHOUT_TARGET], first: 500) { nodes { node { id }
				    threads(first: 20) { direction state hops { reads node { id } link { basis } } } } } }""",
				Map.of());
		assertThat(answer.each("gaps.nodes")
			.filter((gap) -> gap.text("node.id").equals("meas-bnssg-smoking"))
			.flatMap((gap) -> gap.each("threads"))
			.map((thread) -> thread.row("direction", "hops.reads", "hops.node.id"))).hasSizeGreaterThan(1)
			.first()
			.isEqualTo("DOWN |  | ");
	}

	@Test
	void theThreadsOfAPageOfGapsAreBounded() {
		assertThat(post("{ gaps { nodes { threads(first: 21) { id } } } }", Map.of()).path("errors").toString())
			.contains("threads: first is 21: it must be 0 to 20");
	}

	private List<String> gaps(String rule) {
		return ask(
				"""
						query Gaps($rules: [GapRule!]) { gaps(rules: $rules, asAt: "2025-09-04", first: 500) { nodes { id } } }""",
				Map.of("rules", List.of(rule)))
			.rows("gaps.nodes", "id");
	}

}
