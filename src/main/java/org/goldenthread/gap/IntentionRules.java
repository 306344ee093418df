package org.goldenthread.gap;

import java.util.List;

import org.goldenthread.model.ThreadDirection;

/**
 * Gaps in what somebody sets out to do: where it leads nowhere, or nothing leads to it.
 */
final class IntentionRules {

	private static final String SERVED_BY = "COLLECT { MATCH (other)-[:${up}]->(c) RETURN DISTINCT other ORDER BY other.id LIMIT 5 }";

	private static final String SERVES = "COLLECT { MATCH (c)-[:${up}]->(other) RETURN DISTINCT other ORDER BY other.id LIMIT 5 }";

	private IntentionRules() {
	}

	static List<GapRule> all() {
		return List.of(priorityWithoutAction(), actionWithoutPriority(), commitmentWithoutOutcome(),
				outcomeWithoutMeasure(), dependencyDueLater());
	}

	private static GapRule priorityWithoutAction() {
		return GapRule.of("PRIORITY_WITHOUT_ACTION", GapSeverity.HIGH, "A priority that no action or programme serves.")
			.looksFor("an action or programme that serves the priority",
					"links toward the priority, through its objectives, outcomes and programmes, to five steps")
			.in("Priority",
					"WHERE NOT EXISTS { (doing:Action|Programme|NationalProgramme) ${serves 1,5} (c) } WITH c, "
							+ SERVED_BY + " AS others")
			.finds("CASE WHEN size(others) = 0 THEN 'nothing serves it' ELSE 'only this serves it' END", "others")
			.breaks(ThreadDirection.DOWN);
	}

	private static GapRule actionWithoutPriority() {
		return GapRule
			.of("ACTION_WITHOUT_PRIORITY", GapSeverity.MEDIUM,
					"An action that serves no priority, objective, commitment, outcome, shift or purpose.")
			.looksFor("a priority, objective, commitment, outcome, shift or purpose that the action serves",
					"links from the action toward what it serves, to six steps")
			.in("Action",
					"WHERE NOT EXISTS { (c) ${serves 1,6} (aim:Priority|Objective|Commitment|Outcome|Shift|ICSPurpose) } WITH c, "
							+ SERVES + " AS others")
			.finds("CASE WHEN size(others) = 0 THEN 'it serves nothing' ELSE 'it leads only to this' END", "others");
	}

	private static GapRule commitmentWithoutOutcome() {
		return GapRule
			.of("COMMITMENT_WITHOUT_OUTCOME", GapSeverity.HIGH, "A commitment that reaches no outcome and no measure.")
			.looksFor("an outcome or measure that shows whether the commitment is kept",
					"what serves the commitment, to four steps, and what that achieves, to three")
			.in("Commitment", """
					WHERE NOT EXISTS { (c) ${servedBy 0,4} (doing) ${achieves 1,3} (:Outcome|Measure) }
					  AND NOT EXISTS { (c) ${servedBy 1,4} (:Outcome) }
					WITH c, %s AS others""".formatted(SERVED_BY))
			.finds("CASE WHEN size(others) = 0 THEN 'nothing serves it' ELSE 'what serves it leads to none' END",
					"others")
			.breaks(ThreadDirection.DOWN);
	}

	private static GapRule outcomeWithoutMeasure() {
		return GapRule.of("OUTCOME_WITHOUT_MEASURE", GapSeverity.HIGH, "An outcome that no measure shows.")
			.looksFor("a measure of the outcome", "links from the outcome to measures, to two steps")
			.in("Outcome", "WHERE NOT EXISTS { (c) ${achieves 1,2} (:Measure) }")
			.finds("'none is named'")
			.breaks(ThreadDirection.DOWN);
	}

	private static GapRule dependencyDueLater() {
		String due = "coalesce(%1$s.dueEnd, %1$s.byEnd, COLLECT { MATCH (%1$s)<-[:DUE_FOR]-(m:Milestone) "
				+ "WHERE m.dateEnd IS NOT NULL RETURN m.dateEnd ORDER BY m.dateEnd LIMIT 1 }[0])";
		return GapRule
			.of("DEPENDENCY_DUE_LATER", GapSeverity.HIGH, "A dependency that falls due after what depends on it.")
			.looksFor("a dependency that is there in time",
					"the due dates of both, or their first milestones where they have none")
			.in("Intention",
					"MATCH (c)-[link:DEPENDS_ON]->(needed) WITH c, link, needed, " + due.formatted("c") + " AS due, "
							+ due.formatted("needed") + " AS neededDue WHERE neededDue > due")
			.finds("'due by ' + toString(due) + ', and what it depends on by ' + toString(neededDue)", "[]", "[needed]")
			.inLink("link", "needed.id");
	}

}
