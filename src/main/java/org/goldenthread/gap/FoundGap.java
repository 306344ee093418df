package org.goldenthread.gap;

import org.goldenthread.gap.condition.Finding;
import org.goldenthread.gap.rule.GapRule;
import org.goldenthread.threadgraph.ThreadGraph;

/**
 * A gap in one version of the data.
 *
 * @param rule the rule that finds it
 * @param finding what the rule found
 * @param node the id of what has the gap
 */
record FoundGap(GapRule rule, Finding finding, String node) {

	static FoundGap of(GapRule rule, Finding finding, ThreadGraph graph) {
		return new FoundGap(rule, finding, graph.id(finding.node()));
	}

	/**
	 * The same for the same gap.
	 */
	String id() {
		return this.rule.name() + " " + this.node + (this.finding.key().isEmpty() ? "" : " " + this.finding.key());
	}

	/**
	 * The name of the rule that finds the gap with an id; something that is no rule's
	 * name if no gap can have the id.
	 */
	static String ruleIn(String id) {
		return id.split(" ", 2)[0];
	}

	/**
	 * The id of what has the gap with an id; empty if no gap can have the id.
	 */
	static String nodeIn(String id) {
		String[] parts = id.split(" ", 3);
		return (parts.length > 1) ? parts[1] : "";
	}

	GapPosition position() {
		return new GapPosition(this.rule.name(), this.node, this.finding.key());
	}

}
