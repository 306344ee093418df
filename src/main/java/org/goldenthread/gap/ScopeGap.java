package org.goldenthread.gap;

import java.util.List;

import org.goldenthread.gap.condition.Finding;
import org.goldenthread.gap.rule.Meaning;
import org.goldenthread.threadgraph.ThreadGraph;

/**
 * A gap in a scope, in words. Nodes and links go by their numbers in the thread graph.
 *
 * @param id the same for the same gap
 * @param severity how much it matters: {@code HIGH}, {@code MEDIUM} or {@code LOW}
 * @param sentence what a gap of its rule is
 * @param lookedFor what was looked for
 * @param where where it was looked for
 * @param found what was found instead
 * @param node what has the gap
 * @param related what it is about besides
 * @param link the link that has the gap; -1 if none
 * @param demonstration whether it is there only by what is made up
 */
public record ScopeGap(String id, String severity, String sentence, String lookedFor, String where, String found,
		int node, List<Integer> related, int link, boolean demonstration) {

	static ScopeGap of(FoundGap gap, ThreadGraph graph, boolean demonstration) {
		Meaning meaning = gap.rule().meaning();
		Finding finding = gap.finding();
		return new ScopeGap(gap.id(), meaning.severity().name(), meaning.sentence(), meaning.lookedFor(),
				meaning.where(), finding.words(graph), finding.node(), finding.related(), finding.link(),
				demonstration);
	}

}
