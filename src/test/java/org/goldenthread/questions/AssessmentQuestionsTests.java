package org.goldenthread.questions;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The questions that annual assessors ask.
 */
class AssessmentQuestionsTests extends RunningService {

	@Test
	void elevenNextStepsStandInFiveSections() {
		Answer answer = answer("assessment/next-steps-of-each-section");
		assertThat(answer.rows("assessment.sections.nodes", "order", "nextSteps.totalCount"))
			.containsExactlyInAnyOrder("1 | 3", "2 | 2", "3 | 2", "4 | 2", "5 | 2");
		assertThat(answer.rows("assessment.sections.nodes.nextSteps.nodes", "id", "name", "sources"))
			.containsExactlyInAnyOrderElementsOf(Answer
				.table("""
						next-1a | Accelerate the IITF, strengthen evaluation and impact measurement, deepen partner engagement | src-s1a L147; src-s1b L362-364
						next-1b | Keep leading and supporting the three HWBs' commitments and JLHWS actions | src-s1a L148; src-s1b L365
						next-1c | Put legislative requirements or a self-assessment in an appendix of future JFPs | src-s1a L149; src-s1b L366
						next-2a | Achieve and sustain improvement in UEC, cancer and diagnostics | src-s1a L169; src-s1b L400
						next-2b | Improve CYP mental health access | src-s1a L170; src-s1b L401
						next-3a | Ensure timely access; reduce variation in service delivery | src-s1a L185; src-s1b L419
						next-3b | Continue and develop system-wide work on health inequalities | src-s1a L186; src-s1b L420
						next-4a | Align transformation with financial sustainability; measurable value from investment | src-s1a L200; src-s1b L444
						next-4b | Identify mitigations for unmitigated financial risks | src-s1a L201; src-s1b L445
						next-5a | Targeted initiatives for local business support and health-sector jobs | src-s1a L219; src-s1b L461
						next-5b | Continue sustainability work and carbon reduction | src-s1a L220; src-s1b L462
						"""));
	}

	@Test
	void allSeventeenRequirementsAreMetOnEvidenceWithoutAPrintedDate() {
		Answer answer = answer("assessment/legal-requirements-met");
		assertThat(answer.number("localPlan.instanceOf.nodes.legislativeRequirements.totalCount")).isEqualTo(17);
		assertThat(answer.rows("complianceStatements.nodes", "compliance", "value", "outOf", "evidencePeriod.text",
				"evidencedBy.nodes.type", "evidencedBy.nodes.period.text", "evidencedBy.nodes.qualityFlag", "sources"))
			.isEqualTo(Answer
				.table("""
						MET | 17 | 17 | | self-assessment | | called last year's in the letter, year not printed | src-s1a L142; src-s1b L354, L366
						"""));
		assertThat(answer.rows("complianceStatements.nodes.inSection.nodes.nextSteps.nodes", "name", "sources"))
			.as("to be shown in future")
			.contains(
					"Put legislative requirements or a self-assessment in an appendix of future JFPs | src-s1a L149; src-s1b L366");
	}

	@Test
	void eightRequirementsAreNamedInTheAnnualAssessment() {
		Answer answer = answer("assessment/requirements-named-in-the-annual-assessment");
		assertThat(answer.number("planType.all.totalCount")).isEqualTo(17);
		assertThat(answer.rows("planType.named.nodes", "annualAssessmentParagraph", "section", "name", "sources"))
			.isEqualTo(Answer
				.table("""
						a | 14Z34 | Duty as to improvement in quality of services | src-nhs-act-2006 s.14Z52, s.14Z59
						b | 14Z35 | Duty as to reducing inequalities | src-nhs-act-2006 s.14Z52, s.14Z59
						c | 14Z38 | Duty to obtain appropriate advice | src-nhs-act-2006 s.14Z52, s.14Z59
						d | 14Z40 | Duty in respect of research | src-nhs-act-2006 s.14Z52, s.14Z59
						e | 14Z43 | Duty to have regard to wider effect of decisions | src-nhs-act-2006 s.14Z52, s.14Z59
						f | 14Z45 | Public involvement and consultation | src-nhs-act-2006 s.14Z52, s.14Z59
						g | 223GB-223N | Financial duties | src-nhs-act-2006 s.14Z52, s.14Z59
						h | 14Z52(2)(c), 116B of the 2007 Act | Steps to implement any joint local health and wellbeing strategy | src-nhs-act-2006 s.14Z52, s.14Z59
						"""));
	}

	@Test
	void sixMeasuresMissedTheirPlanOrTargetInWholeOrInPart() {
		Answer answer = answer("assessment/measures-that-missed-their-plan");
		assertThat(answer.rows("assessment.missed.nodes", "measures.nodes.name", "value", "plan", "target",
				"comparator", "performance", "monthsMet", "qualitative", "sources"))
			.containsExactlyInAnyOrderElementsOf(Answer.table("""
					A&E four-hour performance | 65.1 | 70.7 | | PLAN | WORSE | 0 | | src-s1b L374, L376
					Category 2 mean ambulance response time | 38.4 | 25.0 | | PLAN | WORSE | | | src-s1b L374, L376
					Virtual ward occupancy | | | 80.0 | TARGET | WORSE | | persistently below | src-s1b L386
					CYP mental health access | | | | TARGET | WORSE | | not met | src-s1b L396
					Diagnostic delivery | | | | PLAN | MIXED | | not fully to plan | src-s1b L384
					Efficiencies delivered | | | | PLAN | WORSE | | under-delivered | src-s1b L428
					"""));
		assertThat(answer.rows("assessment.concerns.nodes", "id", "qualitative", "sources"))
			.as("capacity concerns with no target given")
			.contains("obs-children-2425 | capacity challenges continue | src-s1b L394",
					"obs-paeds-2425 | capacity challenges continue | src-s1b L394");
	}

	@Test
	void noneOfTheThreeThemesOfTheJointForwardPlanHasABaselineForEveryOutcome() {
		List<Answer> priorities = answer("assessment/priorities-without-a-baseline").each("localPlan.priorities.nodes")
			.toList();
		assertThat(priorities).extracting((priority) -> priority.row("id", "basis", "outcomes.totalCount", "sources"))
			.as("the themes, and not the priorities of a place")
			.containsExactlyInAnyOrder("prio-bnssg-prevention | EXTERNAL | 3 | src-bnssg-jfp-prevention",
					"prio-bnssg-cyp | EXTERNAL | 3 | src-bnssg-jfp-children",
					"prio-bnssg-primary | EXTERNAL | 0 | src-bnssg-jfp-primary");
		assertThat(priorities.stream()
			.flatMap((priority) -> priority.each("outcomes.nodes"))
			.collect(Collectors.toMap((outcome) -> outcome.text("id"), AssessmentQuestionsTests::baseline)))
			.isEqualTo(Map.of("out-bnssg-childpoverty", "25000.0", "out-bnssg-readiness", "20-25 %",
					"out-bnssg-alcohol", "in words only", "out-bnssg-neet", "no data", "out-bnssg-smoking", "no data",
					"out-bnssg-weight", "no data"));
	}

	@Test
	void theFiveSourceDocumentsStateNoPriorityOfTheJointForwardPlan() {
		assertThat(answer("assessment/priorities-without-a-baseline").each("localPlan.priorities.nodes")
			.filter((priority) -> priority.text("basis").equals("STATED"))).isEmpty();
		assertThat(answer("assessment/priorities-without-a-baseline", Map.of("plan", "plan-jlhws-nsom"))
			.number("localPlan.priorities.totalCount")).as("no data").isZero();
	}

	private static String baseline(Answer outcome) {
		return outcome.each("measuredBy.nodes.observations.nodes")
			.map((observation) -> (observation.text("value") + observation.text("valueText") + " "
					+ observation.text("unit"))
				.strip())
			.findFirst()
			.orElse(outcome.has("baseline") ? "in words only" : "no data");
	}

}
