package org.goldenthread.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.goldenthread.answer.Raw;
import org.goldenthread.cypher.Paths;
import org.goldenthread.model.Model;
import org.goldenthread.scope.Steps;
import org.goldenthread.store.GraphReader;
import org.goldenthread.store.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is known of things by themselves: their dates, the plans that rely on them,
 * their scores.
 */
final class Facts {

	private static final int MOST_DATES = 5000;

	private static final String EACH = "UNWIND $ids AS id MATCH " + Paths.byId("n", "id");

	private static final String THING = "MATCH " + Paths.byId("n", "$id")
			+ """

					RETURN [CASE WHEN n:Measure THEN 'its target' ELSE 'it' END,
					  CASE WHEN n:Risk THEN 'lands' WHEN n:Actor THEN 'withdraws' WHEN n:Measure|Target THEN 'moves' ELSE 'fails' END,
					  coalesce(n.dueEnd, n.byEnd, COLLECT { MATCH (n)<-[:DUE_FOR]-(m:Milestone)
					  WHERE m.dateEnd IS NOT NULL RETURN m.dateEnd ORDER BY m.dateEnd DESC LIMIT 1 }[0],
					  COLLECT { MATCH (n:Measure)-[:HAS_TARGET]->(t:Target)
					  WHERE t.byEnd IS NOT NULL RETURN t.byEnd ORDER BY t.byEnd DESC LIMIT 1 }[0])] AS value""";

	private static final String DATES = EACH
			+ """

					CALL (n) {
					 WITH n WHERE coalesce(n.dueEnd, n.byEnd) IS NOT NULL RETURN n AS dated, coalesce(n.dueEnd, n.byEnd) AS day
					 UNION
					 MATCH (n)<-[:DUE_FOR]-(dated:Milestone) WHERE dated.dateEnd IS NOT NULL RETURN dated, dated.dateEnd AS day
					 UNION
					 MATCH (n:Measure)-[:HAS_TARGET]->(dated:Target) WHERE dated.byEnd IS NOT NULL RETURN dated, dated.byEnd AS day
					}
					WITH dated.id AS node, min(id) AS of, day ORDER BY day, node LIMIT $most
					RETURN [node, of, day] AS value""";

	private static final String PLANS = "MATCH " + Paths.byId("of", "$of")
			+ """

					WITH COLLECT { MATCH (of) ((inner)-[:PART_OF|EDITION_OF|DELIVERS]->(outer)){0,5} (own:LocalPlan) RETURN DISTINCT own
					  UNION MATCH (of)<-[:${owned}]-(own:LocalPlan) RETURN own } AS own
					"""
			+ EACH
			+ """

					RETURN [id, COLLECT { MATCH (n) ((served)<-[:${up}|MEASURED_BY]-(serving)){0,2} (part) ((inner)-[:PART_OF|EDITION_OF|DELIVERS]->(outer)){0,4} (plan:LocalPlan)
					  WHERE NOT plan IN own AND plan <> n RETURN DISTINCT plan.id ORDER BY plan.id LIMIT 100 }] AS value""";

	private static final String ELSE = EACH + """

			WHERE NOT EXISTS { MATCH (n)<-[:${up}|MEASURED_BY]-(other:Node) WHERE NOT other.id IN $failing }
			RETURN id AS value""";

	private static final String SCORES = """
			MATCH (n:Risk)
			WHERE $ids IS NULL OR n.id IN $ids
			RETURN [n.id, n.likelihood, n.consequence, n.inherentLikelihood, n.inherentConsequence] AS value
			ORDER BY n.id LIMIT $most""";

	private final GraphReader reader;

	private final Steps steps;

	Facts(Model model, GraphReader reader) {
		this.reader = reader;
		this.steps = new Steps(model);
	}

	/**
	 * What becomes of a thing and when it is due, by its own date or else by its last
	 * milestone or its last target; empty if there is no such thing.
	 */
	Optional<Thing> thing(String id) {
		return read("thing that may fail", THING, Map.of("id", id)).stream()
			.map((value) -> (List<?>) value)
			.map((values) -> new Thing(String.valueOf(values.get(0)), String.valueOf(values.get(1)),
					(LocalDate) values.get(2)))
			.findFirst();
	}

	List<Dated> dates(Collection<String> ids) {
		return read("dates that hang on things", DATES, Map.of("ids", List.copyOf(ids), "most", (long) MOST_DATES))
			.stream()
			.map((value) -> (List<?>) value)
			.map((values) -> new Dated(String.valueOf(values.get(0)), String.valueOf(values.get(1)),
					(LocalDate) Objects.requireNonNull(values.get(2))))
			.toList();
	}

	/**
	 * The local plans that rely on things, without those that the failing thing belongs
	 * to.
	 */
	Map<String, List<String>> plans(String of, Collection<String> ids) {
		Map<String, List<String>> plans = new HashMap<>();
		read("plans that rely on things", PLANS, Map.of("of", of, "ids", List.copyOf(ids))).forEach((value) -> {
			List<?> values = (List<?>) value;
			plans.put(String.valueOf(values.getFirst()), Raw.texts(values.getLast()));
		});
		return plans;
	}

	/**
	 * Those of some ends that nothing leads to but what fails.
	 */
	Set<String> withNothingElse(Collection<String> ends, Set<String> failing) {
		Set<String> found = new LinkedHashSet<>();
		read("ends that nothing else leads to", ELSE, Map.of("ids", List.copyOf(ends), "failing", List.copyOf(failing)))
			.forEach((value) -> found.add(String.valueOf(value)));
		return found;
	}

	/**
	 * The scores of risks.
	 * @param ids the risks; null for all
	 */
	List<Scored> scores(@Nullable List<String> ids, int most) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("ids", ids);
		parameters.put("most", (long) most);
		return read("scores of risks", SCORES, parameters).stream()
			.map((value) -> (List<?>) value)
			.map((values) -> Scored.of(String.valueOf(values.get(0)), (Long) values.get(1), (Long) values.get(2),
					(Long) values.get(3), (Long) values.get(4)))
			.toList();
	}

	private List<Object> read(String name, String cypher, Map<String, @Nullable Object> parameters) {
		List<Object> values = new ArrayList<>();
		this.reader.read(new Statement(name, this.steps.fill(cypher), parameters))
			.forEach((record) -> values.add(Objects.requireNonNull(record.get("value"))));
		return values;
	}

	/**
	 * A thing that may fail or slip.
	 *
	 * @param subject what fails or slips: "it", or "its target" of a measure
	 * @param failing what becomes of it, such as "fails"
	 * @param due when it is due; null if not known
	 */
	record Thing(String subject, String failing, @Nullable LocalDate due) {

	}

	/**
	 * A date of a thing.
	 *
	 * @param node the id of what has the date: the thing, a milestone or a target
	 * @param of the id of the thing
	 * @param day the last day on which it is kept
	 */
	record Dated(String node, String of, LocalDate day) {

	}

	/**
	 * The score of a risk: the current one, else that from before anything was done.
	 *
	 * @param risk the id of the risk
	 * @param likelihood how likely; null if not scored
	 * @param consequence how bad; null if not scored
	 * @param inherent whether it is from before anything was done
	 */
	record Scored(String risk, @Nullable Long likelihood, @Nullable Long consequence, boolean inherent) {

		private static Scored of(String risk, @Nullable Long likelihood, @Nullable Long consequence,
				@Nullable Long inherentLikelihood, @Nullable Long inherentConsequence) {
			boolean current = likelihood != null && consequence != null;
			boolean inherent = !current && inherentLikelihood != null && inherentConsequence != null;
			return inherent ? new Scored(risk, inherentLikelihood, inherentConsequence, true)
					: new Scored(risk, likelihood, consequence, false);
		}

		@Nullable Long score() {
			return (this.likelihood != null && this.consequence != null) ? this.likelihood * this.consequence : null;
		}

	}

}
