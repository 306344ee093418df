package org.goldenthread.impact;

import java.time.LocalDate;
import java.util.List;

import org.goldenthread.answer.Completeness;
import org.goldenthread.answer.Row;
import org.goldenthread.thread.ThreadAnswer;
import org.jspecify.annotations.Nullable;

/**
 * What hangs on a thing.
 *
 * @param of the thing
 * @param reading all this in a sentence
 * @param affected what is affected, the nearest first
 * @param affectedCount how much is affected in all
 * @param affectedDemonstrationCount how much of this is made up
 * @param due when the thing is due; null if not known
 * @param movesTo to when it slips; null if it does not or if that is not known
 * @param deadlines the dates that hang on it
 * @param lostRoutes what loses its only route
 * @param completeness how complete the answer is
 */
record ImpactAnswer(@Nullable Row of, String reading, List<Affected> affected, int affectedCount,
		int affectedDemonstrationCount, @Nullable LocalDate due, @Nullable LocalDate movesTo, List<Deadline> deadlines,
		List<LostRoute> lostRoutes, Completeness completeness) {

	/**
	 * Something that is affected.
	 *
	 * @param node what
	 * @param degree in how many steps
	 * @param thread the links by which
	 * @param sharedWith the other local plans that rely on it too
	 * @param sharedWithCount how many these are
	 * @param demonstration whether it or a link of its thread is made up
	 */
	record Affected(@Nullable Row node, int degree, List<ThreadAnswer.Hop> thread, List<@Nullable Row> sharedWith,
			int sharedWithCount, boolean demonstration) {

	}

	/**
	 * A date that hangs on the thing.
	 *
	 * @param node what has the date
	 * @param of what it is the date of
	 * @param day the last day on which it is kept
	 * @param missed whether it is missed because of the slip; null if not known
	 * @param daysLate by how many days; null if not known
	 * @param demonstration whether it is there only by what is made up
	 */
	record Deadline(@Nullable Row node, @Nullable Row of, LocalDate day, @Nullable Boolean missed,
			@Nullable Integer daysLate, boolean demonstration) {

	}

	/**
	 * Something that is cut off from what leads to it.
	 *
	 * @param to what is cut off
	 * @param from from what
	 * @param fromCount from how many things
	 * @param through the nodes that every route between them goes through
	 * @param nothingElse whether nothing else leads to it at all
	 * @param fromDemonstrationCount from how many only by what is made up
	 */
	record LostRoute(@Nullable Row to, List<@Nullable Row> from, int fromCount, List<@Nullable Row> through,
			boolean nothingElse, int fromDemonstrationCount) {

	}

	/**
	 * The nodes that something in a scope has as its only route.
	 *
	 * @param points the nodes, those with most ends first
	 * @param totalCount how many there are
	 * @param demonstrationCount how many of these are such only by what is made up
	 * @param completeness how complete the answer is
	 */
	record SinglePoints(List<SinglePoint> points, int totalCount, int demonstrationCount, Completeness completeness) {

	}

	/**
	 * A node that something has as its only route.
	 *
	 * @param node the node
	 * @param routes what it alone leads to, and from where
	 * @param routeCount how many ends that are
	 * @param demonstration whether it is such only by what is made up
	 */
	record SinglePoint(@Nullable Row node, List<OnlyRoute> routes, int routeCount, boolean demonstration) {

	}

	/**
	 * What a node alone leads to.
	 *
	 * @param to the end
	 * @param from the starts that reach it by this node only
	 * @param fromCount how many these are
	 * @param fromDemonstrationCount how many of these do so only by what is made up
	 */
	record OnlyRoute(@Nullable Row to, List<@Nullable Row> from, int fromCount, int fromDemonstrationCount) {

	}

	/**
	 * Risks by what hangs on them.
	 *
	 * @param risks the risks, those most exposed first
	 * @param totalCount how many risks there are in the scope
	 * @param completeness how complete the answer is
	 */
	record Exposures(List<Exposure> risks, int totalCount, Completeness completeness) {

	}

	/**
	 * How much hangs on a risk.
	 *
	 * @param risk the risk
	 * @param likelihood how likely it is; null if not scored
	 * @param consequence how bad it would be; null if not scored
	 * @param score their product; null if not scored
	 * @param inherent whether the score is from before anything was done
	 * @param affected what hangs on it
	 * @param affectedCount how much that is
	 * @param affectedDemonstrationCount how much of this is made up
	 * @param exposure score times how much hangs on it; null if not scored
	 */
	record Exposure(@Nullable Row risk, @Nullable Long likelihood, @Nullable Long consequence, @Nullable Long score,
			boolean inherent, List<@Nullable Row> affected, int affectedCount, int affectedDemonstrationCount,
			@Nullable Long exposure) {

	}

}
