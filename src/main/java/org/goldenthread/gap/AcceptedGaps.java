package org.goldenthread.gap;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.store.GraphScan;
import org.goldenthread.store.StoredNode;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.threadgraph.VisibleGraph;
import org.jspecify.annotations.Nullable;

/**
 * The gaps that posts have accepted, each until the day on which it is to be looked at
 * again. What is made up to demonstrate the service accepts nothing.
 */
final class AcceptedGaps {

	/** The properties that it judges by. */
	static final Set<String> FACTS = Set.of("gap", "reviewOn");

	/** By the id of the gap that of the decision: the one that holds longest. */
	private final Map<String, String> decisions;

	private AcceptedGaps(Map<String, String> decisions) {
		this.decisions = decisions;
	}

	/**
	 * Those of a snapshot.
	 * @param asAt the day on which they are to hold
	 */
	static AcceptedGaps of(Snapshot snapshot, LocalDate asAt) {
		VisibleGraph visible = snapshot.withoutDemonstration().visible();
		ThreadGraph graph = visible.graph();
		Map<String, String> decisions = new HashMap<>();
		Map<String, LocalDate> until = new HashMap<>();
		visible.nodesOf(graph.layout().kindsOf("AcceptedGap")).forEach((node) -> {
			String gap = graph.text(node, "gap");
			LocalDate last = graph.day(node, "reviewOnEnd");
			if (gap != null && last != null && !last.isBefore(asAt)
					&& last.isAfter(until.getOrDefault(gap, LocalDate.MIN))) {
				decisions.put(gap, graph.id(node));
				until.put(gap, last);
			}
		});
		return new AcceptedGaps(decisions);
	}

	boolean isEmpty() {
		return this.decisions.isEmpty();
	}

	boolean has(FoundGap gap) {
		return this.decisions.containsKey(gap.id());
	}

	/**
	 * The decisions on some gaps, by the ids of the gaps.
	 */
	Map<String, GapConnection.Acceptance> read(List<FoundGap> gaps, GraphScan scan) {
		Map<String, String> accepted = new HashMap<>(this.decisions);
		accepted.keySet().retainAll(gaps.stream().map(FoundGap::id).collect(Collectors.toSet()));
		if (accepted.isEmpty()) {
			return Map.of();
		}
		return scan.nodes(new HashSet<>(accepted.values()))
			.stream()
			.collect(Collectors.toMap((node) -> text(node, "gap"), AcceptedGaps::acceptance));
	}

	private static GapConnection.Acceptance acceptance(StoredNode node) {
		return new GapConnection.Acceptance(node.id(), text(node, "rationale"), text(node, "acceptedBy"),
				at(node.properties().get("updatedAt")), LocalDate.parse(text(node, "reviewOnEnd")));
	}

	private static String text(StoredNode node, String property) {
		return String.valueOf(node.properties().get(property));
	}

	private static OffsetDateTime at(@Nullable Object instant) {
		return (instant instanceof ZonedDateTime zoned) ? zoned.toOffsetDateTime()
				: OffsetDateTime.parse(String.valueOf(instant));
	}

}
