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

	GapPosition position() {
		return new GapPosition(this.rule.name(), this.node, this.finding.key());
	}

}
