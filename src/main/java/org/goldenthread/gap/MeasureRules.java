package org.goldenthread.gap;

import java.util.List;

import org.goldenthread.model.ThreadDirection;

/**
 * Gaps in what is measured: where a thread ends in a measure that cannot be judged.
 */
final class MeasureRules {

	private static final String NO_DIRECTION = "coalesce(c.better, '') <> 'NONE'";

	private MeasureRules() {
	}

	static List<GapRule> all() {
		return List.of(withoutBaseline(), withoutTarget(), withoutRecentValue(), withoutOwner(), targetWithoutDate(),
				targetsDiffer(), trajectoryShortOfTarget(), trajectoryWithoutPoints());
	}

	private static GapRule withoutBaseline() {
		return GapRule
			.of("MEASURE_WITHOUT_BASELINE", GapSeverity.MEDIUM,
					"A measure without a baseline: where things stood at the start is not known.")
			.looksFor("a baseline", "values marked as baseline or first point, or else two values of different periods")
			.in("Measure",
					"""
							WITH c, COLLECT { MATCH (c)-[:HAS_OBSERVATION]->(o) RETURN o } AS seen
							WITH c, seen, [o IN seen WHERE o.value IS NOT NULL AND o.periodEnd IS NOT NULL | o.periodEnd] AS ends
							WHERE NOT any(o IN seen WHERE coalesce(o.role, '') IN ['baseline', 'first point'])
							  AND NOT any(end IN ends WHERE end <> ends[0])""")
			.finds("""
					CASE size(ends) WHEN 0 THEN 'no value with a number and a period' \
					ELSE 'values of one period only, to ' + toString(ends[0]) END""")
			.breaks(ThreadDirection.DOWN, ThreadDirection.UP);
	}

	private static GapRule withoutTarget() {
		return GapRule
			.of("MEASURE_WITHOUT_TARGET", GapSeverity.MEDIUM,
					"A measure without a target: what it is to reach is not known.")
			.looksFor("a target, or a plan value printed with an observation",
					"the targets and observations of the measure")
			.in("Measure",
					"""
							WHERE %s AND NOT EXISTS { (c)-[:HAS_TARGET]->() }
							  AND NOT EXISTS { (c)-[:HAS_OBSERVATION]->(o)
							    WHERE o.plan IS NOT NULL OR o.target IS NOT NULL OR o.planText IS NOT NULL }"""
						.formatted(NO_DIRECTION))
			.finds("'none is set'")
			.breaks(ThreadDirection.DOWN, ThreadDirection.UP);
	}

	/**
	 * What is due monthly is allowed three months to be published, what is due quarterly
	 * six, everything else eighteen.
	 */
	private static GapRule withoutRecentValue() {
		return GapRule
			.of("MEASURE_WITHOUT_RECENT_VALUE", GapSeverity.MEDIUM,
					"A measure without a value for its last reporting period, time to publish it included.")
			.looksFor(
					"a value no older than three months for a monthly measure, six for a quarterly, eighteen for others",
					"the observations of the measure, up to the date asked for")
			.in("Measure", """
					WITH c, COLLECT { MATCH (c)-[:HAS_OBSERVATION]->(o) RETURN o } AS seen,
					  CASE WHEN toLower(c.frequency) CONTAINS 'month' THEN 3
					       WHEN toLower(c.frequency) CONTAINS 'quarter' THEN 6 ELSE 18 END AS months
					WITH c, seen, months, reduce(last = null, o IN [o IN seen WHERE o.periodEnd IS NOT NULL] |
					  CASE WHEN last IS NULL OR o.periodEnd > last THEN o.periodEnd ELSE last END) AS last
					WHERE last IS NULL OR last < $asAt - duration({months: months})""")
			.finds("""
					CASE WHEN size(seen) = 0 THEN 'no observation at all' \
					WHEN last IS NULL THEN 'only observations without a period' \
					ELSE 'the latest is for the time to ' + toString(last) END""")
			.breaks(ThreadDirection.DOWN, ThreadDirection.UP);
	}

	private static GapRule withoutOwner() {
		return GapRule.of("MEASURE_WITHOUT_OWNER", GapSeverity.LOW, "A measure that nobody answers for.")
			.looksFor("an owner", "the measure's own links")
			.in("Measure", "WHERE NOT EXISTS { (c)-[:OWNED_BY]->() }")
			.finds("'none is named'")
			.breaks(ThreadDirection.DOWN, ThreadDirection.UP);
	}

	private static GapRule targetWithoutDate() {
		return GapRule
			.of("TARGET_WITHOUT_DATE", GapSeverity.MEDIUM,
					"A target without a date. What the law asks for holds always and needs none.")
			.looksFor("the date by which the target is to be reached", "the target itself")
			.in("Target", "WHERE c.by IS NULL AND coalesce(c.level, '') <> 'STATUTORY'")
			.finds("coalesce('only words: ' + c.byNote, 'none is printed')");
	}

	private static GapRule targetsDiffer() {
		String period = "(%1$s.by IS NULL AND %2$s.by IS NULL OR %1$s.byStart <= %2$s.byEnd AND %2$s.byStart <= %1$s.byEnd)";
		return GapRule
			.of("TARGETS_DIFFER", GapSeverity.MEDIUM, "Two plans that set different targets for one measure and time.")
			.looksFor("the same value in both",
					"targets of the measure in one unit, set in different plans, for times that overlap")
			.in("Measure", """
					MATCH (c)-[:HAS_TARGET]->(one:Target)-[:SET_IN]->(oneIn:Plan),
					      (c)-[:HAS_TARGET]->(other:Target)-[:SET_IN]->(otherIn:Plan)
					WHERE one.id < other.id AND oneIn <> otherIn AND one.value <> other.value
					  AND coalesce(one.unit, c.unit, '') = coalesce(other.unit, c.unit, '')
					  AND NOT EXISTS { (one)-[:SET_IN]->(otherIn) } AND NOT EXISTS { (other)-[:SET_IN]->(oneIn) }
					  AND %s""".formatted(period.formatted("one", "other")))
			.finds("toString(one.value) + ' in one and ' + toString(other.value) + ' in the other'", "[oneIn, otherIn]",
					"[one, other]")
			.at("c", "one.id + ' ' + other.id + ' ' + oneIn.id + ' ' + otherIn.id");
	}

	/**
	 * The month in which a point of a trajectory ends, as text that can be compared.
	 */
	private static String month(String point) {
		return """
				CASE WHEN %1$s =~ '\\\\d{4}/\\\\d{2} .*' AND NOT %1$s =~ '.* Q[1-4] .*' THEN (toInteger(left(%1$s, 4)) + 1) + '-03' \
				WHEN %1$s =~ '\\\\d{4}/\\\\d{2} Q4 .*' THEN (toInteger(left(%1$s, 4)) + 1) + '-03' \
				WHEN %1$s =~ '\\\\d{4}/\\\\d{2} Q[1-3] .*' THEN left(%1$s, 4) + ['-06', '-09', '-12'][toInteger(substring(%1$s, 9, 1)) - 1] \
				WHEN %1$s =~ '\\\\d{4} .*' THEN left(%1$s, 4) + '-12' \
				ELSE left(%1$s, 7) END"""
			.formatted(point);
	}

	private static GapRule trajectoryShortOfTarget() {
		return GapRule
			.of("TRAJECTORY_SHORT_OF_TARGET", GapSeverity.HIGH,
					"A trajectory that, kept to the letter, misses the target that its plan or the country sets.")
			.looksFor("a planned value that meets the target when it falls due",
					"the last point of the trajectory up to that date")
			.in("Trajectory",
					"""
							WHERE c.points IS NOT NULL
							MATCH (measure:Measure)-[:HAS_TRAJECTORY]->(c), (measure)-[:HAS_TARGET]->(target:Target)
							WHERE target.value IS NOT NULL AND target.byEnd IS NOT NULL
							  AND coalesce(target.unit, measure.unit, '') = coalesce(measure.unit, '')
							  AND (target.level = 'NATIONAL' OR EXISTS { (target)-[:SET_IN]->()<-[:SET_IN]-(c) }
							    OR EXISTS { (target)-[:SET_IN]->()-[:HAS_TRAJECTORY]->(c) })
							WITH c, measure, target, left(toString(target.byEnd), 7) AS due,
							  [point IN c.points | [%s, toFloat(last(split(point, ' ')))]] AS points
							WHERE any(point IN points WHERE point[0] >= due)
							WITH c, measure, target, [point IN points WHERE point[0] <= due | point[1]][-1] AS planned,
							  CASE WHEN target.comparator = 'EQUALS' THEN 'EQUALS'
							       WHEN target.comparator = 'AT_LEAST' THEN 'HIGHER'
							       WHEN target.comparator IN ['AT_MOST', 'BELOW'] THEN 'LOWER'
							       ELSE measure.better END AS better
							WHERE better = 'EQUALS' AND planned <> target.value OR better = 'HIGHER' AND planned < target.value
							  OR better = 'LOWER' AND (planned > target.value OR target.comparator = 'BELOW' AND planned = target.value)"""
						.formatted(month("point")))
			.finds("'planned is ' + toString(planned) + ', the target is ' + toString(target.value) + ' by ' + target.by",
					"[]", "[measure, target]")
			.at("c", "measure.id + ' ' + target.id")
			.breaksFrom("[measure]", ThreadDirection.DOWN, ThreadDirection.UP);
	}

	private static GapRule trajectoryWithoutPoints() {
		return GapRule
			.of("TRAJECTORY_WITHOUT_POINTS", GapSeverity.MEDIUM,
					"A trajectory without any planned value, by which nothing can be judged.")
			.looksFor("planned values", "the points of the trajectory")
			.in("Trajectory", "WHERE c.points IS NULL OR size(c.points) = 0")
			.finds("'none is published'")
			.breaksFrom("COLLECT { MATCH (c)<-[:HAS_TRAJECTORY]-(m:Measure) RETURN m ORDER BY m.id LIMIT 3 }",
					ThreadDirection.DOWN);
	}

}
