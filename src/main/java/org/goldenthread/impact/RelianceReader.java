package org.goldenthread.impact;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.goldenthread.answer.Raw;
import org.goldenthread.cypher.Paths;
import org.goldenthread.impact.Reach.Stage;
import org.goldenthread.model.Model;
import org.goldenthread.scope.Steps;
import org.goldenthread.store.GraphReader;
import org.goldenthread.store.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Reads what relies on what, level by level, each level in one statement.
 */
final class RelianceReader {

	static final int MOST_STEPS = 8;

	private static final int MOST_RELIANCES = 20_000;

	private static final String EACH = "UNWIND $ids AS id MATCH " + Paths.byId("n", "id");

	private static final String ONWARD = EACH + """

			CALL (n) {
			 MATCH (n:Risk)-[link:THREATENS]->(to:Node) WHERE n.id IN $entering RETURN 'THREATENS' AS way, link, to
			 UNION ALL
			 MATCH (n:Actor)<-[link:${owned}]-(to:Intention) WHERE n.id IN $entering RETURN 'OWNS' AS way, link, to
			 UNION ALL
			 MATCH (n) ${parts 1,1} (to:Node) WHERE n.id IN $entering RETURN 'PARTS' AS way, parts[0] AS link, to
			 UNION ALL
			 MATCH (n:Measure)<-[link:MEASURED_BY]-(to:Node) WHERE n.id IN $entering RETURN 'MEASURES' AS way, link, to
			 UNION ALL
			 MATCH (n) ${serves 1,1} (to:Node) RETURN 'SERVES' AS way, serves[0] AS link, to
			 UNION ALL
			 MATCH (n)<-[link:DEPENDS_ON]-(to:Node) RETURN 'NEEDED' AS way, link, to
			 UNION ALL
			 MATCH (n)-[link:MEASURED_BY]->(to:Node) RETURN 'SHOWS' AS way, link, to
			}
			RETURN [n.id, way, to.id, startNode(link).id, type(link), endNode(link).id] AS value LIMIT $most""";

	/** Parts of a thing serve it, and what it depends on leads to it. */
	private static final String BACK = EACH + """

			CALL (n) {
			 MATCH (to:Node) ${serves 1,1} (n) RETURN to, 'SERVES' AS way, serves[0] AS link
			 UNION ALL
			 MATCH (n)<-[link:MEASURED_BY]-(to:Node) RETURN to, 'SHOWS' AS way, link
			 UNION ALL
			 MATCH (n)-[link:DEPENDS_ON]->(to:Node) RETURN to, 'NEEDED' AS way, link
			}
			RETURN [to.id, way, n.id, startNode(link).id, type(link), endNode(link).id] AS value LIMIT $most""";

	private final GraphReader reader;

	private final Steps steps;

	private @Nullable String cut;

	RelianceReader(Model model, GraphReader reader) {
		this.reader = reader;
		this.steps = new Steps(model);
	}

	/**
	 * All that can be affected when some nodes fail.
	 */
	Set<Reliance> onward(Collection<String> ids) {
		return follow("what relies on things", ONWARD, ids, Stage.ENTERING, true);
	}

	/**
	 * All that some nodes serve, without what they consist of.
	 */
	Set<Reliance> served(Collection<String> ids) {
		return follow("what things serve", ONWARD, ids, Stage.CLIMBING, true);
	}

	/**
	 * All by which some nodes are reached.
	 */
	Set<Reliance> back(Collection<String> ids) {
		return follow("what things rely on", BACK, ids, Stage.CLIMBING, false);
	}

	/**
	 * Why something may be missing; null if nothing can be.
	 */
	@Nullable String cut() {
		return this.cut;
	}

	private Set<Reliance> follow(String name, String cypher, Collection<String> ids, Stage start, boolean onward) {
		Set<Reliance> found = new LinkedHashSet<>();
		Set<Reach.Place> seen = new HashSet<>();
		ids.forEach((id) -> seen.add(new Reach.Place(id, start)));
		Set<Reach.Place> level = Set.copyOf(seen);
		for (int step = 0; !level.isEmpty(); step++) {
			Set<Reach.Place> next = new LinkedHashSet<>();
			for (Reliance reliance : level(name, cypher, level, MOST_RELIANCES - found.size())) {
				found.add(reliance);
				for (Stage stage : Stage.values()) {
					Reach.Place reached = level
						.contains(new Reach.Place(onward ? reliance.from() : reliance.to(), stage))
								? reached(reliance, stage, onward) : null;
					if (reached != null && seen.add(reached)) {
						next.add(reached);
					}
				}
			}
			if (step == MOST_STEPS && !next.isEmpty()) {
				this.cut = "what is reached in " + MOST_STEPS + " steps leads on";
				return found;
			}
			if (found.size() >= MOST_RELIANCES) {
				this.cut = "more than " + MOST_RELIANCES + " links lead on, and only so many are followed";
				return found;
			}
			level = next;
		}
		return found;
	}

	private static Reach.@Nullable Place reached(Reliance reliance, Stage stage, boolean onward) {
		Stage next = onward ? stage.after(reliance.way()) : stage;
		return (next != null) ? new Reach.Place(onward ? reliance.to() : reliance.from(), next) : null;
	}

	private List<Reliance> level(String name, String cypher, Set<Reach.Place> level, int most) {
		List<String> ids = level.stream().map(Reach.Place::node).distinct().toList();
		List<String> entering = level.stream()
			.filter((place) -> place.stage() == Stage.ENTERING)
			.map(Reach.Place::node)
			.toList();
		return this.reader
			.read(new Statement(name, this.steps.fill(cypher),
					Map.of("ids", ids, "entering", entering, "most", (long) most)))
			.stream()
			.map((record) -> reliance(record.get("value")))
			.toList();
	}

	private static Reliance reliance(@Nullable Object raw) {
		List<String> values = Raw.texts(raw);
		return new Reliance(values.get(0), Reliance.Way.valueOf(values.get(1)), values.get(2), values.subList(3, 6));
	}

}
