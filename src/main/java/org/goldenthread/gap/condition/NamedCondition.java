package org.goldenthread.gap.condition;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The conditions that are written in Java, since neither a filter nor a condition on
 * threads can say them. A rule names one.
 */
public enum NamedCondition {

	/** A dependency is due after what depends on it. */
	DEPENDENCY_DUE_LATER("dependencyDueLater", PlanConditions::dependencyDueLater, PlanConditions.FACTS),
	/** No plan takes the priority of a strategy up. */
	STRATEGY_PRIORITY_NOT_TAKEN_UP("strategyPriorityNotTakenUp", PlanConditions::strategyPriorityNotTakenUp,
			PlanConditions.FACTS),
	/** Nothing in a place that supports a shift is measured there. */
	SHIFT_WITHOUT_MEASURED_THREAD("shiftWithoutMeasuredThread", PlanConditions::shiftWithoutMeasuredThread,
			PlanConditions.FACTS),
	/** Where a measure stood at the start is not known. */
	WITHOUT_BASELINE("withoutBaseline", MeasureConditions::withoutBaseline, MeasureConditions.FACTS),
	/** A measure has no value for its last reporting period. */
	WITHOUT_RECENT_VALUE("withoutRecentValue", MeasureConditions::withoutRecentValue, MeasureConditions.FACTS),
	/** Two plans set different targets. */
	TARGETS_DIFFER("targetsDiffer", MeasureConditions::targetsDiffer, MeasureConditions.FACTS),
	/** A trajectory misses its target. */
	TRAJECTORY_SHORT_OF_TARGET("trajectoryShortOfTarget", TrajectoryCondition::shortOfTarget,
			TrajectoryCondition.FACTS),
	/** Nothing in a following plan answers a next step. */
	NEXT_STEP_WITHOUT_RESPONSE("nextStepWithoutResponse", AssessmentConditions::nextStepWithoutResponse,
			AssessmentConditions.FACTS),
	/** The view of a board is missing from an assessment. */
	BOARD_VIEW_MISSING("boardViewMissing", AssessmentConditions::boardViewMissing, AssessmentConditions.FACTS),
	/** No evidence shows that a plan meets a requirement. */
	REQUIREMENT_WITHOUT_EVIDENCE("requirementWithoutEvidence", RequirementConditions::withoutEvidence,
			RequirementConditions.FACTS),
	/** The newest such evidence is old. */
	REQUIREMENT_WITH_OLD_EVIDENCE("requirementWithOldEvidence", RequirementConditions::withOldEvidence,
			RequirementConditions.FACTS),
	/** A link rests on one document. */
	LINK_ON_ONE_SOURCE("linkOnOneSource", LinkConditions::onOneSource, LinkConditions.FACTS),
	/** A link rests on the word of its owner. */
	LINK_ON_OWN_WORD("linkOnOwnWord", LinkConditions::onOwnWord, LinkConditions.FACTS),
	/** A link leads to what has been replaced. */
	LINK_TO_BE_RECONFIRMED("linkToBeReconfirmed", LinkConditions::toBeReconfirmed, LinkConditions.FACTS);

	private final String word;

	private final GapCondition condition;

	private final Set<String> facts;

	NamedCondition(String word, GapCondition condition, Set<String> facts) {
		this.word = word;
		this.condition = condition;
		this.facts = facts;
	}

	/**
	 * What a rule calls it.
	 * @return the word
	 */
	public String word() {
		return this.word;
	}

	/**
	 * Finds the gaps.
	 * @return the condition
	 */
	public GapCondition condition() {
		return this.condition;
	}

	/**
	 * The properties that it judges by.
	 * @return their names
	 */
	public Set<String> facts() {
		return this.facts;
	}

	/**
	 * Finds a condition.
	 * @param word what a rule calls it
	 * @return the condition, if there is one of that name
	 */
	public static Optional<NamedCondition> find(String word) {
		return Arrays.stream(values()).filter((each) -> each.word.equals(word)).findFirst();
	}

	/**
	 * What rules may call conditions.
	 * @return the words
	 */
	public static List<String> words() {
		return Arrays.stream(values()).map(NamedCondition::word).toList();
	}

}
