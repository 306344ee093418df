package org.goldenthread.gap.condition;

import java.util.BitSet;
import java.util.Collection;

import org.goldenthread.model.ThreadRole;
import org.goldenthread.path.ThreadGrammar;
import org.goldenthread.threadgraph.GraphLayout;
import org.goldenthread.threadgraph.LinkSet;

/**
 * The links that carry threads, by what they do in them, and those that lead from a part
 * to what it is part of.
 *
 * @param all all that carry threads
 * @param serves those toward what a thing serves
 * @param servedBy those that are followed back to what serves a thing: what achieves a
 * result is left out
 * @param achieves those toward what shows that a thing works
 * @param whole those to what a thing is part of or carries out
 * @param holder the same, and to the plan that it is an edition of
 * @param layout the layout of the graphs that have them
 */
public record ThreadLinks(LinkSet all, LinkSet serves, LinkSet servedBy, LinkSet achieves, LinkSet whole, LinkSet holder,
		GraphLayout layout) {

	/**
	 * The links of a grammar.
	 * @param grammar says which links carry threads
	 * @param layout the layout of the graphs that have them
	 * @return the links
	 */
	public static ThreadLinks of(ThreadGrammar grammar, GraphLayout layout) {
		return new ThreadLinks(grammar.links((_) -> true), grammar.links(ThreadRole::serves),
				grammar.links(ThreadRole::isServedBy), grammar.links(ThreadRole::achieves),
				LinkSet.ofTypes(layout, "PART_OF", "DELIVERS"),
				LinkSet.ofTypes(layout, "PART_OF", "DELIVERS", "EDITION_OF"), layout);
	}

	/**
	 * Which of some nodes are of some kinds.
	 * @param kinds the names of the kinds
	 * @param nodes the numbers of the nodes
	 * @param candidate has the graph
	 * @return the numbers of those that are
	 */
	public BitSet of(Collection<String> kinds, BitSet nodes, Candidate candidate) {
		BitSet numbers = this.layout.kindsOf(kinds);
		BitSet found = new BitSet();
		nodes.stream().filter((node) -> numbers.get(candidate.graph().kindNumber(node))).forEach(found::set);
		return found;
	}

}
