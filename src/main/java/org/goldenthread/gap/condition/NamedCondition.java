package org.goldenthread.gap.condition;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The conditions that are written in Java, since neither a filter nor a condition on
 * threads can say them. A rule names one.
 */
public enum NamedCondition {

	/** A dependency is due after what depends on it. */
	DEPENDENCY_DUE_LATER("dependencyDueLater", "Intention", PlanConditions::dependencyDueLater, PlanConditions.FACTS),
	/** No plan takes the priority of a strategy up. */
	STRATEGY_PRIORITY_NOT_TAKEN_UP("strategyPriorityNotTakenUp", "Priority", PlanConditions::strategyPriorityNotTakenUp,
			PlanConditions.FACTS),
	/** Nothing in a scope that supports a shift is measured there. */
	SHIFT_WITHOUT_MEASURED_THREAD("shiftWithoutMeasuredThread", "Shift", PlanConditions::shiftWithoutMeasuredThread,
			PlanConditions.FACTS),
	/** Where a measure stood at the start is not known. */
	WITHOUT_BASELINE("withoutBaseline", "Measure", MeasureConditions::withoutBaseline, MeasureConditions.FACTS),
	/** A measure has no value for its last reporting period. */
	WITHOUT_RECENT_VALUE("withoutRecentValue", "Measure", MeasureConditions::withoutRecentValue,
			MeasureConditions.FACTS),
	/** Two plans set different targets. */
	TARGETS_DIFFER("targetsDiffer", "Measure", MeasureConditions::targetsDiffer, MeasureConditions.FACTS),
	/** A trajectory misses its target. */
	TRAJECTORY_SHORT_OF_TARGET("trajectoryShortOfTarget", "Trajectory", TrajectoryCondition::shortOfTarget,
			TrajectoryCondition.FACTS),
	/** Nothing in a following plan answers a next step. */
	NEXT_STEP_WITHOUT_RESPONSE("nextStepWithoutResponse", "NextStep", AssessmentConditions::nextStepWithoutResponse,
			AssessmentConditions.FACTS),
	/** The view of a board is missing from an assessment. */
	BOARD_VIEW_MISSING("boardViewMissing", "Assessment", AssessmentConditions::boardViewMissing,
			AssessmentConditions.FACTS),
	/** No evidence shows that a plan meets a requirement. */
	REQUIREMENT_WITHOUT_EVIDENCE("requirementWithoutEvidence", "LocalPlan", RequirementConditions::withoutEvidence,
			RequirementConditions.FACTS),
	/** The newest such evidence is old. */
	REQUIREMENT_WITH_OLD_EVIDENCE("requirementWithOldEvidence", "LocalPlan", RequirementConditions::withOldEvidence,
			RequirementConditions.FACTS),
	/** A link rests on one document. */
	LINK_ON_ONE_SOURCE("linkOnOneSource", null, LinkConditions::onOneSource, LinkConditions.FACTS),
	/** A link rests on the word of its owner. */
	LINK_ON_OWN_WORD("linkOnOwnWord", null, LinkConditions::onOwnWord, LinkConditions.FACTS),
	/** A link leads to what has been replaced. */
	LINK_TO_BE_RECONFIRMED("linkToBeReconfirmed", null, LinkConditions::toBeReconfirmed, LinkConditions.FACTS);

	private static final Set<NamedCondition> IN_OTHERS = EnumSet.of(REQUIREMENT_WITHOUT_EVIDENCE,
			REQUIREMENT_WITH_OLD_EVIDENCE, BOARD_VIEW_MISSING);

	private final String word;

	private final @Nullable String kind;

	private final GapCondition condition;

	private final Set<String> facts;

	NamedCondition(String word, @Nullable String kind, GapCondition condition, Set<String> facts) {
		this.word = word;
		this.kind = kind;
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
	 * What it is for.
	 * @return the name of the kind of node that can have the gap, which several kinds may
	 * share; null if the links of threads can have it
	 */
	public @Nullable String kind() {
		return this.kind;
	}

	/**
	 * Whether the gap is looked for in a scope, rather than in the thing itself.
	 * @return true if its rule must be one that is looked for everywhere
	 */
	public boolean isOfScopes() {
		return this == SHIFT_WITHOUT_MEASURED_THREAD;
	}

	/**
	 * Whether the gap is in another node than the one that is looked at, such as in the
	 * requirement that a plan does not meet.
	 * @return true if so
	 */
	public boolean isInOthers() {
		return IN_OTHERS.contains(this);
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
