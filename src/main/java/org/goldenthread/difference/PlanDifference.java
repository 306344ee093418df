package org.goldenthread.difference;

import java.util.List;

import org.goldenthread.answer.Completeness;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two editions of a plan, or one plan at two times.
 *
 * @param before the earlier side
 * @param after the later side
 * @param added how many parts are only in the later
 * @param dropped how many parts are only in the earlier
 * @param carriedForward how many parts are the same in both
 * @param changed how many parts are in both and differ
 * @param parts all of them: what was added, dropped, changed and carried forward
 * @param completeness how complete this is
 */
record PlanDifference(Side before, Side after, int added, int dropped, int carriedForward, int changed,
		List<PartDifference> parts, Completeness completeness) {

	static PlanDifference of(PlanParts before, PlanParts after, List<PartDifference> parts, Completeness completeness) {
		return new PlanDifference(Side.of(before), Side.of(after), count(parts, PartChange.ADDED),
				count(parts, PartChange.DROPPED), count(parts, PartChange.CARRIED_FORWARD),
				count(parts, PartChange.CHANGED), parts, completeness);
	}

	private static int count(List<PartDifference> parts, PartChange what) {
		return (int) parts.stream().filter((each) -> each.what() == what).count();
	}

	/**
	 * One of the two that are compared.
	 *
	 * @param id the id of the plan
	 * @param name its name then
	 * @param dataVersion the number of the version of the data
	 * @param parts how many parts it holds
	 */
	record Side(String id, String name, String dataVersion, int parts) {

		static Side of(PlanParts plan) {
			return new Side(plan.id(), plan.name(), String.valueOf(plan.version().number()), plan.parts().size());
		}

	}

	/**
	 * What became of a part.
	 *
	 * @param what what
	 * @param matchedBy how it was found in both; null if it is in one only
	 * @param before the part as it was; null if it was added
	 * @param after the part as it is; null if it was dropped
	 * @param changes what differs, where it is in both
	 */
	record PartDifference(PartChange what, @Nullable PartMatch matchedBy, @Nullable PlanPart before,
			@Nullable PlanPart after, List<AspectChange> changes) {

		String name() {
			PlanPart any = (this.after != null) ? this.after : this.before;
			return (any != null) ? any.name() : "";
		}

	}

	/**
	 * A difference in one respect.
	 *
	 * @param aspect the respect
	 * @param before what was said; null if nothing
	 * @param after what is said; null if nothing
	 */
	record AspectChange(PartAspect aspect, @Nullable String before, @Nullable String after) {

	}

	/** What became of a part. */
	enum PartChange {

		/** It is only in the later. */
		ADDED,
		/** It is only in the earlier. */
		DROPPED,
		/** It is in both and differs. */
		CHANGED,
		/** It is in both and is the same. */
		CARRIED_FORWARD

	}

	/** How a part was found in both. */
	enum PartMatch {

		/** By a link that says that it is carried forward. */
		LINK,
		/** It has the same id. */
		ID,
		/** It is the only one of its kind with that title. */
		TITLE

	}

	/** In what respect a part may differ. */
	enum PartAspect {

		/** Its title. */
		TITLE,
		/** Who answers for it. */
		OWNER,
		/** The measures that show whether it works, and their targets. */
		TARGET,
		/** By when it is to be done. */
		DATE,
		/** Its status. */
		STATUS

	}

}
