package org.goldenthread.gap;

import java.util.List;

import org.goldenthread.cypher.Paths;
import org.goldenthread.model.ThreadDirection;

/**
 * Gaps between plans: a strategy says what, a plan how, and each should know the other.
 */
final class PlanRules {

	/**
	 * A plan that others carry out: it is carried out or taken into account by another,
	 * stands in the first of three layers, or is called a strategy.
	 */
	private static final String IS_STRATEGY = "(EXISTS { (%1$s)<-[:IMPLEMENTS|TAKES_ACCOUNT_OF]-() } "
			+ "OR EXISTS { (%1$s)-[:INSTANCE_OF]->(:PlanType {layer: 1}) } "
			+ "OR toLower(coalesce(%1$s.type, '')) CONTAINS 'strategy')";

	private PlanRules() {
	}

	static List<GapRule> all() {
		return List.of(planWithoutStrategy(), strategyPriorityNotTakenUp(), shiftWithoutMeasuredThread());
	}

	private static GapRule planWithoutStrategy() {
		return GapRule
			.of("PLAN_WITHOUT_STRATEGY", GapSeverity.MEDIUM,
					"A local plan that implements no strategy and is none itself.")
			.looksFor("a plan that it implements",
					"its own links, those of its editions, and those of the plans that it is part of")
			.in("LocalPlan",
					"""
							WHERE NOT %s
							  AND NOT EXISTS { MATCH (c) ((inner)-[:PART_OF]->(outer)){0,3} (:Plan)-[:IMPLEMENTS]->(:Plan) }
							  AND NOT EXISTS { (c)<-[:EDITION_OF]-()-[:IMPLEMENTS]->() }
							WITH c, COLLECT { MATCH (c)-[:${up}]->(other:Plan) WHERE NOT other:PlanType
							  RETURN DISTINCT other ORDER BY other.id LIMIT 5 } AS others"""
						.formatted(IS_STRATEGY.formatted("c")))
			.finds("CASE WHEN size(others) = 0 THEN 'it names no plan above it' ELSE 'it leads only to this' END",
					"others");
	}

	private static GapRule strategyPriorityNotTakenUp() {
		return GapRule
			.of("STRATEGY_PRIORITY_NOT_TAKEN_UP", GapSeverity.MEDIUM,
					"A priority of a local strategy that no plan takes up.")
			.looksFor("a plan that takes the priority up: as its own, carried forward, or by something that serves it",
					"links toward the priority from outside its strategy")
			.in("Priority",
					"""
							MATCH (c)-[:PART_OF]->(strategy:LocalPlan)
							WHERE %s
							  AND NOT EXISTS { (c)-[:CARRIED_FORWARD_AS]->() }
							  AND NOT EXISTS { MATCH (c)-[:PART_OF]->(other:LocalPlan) WHERE NOT %s }
							  AND NOT EXISTS { MATCH (c) ${servedBy 1,4} (other) ((inner)-[:PART_OF|DELIVERS]->(outer)){0,5} (plan:LocalPlan)
							    WHERE plan <> strategy AND NOT %s }
							WITH c, strategy, COLLECT { MATCH (strategy)<-[:IMPLEMENTS|TAKES_ACCOUNT_OF]-(other)
							  RETURN DISTINCT other ORDER BY other.id LIMIT 5 } AS others"""
						.formatted(IS_STRATEGY.formatted("strategy"), IS_STRATEGY.formatted("other"),
								IS_STRATEGY.formatted("plan")))
			.finds("""
					CASE WHEN size(others) = 0 THEN 'no plan implements its strategy or takes account of it' \
					ELSE 'these implement its strategy or take account of it, but nothing in them leads to the priority' END""",
					"others")
			.at("c", "strategy.id")
			.breaks(ThreadDirection.DOWN);
	}

	private static GapRule shiftWithoutMeasuredThread() {
		return GapRule
			.of("SHIFT_WITHOUT_MEASURED_THREAD", GapSeverity.HIGH,
					"A shift that a system, or the scope asked for, supports by nothing that is measured there.")
			.looksFor("something in the scope that supports the shift and reaches a measure with a value seen there",
					"what supports the shift, to three steps, and what that achieves, to three")
			.in(GapRule.EACH_PLACE,
					"""
							MATCH %s
							WHERE NOT EXISTS { MATCH (c) ${servedBy 1,4} (support) ${achieves 1,3} (measure:Measure)-[:HAS_OBSERVATION]->(seen)
							  WHERE support IN within AND (seen.value IS NOT NULL OR seen.valueText IS NOT NULL)
							    AND (NOT EXISTS { (seen)-[:REPORTED_FOR]->() }
							      OR EXISTS { MATCH (seen)-[:REPORTED_FOR]->(body) WHERE body IN within }) }
							WITH c, here, COLLECT { MATCH (c) ${servedBy 1,1} (other) WHERE other IN within
							  RETURN DISTINCT other ORDER BY other.id LIMIT 5 } AS others"""
						.formatted(Paths.all("Shift", "c")))
			.finds("CASE WHEN size(others) = 0 THEN 'nothing supports it' ELSE 'what supports it is not measured' END",
					"others", "[here]")
			.at("c", "here.id")
			.breaksFrom("others", ThreadDirection.DOWN);
	}

}
