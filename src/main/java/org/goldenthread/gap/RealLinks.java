package org.goldenthread.gap;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps what is made up out of what a rule looks at: a link of the demonstration neither
 * closes a gap of a real thing nor opens one, whatever the rule. Of a thing that is
 * itself made up, all links count, and its gaps show as the demonstration that they are.
 * <p>
 * It is enough to look at links: whatever joins a made up thing to a real one is made up.
 */
final class RealLinks {

	private static final Pattern LINK = Pattern.compile("\\[(\\w*):([A-Z_]+(?:\\|[A-Z_]+)*)]");

	private RealLinks() {
	}

	/**
	 * Lets the links of patterns be real unless the candidate {@code c} is made up.
	 * @param cypher Cypher in which each link has its types beside it
	 * @return Cypher
	 */
	static String only(String cypher) {
		Matcher link = LINK.matcher(cypher);
		StringBuilder text = new StringBuilder();
		for (int number = 0; link.find(); number++) {
			String variable = link.group(1).isEmpty() ? "real" + number : link.group(1);
			link.appendReplacement(text,
					Matcher
						.quoteReplacement("[%1$s:%2$s WHERE %1$s.basis <> 'DEMONSTRATION' OR c.basis = 'DEMONSTRATION']"
							.formatted(variable, link.group(2))));
		}
		return link.appendTail(text).toString();
	}

}
