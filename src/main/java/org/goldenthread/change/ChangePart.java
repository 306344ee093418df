package org.goldenthread.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.goldenthread.store.LinkEnds;
import org.goldenthread.store.LinkKey;
import org.jspecify.annotations.Nullable;

/**
 * A record of some of the changes of a change set: of nodes or of links.
 *
 * @param nodes what it changed of nodes, in order
 * @param links what it changed of links, in order
 */
record ChangePart(List<LoggedNode> nodes, List<LoggedLink> links) {

	/**
	 * Reads the properties of a record.
	 * @throws IllegalArgumentException if it does not say all; says why
	 */
	static ChangePart of(Map<String, @Nullable Object> part) {
		if (!(part.get("content") instanceof byte[] content)) {
			throw new IllegalArgumentException(
					"was recorded without what it made, by an earlier release of the service");
		}
		List<?> positions = list(part, "positions");
		List<@Nullable Map<String, @Nullable Object>> lines;
		try {
			lines = LogContent.read(content, positions.size());
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException("has a record that is damaged: " + ex.getMessage(), ex);
		}
		List<LoggedNode> nodes = new ArrayList<>();
		List<LoggedLink> links = new ArrayList<>();
		boolean ofNodes = part.get("nodes") != null;
		for (int i = 0; i < lines.size(); i++) {
			int position = ((Number) positions.get(i)).intValue();
			if (ofNodes) {
				nodes.add(new LoggedNode(position, text(part, "nodes", i), text(part, "kinds", i), lines.get(i)));
			}
			else {
				String role = text(part, "roles", i);
				links.add(new LoggedLink(position,
						LinkKey.of(new LinkEnds(text(part, "froms", i), text(part, "types", i), text(part, "tos", i)),
								role.isEmpty() ? null : role),
						lines.get(i)));
			}
		}
		return new ChangePart(nodes, links);
	}

	/**
	 * The changes of one thing alone.
	 * @param id the id of the thing; null for all
	 */
	ChangePart of(@Nullable String id) {
		return (id != null) ? new ChangePart(this.nodes.stream().filter((node) -> node.id().equals(id)).toList(),
				this.links.stream().filter((link) -> link.key().ends().ids().contains(id)).toList()) : this;
	}

	private static String text(Map<String, @Nullable Object> part, String name, int i) {
		return String.valueOf(list(part, name).get(i));
	}

	private static List<?> list(Map<String, @Nullable Object> part, String name) {
		return (part.get(name) instanceof List<?> list) ? list : List.of();
	}

	/**
	 * A change of a node.
	 *
	 * @param position the place of the change in the set
	 * @param id the id of the node
	 * @param kind its kind
	 * @param after its properties after the change; null if it is retired
	 */
	record LoggedNode(int position, String id, String kind, @Nullable Map<String, @Nullable Object> after) {

	}

	/**
	 * A change of a link.
	 *
	 * @param position the place of the change in the set
	 * @param key the link
	 * @param after its properties after the change; null if it is retired
	 */
	record LoggedLink(int position, LinkKey key, @Nullable Map<String, @Nullable Object> after) {

	}

}
