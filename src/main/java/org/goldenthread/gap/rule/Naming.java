package org.goldenthread.gap.rule;

import java.util.List;
import java.util.stream.IntStream;

import org.goldenthread.filter.FilterEvaluator;
import org.goldenthread.gap.condition.Candidate;
import org.goldenthread.gap.rule.ThreadCondition.Follow;
import org.goldenthread.model.RelationshipEnd;
import org.goldenthread.threadgraph.ThreadGraph;
import org.jspecify.annotations.Nullable;

/**
 * Which things a text goes on to name: those at the end of relationships, or those that
 * links of threads lead to.
 *
 * @param path the relationships, one after the other
 * @param by the links of threads; null if relationships lead there
 * @param forward whether the links are followed from the thing, or lead to it
 * @param kinds the kinds to name; empty if any
 */
record Naming(List<RelationshipEnd> path, @Nullable Follow by, boolean forward, List<String> kinds) {

	List<Integer> of(Candidate candidate) {
		IntStream found = (this.by != null) ? neighbours(candidate, this.by) : atTheEnd(candidate);
		return candidate.few(this.kinds.isEmpty() ? found : found.filter((node) -> isNamed(candidate, node)));
	}

	private boolean isNamed(Candidate candidate, int node) {
		return this.kinds.stream().anyMatch((kind) -> candidate.is(node, kind));
	}

	private IntStream neighbours(Candidate candidate, Follow by) {
		return by.links(candidate).neighbours(candidate.visible(), candidate.node(), by.isAlong() == this.forward);
	}

	private IntStream atTheEnd(Candidate candidate) {
		ThreadGraph graph = candidate.graph();
		IntStream reached = IntStream.of(candidate.node());
		for (RelationshipEnd end : this.path) {
			reached = reached.flatMap((node) -> FilterEvaluator.links(candidate.visible(), node, end))
				.map(end.along() ? graph::target : graph::source)
				.distinct();
		}
		return reached;
	}

}
