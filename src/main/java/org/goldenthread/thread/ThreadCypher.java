package org.goldenthread.thread;

import java.util.List;
import java.util.stream.Collectors;

import org.goldenthread.model.ThreadDirection;
import org.goldenthread.query.Parameters;

/**
 * The Cypher that walks threads from the node {@code start}: for each thread found its
 * {@code nodes}, its {@code links}, its {@code direction} and whether it was {@code cut}
 * at the limit of hops.
 */
final class ThreadCypher {

	private static final int ENTRY_HOPS = 2;

	private static final int ACHIEVEMENT_HOPS = 3;

	private static final int INSIDE_HOPS = 3;

	private final ThreadGrammar grammar;

	private final ThreadRequest request;

	private final String most;

	ThreadCypher(ThreadGrammar grammar, ThreadRequest request, Parameters parameters) {
		this.grammar = grammar;
		this.request = request;
		this.most = parameters.add((long) request.first() + 1);
	}

	String walk() {
		return this.request.directions()
			.stream()
			.sorted()
			.map((direction) -> (direction == ThreadDirection.UP) ? up() : down())
			.collect(Collectors.joining("\nUNION ALL\n"));
	}

	private String up() {
		List<Step> serves = this.grammar.serves();
		List<Step> entry = this.grammar.entry(ThreadDirection.UP);
		String entered = entry.stream()
			.filter(Step::along)
			.map((step) -> "'" + step.type() + "'")
			.distinct()
			.collect(Collectors.joining(", ", "[", "]"));
		StepPattern onward = pattern(serves);
		return """
				MATCH path = (start) %s %s %s (end)
				WHERE size(achieved) + size(serves) > 0
				  AND (size(entry) = 0 OR size(serves) = 0 OR size(achieved) > 0 OR type(entry[-1]) <> type(serves[0]))
				  AND (size(achieved) = 0 OR all(first IN entry WHERE type(first) IN %s))
				  AND NOT EXISTS { (end) %s (start) }
				%s""".formatted(pattern(entry).repeated("entry", 0, ENTRY_HOPS),
				pattern(this.grammar.achievedBy()).repeated("achieved", 0, ACHIEVEMENT_HOPS),
				onward.repeated("serves", 0, this.request.maxHops()), entered,
				pattern(this.grammar.parts()).repeated("inside", 1, INSIDE_HOPS),
				finish(ThreadDirection.UP, onward.leadsOn("end", "nodes")));
	}

	private String down() {
		StepPattern servedBy = pattern(this.grammar.servedBy());
		StepPattern achieves = pattern(this.grammar.achieves());
		String leadsOn = "(" + achieves.leadsOn("end", "nodes") + " OR (size(achieves) = 0 AND "
				+ servedBy.leadsOn("end", "nodes") + "))";
		return """
				MATCH path = (start) %s %s %s (end)
				WHERE (start:Measure OR size(entry) + size(served) + size(achieves) > 0)
				%s""".formatted(pattern(this.grammar.entry(ThreadDirection.DOWN)).repeated("entry", 0, 1),
				servedBy.repeated("served", 0, this.request.maxHops()),
				achieves.repeated("achieves", 0, ACHIEVEMENT_HOPS), finish(ThreadDirection.DOWN, leadsOn));
	}

	/**
	 * Keeps the threads that pass no node twice and that lead where they should, which is
	 * to one of the kinds asked for, or else as far as they go.
	 */
	private String finish(ThreadDirection direction, String leadsOn) {
		boolean toKinds = !this.request.kinds().isEmpty();
		String whole = toKinds ? "end:" + String.join("|", this.request.kinds()) : "(cut OR NOT goesOn)";
		return """
				  AND length(path) <= %1$d
				WITH *, nodes(path) AS nodes, relationships(path) AS links
				WHERE all(i IN range(1, size(nodes) - 1) WHERE NOT nodes[i] IN nodes[..i])
				WITH *, %2$s AS goesOn
				WITH *, goesOn AND length(path) = %1$d AS cut
				WHERE %3$s
				RETURN nodes, links, '%4$s' AS direction, cut
				ORDER BY size([link IN links WHERE link.basis = 'DEMONSTRATION']),
				         size([link IN links WHERE link.basis = 'DERIVED']), size(links), [node IN nodes | node.id]
				LIMIT %5$s""".formatted(this.request.maxHops(), leadsOn, whole, direction, this.most);
	}

	private StepPattern pattern(List<Step> steps) {
		return new StepPattern(this.grammar, steps);
	}

}
