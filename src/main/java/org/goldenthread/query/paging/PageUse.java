package org.goldenthread.query.paging;

import java.util.List;
import java.util.Set;

import org.goldenthread.answer.Selected;

/**
 * What of a page a caller asks for, so that nothing else is fetched.
 *
 * @param isAsked whether any of its items are
 * @param hasCursors whether the place of items is
 * @param tellsLinksApart whether it matters in which order two links to the same item
 * stand
 * @param looksAhead whether it matters if there is more
 */
record PageUse(boolean isAsked, boolean hasCursors, boolean tellsLinksApart, boolean looksAhead) {

	private static final Set<String> PARTS = Set.of("edges", "nodes", "pageInfo", "completeness");

	static PageUse of(List<Selected> fields, Page page) {
		boolean cursors = has(fields, "edges", Set.of("cursor"))
				|| has(fields, "pageInfo", Set.of("startCursor", "endCursor"));
		return new PageUse(fields.stream().anyMatch((field) -> PARTS.contains(field.name())), cursors,
				cursors || page.after() != null || page.before() != null || has(fields, "edges", Set.of("link")),
				has(fields, "pageInfo", Set.of("hasNextPage", "hasPreviousPage"))
						|| fields.stream().anyMatch((field) -> field.name().equals("completeness")));
	}

	private static boolean has(List<Selected> fields, String parent, Set<String> names) {
		return fields.stream()
			.filter((field) -> field.name().equals(parent))
			.flatMap((field) -> field.fields().stream())
			.anyMatch((field) -> names.contains(field.name()));
	}

}
