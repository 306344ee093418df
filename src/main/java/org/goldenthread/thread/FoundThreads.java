package org.goldenthread.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.goldenthread.answer.Completeness;
import org.goldenthread.answer.Row;
import org.goldenthread.model.ThreadDirection;
import org.goldenthread.store.DataVersion;
import org.goldenthread.walk.Ending;
import org.goldenthread.walk.WalkBounds;
import org.jspecify.annotations.Nullable;

/**
 * What the database returned for a request.
 *
 * @param from the node that the threads start from
 * @param to the node that they must lead to; null for any
 * @param nowhere says that the model has no such route; null if it has
 * @param found what it found in each direction
 */
record FoundThreads(@Nullable Row from, @Nullable Row to, @Nullable String nowhere, List<Found> found) {

	ThreadAnswer answer(ThreadRequest request, DataVersion version) {
		List<String> reasons = new ArrayList<>();
		List<ThreadAnswer.Hub> hubs = new ArrayList<>();
		for (Found each : this.found) {
			String way = each.direction().name().toLowerCase(Locale.ROOT);
			if (each.dropped()) {
				reasons.add("only the best " + each.threads().size() + " threads " + way + " are returned");
			}
			if (each.threads().stream().anyMatch((thread) -> thread.ending() == Ending.HOPS)) {
				reasons.add("some threads " + way + " go on beyond " + request.maxHops() + " hops");
			}
			if (!each.hubs().isEmpty()) {
				reasons.add("threads " + way + " were not followed through what leftOut names");
			}
			each.hubs()
				.forEach((node) -> hubs.add(new ThreadAnswer.Hub(node, each.direction(), "More than "
						+ WalkBounds.PASSABLE + " links lead on from it: ask for the threads from it instead.")));
		}
		return new ThreadAnswer(this.from, this.to,
				this.found.stream()
					.flatMap((each) -> each.threads().stream())
					.map(ThreadSelection.Ended::thread)
					.toList(),
				hubs, (this.nowhere != null) ? Completeness.whole(version).because(this.nowhere)
						: Completeness.of(version, reasons));
	}

	/**
	 * What was found in one direction.
	 *
	 * @param direction the direction
	 * @param dropped whether there is more
	 * @param hubs the nodes that were not passed through
	 * @param threads the threads in their order
	 */
	record Found(ThreadDirection direction, boolean dropped, List<@Nullable Row> hubs,
			List<ThreadSelection.Ended> threads) {

	}

}
