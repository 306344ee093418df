package org.goldenthread.gap;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * All rules, the gravest first, and those of one severity by their names: the order in
 * which gaps are listed.
 */
final class GapRules {

	static final List<GapRule> ALL = Stream
		.of(IntentionRules.all(), MeasureRules.all(), PlanRules.all(), RiskRules.all(), AssessmentRules.all(),
				LinkRules.all())
		.flatMap(List::stream)
		.sorted(Comparator.comparing((GapRule rule) -> rule.meaning().severity()).thenComparing(GapRule::name))
		.toList();

	private GapRules() {
	}

	static GapRule named(String name) {
		return ALL.stream().filter((rule) -> rule.name().equals(name)).findFirst().orElseThrow();
	}

}
