package org.goldenthread.subscription;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * What was touched between two versions, asked for once for each two: things that are
 * looked at one after the other may be read at different versions.
 */
final class TouchedSpans {

	private final BiFunction<Long, Long, Optional<Set<String>>> asked;

	private final Map<Span, Optional<Set<String>>> known = new HashMap<>();

	/**
	 * Knows nothing yet.
	 * @param asked says what was touched after a version, up to another; empty if that is
	 * too much, or not known
	 */
	TouchedSpans(BiFunction<Long, Long, Optional<Set<String>>> asked) {
		this.asked = asked;
	}

	Optional<Set<String>> between(long from, long to) {
		return this.known.computeIfAbsent(new Span(from, to), (span) -> this.asked.apply(span.from(), span.to()));
	}

	/**
	 * What lies between two versions.
	 *
	 * @param from the earlier
	 * @param to the later
	 */
	private record Span(long from, long to) {

	}

}
