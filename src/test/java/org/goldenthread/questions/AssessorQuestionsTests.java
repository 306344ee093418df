package org.goldenthread.questions;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What assessors and dashboards ask of the assessed year beside the questions with an
 * expected answer. What is expected here was read from the letter and the paper.
 */
class AssessorQuestionsTests extends RunningService {

	@Test
	void eightFiguresMetOrBeatTheirPlanOrTarget() {
		Answer answer = answer("assessment/figures-of-an-assessment");
		assertThat(answer.rows("assessment.metOrBetter.nodes", "id", "performance"))
			.containsExactlyElementsOf(Answer.table("""
					obs-62d-2425 | MOSTLY_BETTER
					obs-agency-2425 | MET
					obs-capital-2425 | MET
					obs-cmh-2425 | MET
					obs-dementia-2425 | BETTER
					obs-fds-2425 | BETTER
					obs-perinatal-2425 | BETTER
					obs-surplus-2425 | BETTER"""));
	}

	@Test
	void noNextStepHasARecordedAnswer() {
		Answer answer = answer("assessment/next-steps-with-an-action");
		assertThat(answer.row("asked.totalCount", "answered.totalCount", "plan.year.text"))
			.isEqualTo("11 | 0 | 2025/26");
	}

	@Test
	void oneOfThreeHealthAndWellbeingBoardsIsHeard() {
		assertThat(answer("assessment/health-and-wellbeing-boards-heard").rows("organisation.memberOf.nodes", "id",
				"assessmentsInformed.nodes.id", "evidenceProvided.nodes.id"))
			.containsExactly("body-hwb-bristol |  | ", "body-hwb-nsom |  | ",
					"body-hwb-sglos | asmt-2425 | ev-hwb-sglos");
	}

	@Test
	void twoMeasuresHaveAPlaceAmongOthers() {
		assertThat(
				answer("assessment/measures-with-a-benchmark").rows("assessment.observations.nodes", "id", "benchmark"))
			.containsExactly("obs-dementia-2425 | only South West system to meet it, top quartile nationally",
					"obs-diag-2425 | top quartile nationally");
	}

	@Test
	void thePaperDiffersFromTheLetterInSevenFindings() {
		Answer answer = answer("assessment/disagreements");
		assertThat(answer.each("findings.nodes").map((each) -> each.text("id"))).containsExactly("ceo-bsc",
				"ceo-cancer-dementia", "ceo-challenges", "ceo-finance", "ceo-investment", "ceo-jfp17",
				"ceo-why-weight");
		assertThat(answer.each("findings.nodes.conflictsWith.edges.link")).allSatisfy(
				(link) -> assertThat(link.row("differsIn", "note")).doesNotStartWith(" |").doesNotEndWith("| "));
	}

	@Test
	void theAchievementsWithANumberAreThoseOfTheLetter() {
		assertThat(answer("assessment/achievements-with-a-number").each("assessment.observations.nodes")
			.filter((each) -> each.text("discussedIn.nodes.polarity").contains("STRENGTH"))
			.map((each) -> each.row("id", "value"))).containsExactly("obs-cc-2402 | 25000.0", "obs-fds-2425 | 81.4",
					"obs-jfp-legal | 17.0", "obs-pharm-2425 | 10000.0");
	}

	@Test
	void supportIsRecordedForOneFindingOfTheSections() {
		Answer answer = answer("assessment/support-for-each-concern");
		assertThat(
				answer.each("assessment.sections.nodes.findings").mapToLong((each) -> each.number("totalCount")).sum())
			.isEqualTo(15);
		assertThat(answer.each("assessment.sections.nodes.findings.nodes")
			.filter((each) -> each.has("supportOffered.nodes"))
			.map((each) -> each.row("id", "supportOffered.nodes.id", "supportOffered.nodes.offeredBy.nodes.id")))
			.containsExactly("find-1-outcomes | support-jfp | org-nhse-sw");
	}

	@Test
	void fourMeasuresHaveANationalTargetForTheYearAfter() {
		assertThat(answer("dashboard/outturn-against-next-targets").rows("measures.nodes", "id",
				"observations.nodes.value", "targets.nodes.value"))
			.containsExactly("meas-62d |  | 75.0", "meas-ae4h | 65.1 | 78.0", "meas-cat2 | 38.4 | 30.0",
					"meas-fds | 81.4 | 80.0");
	}

	@Test
	void theBoardWasInSegmentThreeAtTheEndOfTheYear() {
		assertThat(answer("dashboard/segment-of-an-organisation").rows("organisation.ratedAs.nodes", "segment",
				"asAt.text", "ratedUnder.nodes.id"))
			.containsExactly(" | 2025/26 | doc-nof-2526", "3 | 2024/25 Q4 | doc-nof");
	}

	@Test
	void theNextDeadlinesBeginWithTheSignOffOfPlans() {
		assertThat(answer("dashboard/next-deadlines").rows("milestones.nodes", "id", "date.text").subList(0, 4))
			.containsExactly("ms-dec-final | 2025-12", "ms-dec-plans | 2025-12",
					"ms-acceptance | 2026-01-01..2026-02-15", "ms-governance-2603 | 2026-03");
	}

	@Test
	void noRegisterPrintsAScoreOrAnAppetite() {
		Answer answer = answer("dashboard/risks-above-appetite");
		assertThat(answer.rows("riskRegisters.nodes", "id", "risks.totalCount", "unmitigated.totalCount"))
			.containsExactly("reg-corporate | 3 | 2", "reg-strategic | 3 | 2");
		assertThat(answer.rows("riskRegisters.nodes.risks.nodes", "likelihood", "consequence", "appetite"))
			.containsOnly(" |  | ");
	}

	@Test
	void everyPlanIsListedWithItsOwner() {
		Answer answer = answer("dashboard/plans");
		assertThat(answer.rows("localPlans.nodes", "id", "status", "ownedBy.nodes.id")).hasSize(21)
			.contains("plan-bnssg-jfp | refreshed | org-bnssg-icb", "plan-op-2526 | accepted | org-bnssg-icb");
	}

}
