package org.goldenthread.change;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.goldenthread.store.GraphReader;
import org.goldenthread.store.Statement;
import org.goldenthread.view.View;

/**
 * Knows whether what may be seen by whom has changed.
 */
public final class RestrictionsSince {

	private static final int MOST_TOUCHED = 5000;

	private static final Statement CHANGED = new Statement("restrictions that changed",
			"""
					RETURN EXISTS { MATCH (n:Node) WHERE n.id IN $ids AND n.restriction IS NOT NULL AND n.sinceVersion > $since }
					  OR EXISTS { MATCH (n:Node)-[link]-(:Node)
					    WHERE n.id IN $ids AND link.restriction IS NOT NULL AND link.sinceVersion > $since }
					  OR EXISTS { MATCH (past:Past)
					    WHERE past.id IN $ids AND past.untilVersion > $since AND past.restriction IS NOT NULL }
					  OR EXISTS { MATCH (past:PastLink)
					    WHERE past.pastFrom IN $ids AND past.untilVersion > $since AND past.restriction IS NOT NULL } AS changed""");

	private final GraphReader reader;

	/**
	 * Prepares to ask.
	 * @param reader reads the present
	 */
	public RestrictionsSince(GraphReader reader) {
		this.reader = reader;
	}

	/**
	 * Whether a view hides any of some things by now, or of the links between them.
	 * @param ids the ids of the things
	 * @param view the view
	 * @param since the number of the version as of which they were seen
	 * @return true if so
	 */
	public boolean hide(Set<String> ids, View view, long since) {
		HiddenNow hidden = new HiddenNow(this.reader::read, view);
		return !hidden.nodes(ids).isEmpty()
				|| hidden.links(ids, since).stream().anyMatch((link) -> ids.contains(link.ends().to()));
	}

	/**
	 * Whether a restriction may have come or gone.
	 * @param since the number of a version
	 * @param now the number of a later one
	 * @return false if none has; true if one has, or it is not known
	 */
	public boolean mayHaveChanged(long since, long now) {
		Optional<Set<String>> touched = this.reader.touchedSince(since, now, MOST_TOUCHED);
		return touched.isEmpty() || Boolean.TRUE
			.equals(this.reader.read(CHANGED.with(Map.of("ids", List.copyOf(touched.get()), "since", since)))
				.getFirst()
				.get("changed"));
	}

}
