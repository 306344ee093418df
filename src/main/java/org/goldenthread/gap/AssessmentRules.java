package org.goldenthread.gap;

import java.util.List;

import org.goldenthread.model.ThreadDirection;

/**
 * Gaps in what assessors ask for and look at.
 */
final class AssessmentRules {

	/**
	 * The evidence that a plan, its editions included, meets a requirement: named where
	 * it is met, or under a statement on compliance that speaks of the requirement, or of
	 * the plan as a whole and finds all met. What finds it not met, and what refutes that
	 * it is, is no such evidence.
	 */
	private static final String EVIDENCE = """
			MATCH (c)-[:INSTANCE_OF]->(:PlanType)<-[:APPLIES_TO]-(requirement:LegislativeRequirement)
			WITH DISTINCT c, requirement, [c] + COLLECT { MATCH (c)<-[:EDITION_OF]-(edition) RETURN edition } AS texts
			WITH c, requirement,
			  COLLECT { MATCH (text)-[met:MEETS]->(requirement) WHERE text IN texts RETURN met } AS meets,
			  COLLECT { MATCH (text)<-[:ABOUT]-(statement:ComplianceStatement) WHERE text IN texts
			    AND coalesce(statement.compliance, '') <> 'NOT_MET'
			    AND (EXISTS { (statement)-[:ABOUT]->(requirement) }
			      OR statement.compliance = 'MET' AND NOT EXISTS { (statement)-[:ABOUT]->(:LegislativeRequirement) })
			    RETURN DISTINCT statement } AS statements,
			  COLLECT { MATCH (requirement)<-[one:ABOUT]-(item:EvidenceItem)-[other:ABOUT]->(text) WHERE text IN texts
			    AND NOT 'CONCERN' IN [one.polarity, other.polarity] RETURN DISTINCT item } AS items
			WITH c, requirement, meets, statements, items + COLLECT { MATCH (statement)-[by:EVIDENCED_BY]->(item)
			  WHERE statement IN statements AND coalesce(by.direction, '') <> 'REFUTES' RETURN DISTINCT item } AS evidence""";

	private AssessmentRules() {
	}

	static List<GapRule> all() {
		return List.of(nextStepWithoutResponse(), requirementWithoutEvidence(), requirementWithOldEvidence(),
				boardViewMissing());
	}

	/**
	 * A plan follows an assessment if it runs on after the year assessed; one whose years
	 * are not known, if it was made after that. Of a next step whose assessment bears no
	 * date, it need run on into the year that the step is for.
	 */
	private static GapRule nextStepWithoutResponse() {
		return GapRule
			.of("NEXT_STEP_WITHOUT_RESPONSE", GapSeverity.HIGH,
					"A next step from an assessment that nothing in a following plan answers.")
			.looksFor("a plan that runs on after the year assessed, or something in one, that answers the next step",
					"what answers it and the plans that this is part of, and the assessed organisation's plans for the year that it is for")
			.in("NextStep",
					"""
							WITH c, coalesce(COLLECT { MATCH (c)-[:IN_SECTION]->()-[:SECTION_OF]->(assessment:Assessment)
							    WITH coalesce(assessment.yearEnd, assessment.dateEnd) AS end WHERE end IS NOT NULL
							    RETURN end ORDER BY end LIMIT 1 }[0], c.yearStart) AS assessed,
							  COLLECT { MATCH (c)<-[:RESPONDS_TO]-(answer:Intention) RETURN DISTINCT answer ORDER BY answer.id } AS answers
							WITH c, assessed, answers, COLLECT { UNWIND answers AS answer
							  MATCH (answer) ((part:!Plan)-[:PART_OF|DELIVERS]->(whole)){0,5} (plan:LocalPlan|PlanEdition)
							  WITH DISTINCT plan ORDER BY plan.id
							  RETURN {plan: plan, end: coalesce(plan.coversEnd, plan.yearEnd, plan.dateEnd, plan.acceptedEnd, plan.submittedEnd,
							    plan.publishedEnd, plan.approvedEnd)} } AS answering
							WHERE NOT any(each IN answering WHERE coalesce(each.end > assessed, false))
							WITH c, assessed, answers, [each IN answering | each.plan] AS answering,
							  [each IN answering WHERE each.end IS NULL OR assessed IS NULL | each.plan] AS undated,
							  COLLECT { MATCH (c)-[:IN_SECTION]->()-[:SECTION_OF]->()-[:ABOUT]->(:Actor)<-[:OWNED_BY]-(plan:LocalPlan)
							    WHERE plan.year = c.year RETURN DISTINCT plan ORDER BY plan.id LIMIT 5 } AS plans""")
			.finds("""
					CASE WHEN size(undated) > 0 AND assessed IS NULL THEN 'answered, but the year assessed is not known' \
					WHEN size(undated) > 0 THEN 'answered, but the year of the plan is not known' \
					WHEN size(answering) > 0 THEN 'answered only in a plan that does not run on after ' + toString(assessed) \
					WHEN size(answers) > 0 THEN 'answered only by what is part of no plan' \
					WHEN c.response IS NOT NULL THEN 'words only: ' + c.response \
					WHEN size(plans) = 0 THEN 'nothing answers it, and no plan for its year is known' \
					ELSE 'nothing answers it; the plan for its year is known' END""",
					"""
							(CASE WHEN size(undated) > 0 THEN undated WHEN size(answering) > 0 THEN answering \
							WHEN size(answers) > 0 THEN answers ELSE plans END)[..5]""")
			.breaks(ThreadDirection.DOWN);
	}

	private static GapRule requirementWithoutEvidence() {
		return GapRule
			.of("REQUIREMENT_WITHOUT_EVIDENCE", GapSeverity.HIGH,
					"A requirement of the law that a plan must meet and for which no evidence is recorded.")
			.looksFor("evidence that the plan meets the requirement",
					"where the plan is said to meet it, and statements on compliance with their evidence")
			.in("LocalPlan", EVIDENCE + """

					WHERE size(evidence) = 0 AND NOT any(met IN meets WHERE met.evidence IS NOT NULL)""")
			.finds("""
					CASE WHEN size(statements) + size(meets) = 0 THEN 'nobody states that it is met' \
					ELSE 'it is stated as met, without evidence' END""", "statements", "[c]")
			.at("requirement", "c.id")
			.breaksThrough("[c]", ThreadDirection.DOWN);
	}

	private static GapRule requirementWithOldEvidence() {
		return GapRule.of("REQUIREMENT_WITH_OLD_EVIDENCE", GapSeverity.MEDIUM,
				"A requirement of the law whose newest evidence is older than twelve months, or bears no date to show that it is not.")
			.looksFor("evidence from the twelve months before the date asked for",
					"the dates and periods of the evidence, and of the statements that rest on it")
			.in("LocalPlan",
					EVIDENCE + """

							WHERE size(evidence) > 0
							WITH c, requirement, evidence, reduce(last = null, date IN [item IN evidence | coalesce(item.dateEnd, item.periodEnd)]
							  + [statement IN statements | statement.evidencePeriodEnd] |
							  CASE WHEN date IS NULL OR last > date THEN last ELSE date END) AS newest
							WHERE newest IS NULL OR newest < $asAt - duration({months: 12})""")
			.finds("CASE WHEN newest IS NULL THEN 'evidence without a date' ELSE 'evidence from the time to ' + toString(newest) END",
					"evidence[..4]", "[c]")
			.at("requirement", "c.id")
			.breaksThrough("[c]", ThreadDirection.DOWN);
	}

	private static GapRule boardViewMissing() {
		return GapRule.of("BOARD_VIEW_MISSING", GapSeverity.HIGH,
				"A health and wellbeing board whose view is missing from the assessment of an integrated care board that sits on it.")
			.looksFor("the board's view among the evidence of the assessment",
					"the evidence of the assessment and of its findings")
			.in("Assessment",
					"""
							MATCH (c)-[:ABOUT]->(:Organisation)-[:MEMBER_OF]->(board:GovernanceBody)
							WHERE toLower(board.type) = 'health and wellbeing board'
							  AND NOT EXISTS { (c)-[:EVIDENCED_BY]->(board) }
							  AND NOT EXISTS { (c)-[:EVIDENCED_BY]->(:EvidenceItem)-[:PROVIDED_BY]->(board) }
							  AND NOT EXISTS { (c)<-[:ASSESSED_IN]-(:Finding)-[:EVIDENCED_BY]->()-[:PROVIDED_BY]->(board) }
							  AND NOT EXISTS { (c)<-[:SECTION_OF]-()<-[:IN_SECTION]-(:Finding)-[:EVIDENCED_BY]->()-[:PROVIDED_BY]->(board) }
							WITH DISTINCT c, board, COLLECT { MATCH (c)-[:EVIDENCED_BY]->(view:GovernanceBody)
							  RETURN DISTINCT view ORDER BY view.id LIMIT 4 } AS views""")
			.finds("CASE WHEN size(views) = 0 THEN 'the view of no board' ELSE 'only the view of others' END", "views",
					"[c]")
			.at("board", "c.id")
			.breaksFrom("[c]", ThreadDirection.DOWN);
	}

}
