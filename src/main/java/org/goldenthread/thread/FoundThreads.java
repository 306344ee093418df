package org.goldenthread.thread;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.goldenthread.model.ThreadDirection;
import org.goldenthread.query.Completeness;
import org.goldenthread.query.Row;
import org.goldenthread.store.DataVersion;
import org.jspecify.annotations.Nullable;

/**
 * What the database returned for a request, with up to one thread more in each direction
 * than was asked for.
 *
 * @param from the node that the threads start from
 * @param threads the threads in their order
 */
record FoundThreads(@Nullable Row from, List<Found> threads) {

	ThreadAnswer answer(ThreadRequest request, DataVersion version) {
		Map<ThreadDirection, Integer> counts = new EnumMap<>(ThreadDirection.class);
		List<ThreadAnswer.Thread> kept = new ArrayList<>();
		boolean cut = false;
		for (Found found : this.threads) {
			int count = counts.merge(found.thread().direction(), 1, Integer::sum);
			if (count <= request.first()) {
				kept.add(found.thread());
				cut = cut || found.cut();
			}
		}
		List<String> reasons = new ArrayList<>();
		counts.forEach((direction, count) -> {
			if (count > request.first()) {
				reasons.add("only the first " + request.first() + " threads "
						+ direction.name().toLowerCase(Locale.ROOT) + " are returned");
			}
		});
		if (cut) {
			reasons.add("some threads go on beyond " + request.maxHops() + " hops");
		}
		return new ThreadAnswer(this.from, kept,
				Completeness.of(reasons.isEmpty() ? null : String.join("; ", reasons), version));
	}

	/**
	 * A thread, and whether it goes on beyond the limit of hops.
	 *
	 * @param thread the thread
	 * @param cut whether it goes on
	 */
	record Found(ThreadAnswer.Thread thread, boolean cut) {

	}

}
