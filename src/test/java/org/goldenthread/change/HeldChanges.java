package org.goldenthread.change;

import java.util.List;

import org.goldenthread.change.ChangeSets.HistoryFilter;
import org.goldenthread.store.GraphReader;
import org.goldenthread.store.Statement;

import org.springframework.context.ApplicationContext;

/**
 * What a store holds of the changes of {@link LargeChanges}, and what its history says of
 * them.
 */
final class HeldChanges {

	private static final Statement COUNT = new Statement("count", """
			RETURN count { MATCH (action:Action) WHERE action.id STARTS WITH 'act-large-' } AS nodes,
			  count { (:Action)-[:PART_OF]->(:Priority {id: 'prio-large'}) } AS links""");

	private HeldChanges() {
	}

	/**
	 * Says it in a line.
	 */
	static String in(ApplicationContext context) {
		var row = context.getBean(GraphReader.class).read(COUNT).getFirst();
		List<AppliedChanges> history = context.getBean(ChangeSets.class)
			.latest(new HistoryFilter(null, null, null, null, Long.MAX_VALUE), Long.MAX_VALUE, 10);
		return held(((Number) row.get("nodes")).intValue(), ((Number) row.get("links")).intValue(), history.size())
				+ history.stream()
					.filter((set) -> set.nodes() + set.links() > 2)
					.filter((set) -> set.nodes() != ((Number) row.get("nodes")).intValue())
					.map((set) -> ", and the history says otherwise: " + set)
					.findFirst()
					.orElse("");
	}

	static String held(int nodes, int links, int sets) {
		return "HELD " + nodes + " nodes, " + links + " links, " + sets + " change sets";
	}

}
