package org.goldenthread.gap;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import org.goldenthread.gap.rule.GapRule;
import org.goldenthread.request.InvalidQuery;


/**
 * Where a gap stands in the list.
 *
 * @param rule the name of its rule
 * @param node the id of the node that has it
 * @param key tells it from others of the rule in the node
 */
record GapPosition(String rule, String node, String key) {

	private static final String SEPARATOR = "\u001f";

	/**
	 * Whether it comes before a gap of the same rule.
	 */
	boolean isBefore(FoundGap gap) {
		int order = this.node.compareTo(gap.node());
		return order < 0 || order == 0 && this.key.compareTo(gap.finding().key()) < 0;
	}

	/**
	 * The position as a cursor.
	 */
	String write() {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(String.join(SEPARATOR, this.rule, this.node, this.key).getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Reads a cursor of a list that some rules fill.
	 * @throws InvalidQuery if it is none
	 */
	static GapPosition read(String cursor, List<GapRule> rules) {
		try {
			String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
			String[] parts = text.split(SEPARATOR, -1);
			if (parts.length == 3 && rules.stream().anyMatch((rule) -> rule.name().equals(parts[0]))) {
				return new GapPosition(parts[0], parts[1], parts[2]);
			}
		}
		catch (IllegalArgumentException ex) {
			// Whatever is wrong with it, it is not one of ours.
		}
		throw new InvalidQuery("after: '" + cursor + "' is not a cursor of this list: take one from pageInfo.endCursor "
				+ "of the same list, with the same rules and severities");
	}

}
