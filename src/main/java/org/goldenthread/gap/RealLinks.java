package org.goldenthread.gap;

import org.goldenthread.cypher.Paths;

/**
 * Keeps what is made up out of what a rule looks at: a link of the demonstration neither
 * closes a gap of a real thing nor opens one, whatever the rule. Of a thing that is
 * itself made up, all links count, and its gaps show as the demonstration that they are.
 * <p>
 * It is enough to look at links: whatever joins a made up thing to a real one is made up.
 */
final class RealLinks {

	private RealLinks() {
	}

	/**
	 * Lets the links of patterns be real unless the candidate {@code c} is made up.
	 * @param cypher Cypher in which each link has its types beside it
	 * @return Cypher
	 */
	static String only(String cypher) {
		return Paths.links(cypher, "%s.basis <> 'DEMONSTRATION' OR c.basis = 'DEMONSTRATION'"::formatted);
	}

}
