package org.goldenthread.gap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.goldenthread.gap.condition.Finding;
import org.goldenthread.model.Relationship;
import org.goldenthread.model.ThreadDirection;
import org.goldenthread.model.ThreadEntry;
import org.goldenthread.model.ThreadRole;
import org.goldenthread.path.FoundPath;
import org.goldenthread.path.FoundPaths;
import org.goldenthread.path.PathLimits;
import org.goldenthread.request.Bounds;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.threadgraph.ThreadGraph;
import org.jspecify.annotations.Nullable;

/**
 * The threads that gaps break.
 * <p>
 * A gap in a thing breaks the threads from it, the way in which its rule looked for
 * evidence; where none leads on, the thing itself is the thread. A gap in a link breaks
 * the threads that pass the link from the end that a thread comes from.
 */
final class GapThreads {

	/** How many threads a gap returns at most. */
	static final int MOST = 20;

	private static final int USUAL = 3;

	private static final int HOPS = 8;

	/** Among how many threads those are looked for that pass a link or a node. */
	private static final int LOOKED_AT = 100;

	private final Snapshot snapshot;

	private final ThreadGraph graph;

	private final int first;

	private final Map<Trail, List<FoundPath>> found = new HashMap<>();

	private boolean dropped;

	/**
	 * Prepares to look for threads.
	 * @param snapshot the data
	 * @param first how many of a gap are asked for at most; 0 if none are
	 */
	GapThreads(Snapshot snapshot, int first) {
		this.snapshot = snapshot;
		this.graph = snapshot.graph();
		this.first = first;
	}

	/**
	 * How many threads a caller asks for of a gap.
	 */
	static int first(@Nullable Integer asked) {
		return Bounds.number("threads: first", asked, USUAL, 0, MOST);
	}

	/**
	 * The threads that a gap breaks, those of its first direction first.
	 */
	List<BrokenThread> of(FoundGap gap) {
		if (this.first == 0) {
			return List.of();
		}
		return trails(gap).stream()
			.flatMap((trail) -> this.found.computeIfAbsent(trail, this::find)
				.stream()
				.map((path) -> new BrokenThread(path, trail.direction())))
			.limit(this.first)
			.toList();
	}

	/**
	 * Why threads may be missing; null if none can be.
	 */
	@Nullable String cut() {
		return this.dropped
				? "of some gaps no thread was found among the best " + LOOKED_AT + " of where they could start" : null;
	}

	private List<FoundPath> find(Trail trail) {
		boolean any = trail.via().isEmpty() && trail.link() < 0;
		FoundPaths paths = this.snapshot.paths()
			.from(trail.start(), trail.direction(), new PathLimits(HOPS, any ? this.first : LOOKED_AT));
		if (paths.paths().isEmpty() && trail.alone()) {
			return List.of(FoundPath.alone(trail.start()));
		}
		List<FoundPath> passing = paths.paths()
			.stream()
			.filter((path) -> any || trail.isPassedBy(path))
			.limit(this.first)
			.toList();
		this.dropped |= passing.isEmpty() && paths.cut();
		return passing;
	}

	private List<Trail> trails(FoundGap gap) {
		Finding finding = gap.finding();
		ThreadRole role = (finding.link() >= 0) ? role(finding.link()) : null;
		if (role != null) {
			boolean back = role.isHeld() || role.onward() == ThreadEntry.AGAINST;
			ThreadDirection direction = role.toward().contains(ThreadDirection.UP) ? ThreadDirection.UP
					: ThreadDirection.DOWN;
			int start = back ? this.graph.target(finding.link()) : this.graph.source(finding.link());
			return List.of(new Trail(direction, start, false, List.of(), finding.link()));
		}
		List<Trail> trails = new ArrayList<>();
		for (ThreadDirection direction : gap.rule().breaks()) {
			boolean alone = trails.isEmpty();
			finding.starts().forEach((start) -> trails.add(new Trail(direction, start, alone, finding.via(), -1)));
		}
		return trails;
	}

	private @Nullable ThreadRole role(int link) {
		return this.graph.layout()
			.model()
			.relationships()
			.stream()
			.filter((relationship) -> relationship.type().equals(this.graph.type(link).type()))
			.map(Relationship::thread)
			.flatMap(Stream::ofNullable)
			.findFirst()
			.orElse(null);
	}

	/**
	 * A thread that a gap breaks.
	 *
	 * @param path the thread
	 * @param direction the way it runs
	 */
	record BrokenThread(FoundPath path, ThreadDirection direction) {

	}

	/**
	 * Where threads are looked for.
	 *
	 * @param direction which way
	 * @param start what they start from
	 * @param alone whether that is a thread by itself where none leads on
	 * @param via the nodes of which they must pass one; empty for any
	 * @param link the link that they must pass; -1 for any
	 */
	private record Trail(ThreadDirection direction, int start, boolean alone, List<Integer> via, int link) {

		boolean isPassedBy(FoundPath path) {
			return (this.via.isEmpty() || IntStream.of(path.nodes()).anyMatch(this.via::contains))
					&& (this.link < 0 || IntStream.of(path.links()).anyMatch((each) -> each == this.link));
		}

	}

}
