package org.goldenthread.threadgraph;

import java.util.Set;

import org.goldenthread.view.Restriction;

/**
 * The properties that a feature judges by, so that the thread graph has to hold them.
 *
 * @param ofNodes the names of properties of nodes
 * @param ofLinks the names of properties of links
 */
public record GraphFacts(Set<String> ofNodes, Set<String> ofLinks) {

	/**
	 * What every feature needs: names, what views hide by, and what tells links apart.
	 */
	public static final GraphFacts BASIC = new GraphFacts(
			Set.of("name", "basis", Restriction.PROPERTY, Restriction.SYSTEM),
			Set.of("basis", "role", Restriction.PROPERTY, Restriction.SYSTEM));

}
