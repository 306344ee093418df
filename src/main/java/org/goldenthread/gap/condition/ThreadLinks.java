package org.goldenthread.gap.condition;

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
 */
public record ThreadLinks(LinkSet all, LinkSet serves, LinkSet servedBy, LinkSet achieves, LinkSet whole,
		LinkSet holder) {

	/**
	 * The links of a grammar.
	 * @param grammar says which links carry threads
	 * @return the links
	 */
	public static ThreadLinks of(ThreadGrammar grammar) {
		GraphLayout layout = grammar.layout();
		return new ThreadLinks(grammar.links((_) -> true), grammar.links(ThreadRole::serves),
				grammar.links(ThreadRole::isServedBy), grammar.links(ThreadRole::achieves),
				LinkSet.ofTypes(layout, "PART_OF", "DELIVERS"),
				LinkSet.ofTypes(layout, "PART_OF", "DELIVERS", "EDITION_OF"));
	}

}
