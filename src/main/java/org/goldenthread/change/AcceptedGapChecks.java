package org.goldenthread.change;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import org.goldenthread.change.CitedDocuments.Problems;
import org.goldenthread.change.Difference.NodeChange;
import org.goldenthread.request.Quoted;
import org.jspecify.annotations.Nullable;

/**
 * Checks decisions to accept gaps: the gap is one of something that there is, and a post
 * that there is answers for it.
 */
final class AcceptedGapChecks {

	private static final String KIND = "AcceptedGap";

	private final PresentGraph present;

	private final Function<String, @Nullable NodeState> node;

	private final List<NodeChange> changed;

	private final Problems problems;

	/**
	 * Prepares to check.
	 * @param node finds a node as it will be; null if it will not be there
	 */
	AcceptedGapChecks(PresentGraph present, Function<String, @Nullable NodeState> node, Map<String, NodeChange> nodes,
			Problems problems) {
		this.present = present;
		this.node = node;
		this.changed = nodes.values()
			.stream()
			.filter((change) -> change.after() != null && change.after().kind().equals(KIND))
			.toList();
		this.problems = problems;
	}

	void check() {
		this.present.readNodes(this.changed.stream()
			.map((change) -> Objects.requireNonNull(change.after()))
			.flatMap((decision) -> Stream.of(text(decision, "acceptedBy"), thing(decision)))
			.toList());
		this.changed.forEach(this::check);
	}

	private void check(NodeChange change) {
		NodeState decision = Objects.requireNonNull(change.after());
		String post = text(decision, "acceptedBy");
		NodeState by = this.node.apply(post);
		if (by == null || !by.kind().equals("Post")) {
			this.problems.add(change.position(), "acceptedBy",
					"no Post has the id " + Quoted.of(post) + ": a post answers for the gap, never a person");
		}
		if (this.node.apply(thing(decision)) == null) {
			this.problems.add(change.position(), "gap", Quoted.of(text(decision, "gap"))
					+ " is the id of no gap of anything that there is: take the id that gaps gives");
		}
	}

	/** The id of what has the gap, which is the second word of the id of the gap. */
	private static String thing(NodeState decision) {
		String[] gap = text(decision, "gap").split(" ", 3);
		return (gap.length > 1) ? gap[1] : "";
	}

	private static String text(NodeState node, String property) {
		return String.valueOf(node.properties().get(property));
	}

}
