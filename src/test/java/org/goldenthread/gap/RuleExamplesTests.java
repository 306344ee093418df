package org.goldenthread.gap;

import java.util.List;
import java.util.Locale;

import org.goldenthread.gap.rule.GapRule;
import org.goldenthread.gap.rule.GapSubject;
import org.goldenthread.view.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each rule over the example in its file, and over variations of it.
 */
class RuleExamplesTests {

	private static final String EACH = "org.goldenthread.gap.Rules#each";

	@Test
	void thereAreAsManyRulesAsFiles() {
		assertThat(Rules.each()).hasSize(27)
			.allSatisfy((rule) -> assertThat(rule.file())
				.isEqualTo(rule.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".yaml"));
	}

	@ParameterizedTest
	@MethodSource(EACH)
	void findsTheGuiltyOnly(GapRule rule) {
		assertThat(ExampleCheck.problems(rule, Rules.MODEL)).isEmpty();
	}

	@ParameterizedTest
	@MethodSource(EACH)
	void onlyRulesThatSaySoFindGapsInOtherKinds(GapRule rule) {
		Gaps gaps = Gaps.in(rule.example().graph());
		assertThat(gaps.of(rule)).isNotEmpty()
			.allMatch((gap) -> (rule.subject() == GapSubject.OTHER_NODE) != gaps.is(gap, rule.kind()));
	}

	@ParameterizedTest
	@MethodSource(EACH)
	void saysWhatWasFound(GapRule rule) {
		assertThat(Gaps.in(rule.example().graph()).found(rule).values()).isNotEmpty()
			.allSatisfy((text) -> assertThat(text).isNotBlank().doesNotEndWith(": "));
	}

	@ParameterizedTest
	@MethodSource(EACH)
	void isUnmovedByWhatHasNothingToDoWithIt(GapRule rule) {
		String graph = rule.example().graph();
		assertThat(Gaps.in(graph + """

				DataSource aside
				PopulationGroup people
				ServiceArea area
				SourceDocument paper
				paper -ABOUT-> people
				""").of(rule.name())).isEqualTo(Gaps.in(graph).of(rule.name()));
	}

	@ParameterizedTest
	@MethodSource(EACH)
	void whatIsMadeUpNeitherClosesAGapNorOpensOne(GapRule rule) {
		String graph = rule.example().graph() + "\n" + Gaps.linksOfTheInnocent(rule.example(), "DEMONSTRATION");
		for (View view : List.of(View.EVERYTHING, View.REAL)) {
			assertThat(Gaps.in(graph, view).of(rule.name()))
				.containsExactlyInAnyOrderElementsOf(rule.example().guilty());
		}
	}

	@Test
	void whatIsRealClosesTheGapsThatItIsLookedForIn() {
		List<String> closed = Rules.each().stream().filter((rule) -> {
			String graph = rule.example().graph() + "\n" + Gaps.linksOfTheInnocent(rule.example(), "STATED");
			return !Gaps.in(graph).of(rule.name()).containsAll(rule.example().guilty());
		}).map(GapRule::name).toList();
		assertThat(closed).contains("PRIORITY_WITHOUT_ACTION", "ACTION_WITHOUT_PRIORITY", "COMMITMENT_WITHOUT_OUTCOME",
				"OUTCOME_WITHOUT_MEASURE", "MEASURE_WITHOUT_BASELINE", "MEASURE_WITHOUT_TARGET",
				"MEASURE_WITHOUT_RECENT_VALUE", "MEASURE_WITHOUT_OWNER", "PLAN_WITHOUT_STRATEGY",
				"STRATEGY_PRIORITY_NOT_TAKEN_UP", "RISK_WITHOUT_MITIGATION", "RISK_WITHOUT_OWNER",
				"NEXT_STEP_WITHOUT_RESPONSE", "REQUIREMENT_WITHOUT_EVIDENCE", "BOARD_VIEW_MISSING");
	}

	@Test
	void whatIsMadeUpHasGapsOfItsOwnThatWhatIsMadeUpCloses() {
		String graph = """
				Priority made basis=DEMONSTRATION
				Priority open basis=DEMONSTRATION
				Action doing basis=DEMONSTRATION
				doing -CONTRIBUTES_TO-> made basis=DEMONSTRATION
				""";
		assertThat(Gaps.in(graph).of("PRIORITY_WITHOUT_ACTION")).containsExactly("open");
		assertThat(Gaps.in(graph, View.REAL).of("PRIORITY_WITHOUT_ACTION")).isEmpty();
	}

	@Test
	void aShiftIsSupportedInAMadeUpSystemByWhatIsMadeUp() {
		String graph = """
				Shift shift
				System made basis=DEMONSTRATION
				System real
				Priority priority basis=DEMONSTRATION
				Measure measure
				Observation seen value=1
				priority -OWNED_BY-> made basis=DEMONSTRATION
				priority -OWNED_BY-> real basis=DEMONSTRATION
				priority -SUPPORTS_SHIFT-> shift basis=DEMONSTRATION
				priority -MEASURED_BY-> measure basis=DEMONSTRATION
				measure -HAS_OBSERVATION-> seen
				""";
		assertThat(Gaps.in(graph).of("SHIFT_WITHOUT_MEASURED_THREAD")).containsExactly("shift real");
	}

	@ParameterizedTest
	@CsvSource({ "open, 'nothing answers it, and no plan for its year is known'", "worded, words only: under way",
			"loose, answered only by what is part of no plan: alone",
			"before, answered only in a plan that does not run on after 2025-03-31: earlier",
			"undated, 'answered, but the year of the plan is not known: timeless'",
			"unassessed, 'answered, but the year assessed is not known: following'" })
	void saysWhyWhatAnswersANextStepDoesNotCount(String step, String found) {
		GapRule rule = Rules.named("NEXT_STEP_WITHOUT_RESPONSE");
		assertThat(Gaps.in(rule.example().graph()).found(rule)).containsEntry(step, found);
	}

	@ParameterizedTest
	@CsvSource({ "RISK_WITHOUT_SCORE, half, one of the two only", "RISK_WITHOUT_OWNER, orphan, none is named",
			"RISK_WITHOUT_OWNER, kept, only the keeper of a register that holds it: body",
			"PRIORITY_WITHOUT_ACTION, lonely, nothing serves it",
			"PRIORITY_WITHOUT_ACTION, words, only this serves it: plan",
			"TARGET_WITHOUT_DATE, vague, only words: three years", "TARGET_WITHOUT_DATE, open, none is printed",
			"MEASURE_WITHOUT_BASELINE, once, 'values of one period only, to 2025-03-31'",
			"TARGETS_DIFFER, contested, 70.0 in one and 78.0 in the other: p1; p2" })
	void saysWhatIsThereInstead(String rule, String node, String found) {
		assertThat(Gaps.in(Rules.named(rule).example().graph()).found(Rules.named(rule))).containsEntry(node, found);
	}

	@Test
	void theGravestComeFirst() {
		assertThat(Gaps.in("""
				Risk r
				Measure m
				""").all()).containsExactly("RISK_WITHOUT_MITIGATION r", "MEASURE_WITHOUT_BASELINE m",
				"MEASURE_WITHOUT_RECENT_VALUE m", "MEASURE_WITHOUT_TARGET m", "RISK_WITHOUT_OWNER r",
				"RISK_WITHOUT_SCORE r", "MEASURE_WITHOUT_OWNER m");
	}

	@Test
	void losingItsOnlyRouteTurnsAThreadIntoAGap() {
		String thread = """
				Commitment c
				Action a
				Outcome o
				a -CONTRIBUTES_TO-> o
				""";
		assertThat(Gaps.in(thread + "a -CONTRIBUTES_TO-> c").of("COMMITMENT_WITHOUT_OUTCOME")).isEmpty();
		assertThat(Gaps.in(thread).of("COMMITMENT_WITHOUT_OUTCOME")).containsExactly("c");
	}

	@Test
	void evidenceWhoseBearingIsNotSaidCounts() {
		String graph = """
				PlanType type
				LegislativeRequirement one
				LocalPlan plan
				EvidenceItem item
				one -APPLIES_TO-> type
				plan -INSTANCE_OF-> type
				item -ABOUT-> plan
				item -ABOUT-> one""";
		assertThat(Gaps.in(graph).of("REQUIREMENT_WITHOUT_EVIDENCE")).isEmpty();
		assertThat(Gaps.in(graph + " polarity=CONCERN").of("REQUIREMENT_WITHOUT_EVIDENCE")).containsExactly("one plan");
	}

}
