package org.goldenthread.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

import org.goldenthread.store.Statement;
import org.goldenthread.store.WriteTransaction;
import org.goldenthread.testing.MemoryGraphs;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * Measures with targets and observations, with values left out here and there, in memory
 * and in the database.
 */
final class RandomGraph {

	static final List<String> UNITS = List.of("%", "minutes", "Minutes waited", "patients");

	static final List<String> POLARITIES = List.of("HIGHER", "LOWER", "WITHIN", "NONE");

	static final List<String> PERIODS = List.of("2024", "2024/25", "2024-04", "2025-03", "2025-03-31", "2025/26 Q1",
			"2025", "..2024-06", "2025-01..", "2024-12..2025-02");

	private static final List<String> BASES = List.of("STATED", "DERIVED", "EXTERNAL");

	final List<Thing> measures = new ArrayList<>();

	private final List<Thing> things = new ArrayList<>();

	private final List<Map<String, Object>> links = new ArrayList<>();

	RandomGraph(RandomGenerator random, int size) {
		for (int i = 0; i < size; i++) {
			Thing measure = add("Measure", "m" + i, random);
			put(measure, "unit", maybe(random, UNITS));
			put(measure, "better", maybe(random, POLARITIES));
			this.measures.add(measure);
		}
		for (int i = 0; i < 2 * size; i++) {
			Thing target = add("Target", "t" + i, random);
			put(target, "value", (random.nextInt(4) != 0) ? (double) random.nextInt(5) : null);
			putPeriod(target, "by", maybe(random, PERIODS));
			link("targets", "HAS_TARGET", this.measures.get(random.nextInt(size)), target, random);
		}
		for (int i = 0; i < 3 * size; i++) {
			Thing observation = add("Observation", "o" + i, random);
			put(observation, "value", (random.nextInt(4) != 0) ? (double) random.nextInt(5) : null);
			put(observation, "yearToDate", maybe(random, List.of(true, false)));
			putPeriod(observation, "period", maybe(random, PERIODS));
			link("observations", "HAS_OBSERVATION", this.measures.get(random.nextInt(size)), observation, random);
		}
	}

	void write(WriteTransaction transaction) {
		transaction.run(new Statement("write", """
				UNWIND $things AS thing
				CREATE (n:Node:$(thing.kind)) SET n = thing.properties""",
				Map.of("things",
						this.things.stream()
							.map((thing) -> Map.of("kind", thing.kind, "properties", thing.properties))
							.toList())));
		transaction.run(new Statement("link", """
				UNWIND $links AS link
				MATCH (a:Node {id: link.from}) MATCH (b:Node {id: link.to})
				CREATE (a)-[r:$(link.type)]->(b) SET r.basis = link.basis, r.sources = ['s']""",
				Map.of("links", this.links)));
	}

	/**
	 * Puts it into a thread graph.
	 */
	ThreadGraph in(MemoryGraphs graphs) {
		return graphs.graph((edit) -> {
			this.things.forEach((thing) -> edit.put(thing.id, graphs.labels(thing.kind), thing.properties));
			this.links.forEach((link) -> edit.link(String.valueOf(link.get("from")), String.valueOf(link.get("type")),
					String.valueOf(link.get("to")), link));
		});
	}

	private Thing add(String kind, String id, RandomGenerator random) {
		Thing thing = new Thing(kind, id);
		thing.properties.put("id", id);
		thing.properties.put("name", "Name " + random.nextInt(6));
		thing.properties.put("basis", BASES.get(random.nextInt(BASES.size())));
		thing.properties.put("sources", List.of("s"));
		this.things.add(thing);
		return thing;
	}

	private void link(String relationship, String type, Thing from, Thing to, RandomGenerator random) {
		String basis = BASES.get(random.nextInt(BASES.size()));
		this.links.add(Map.of("type", type, "from", from.id, "to", to.id, "basis", basis));
		from.related.computeIfAbsent(relationship, (_) -> new ArrayList<>()).add(new Related(to, basis));
		to.related.computeIfAbsent("measures", (_) -> new ArrayList<>()).add(new Related(from, basis));
	}

	private static void putPeriod(Thing thing, String name, @Nullable String text) {
		put(thing, name, text);
		if (text != null) {
			put(thing, name + "Start", Period.parse(text).start());
			put(thing, name + "End", Period.parse(text).end());
		}
	}

	private static void put(Thing thing, String name, @Nullable Object value) {
		if (value != null) {
			thing.properties.put(name, value);
		}
	}

	private static <T> @Nullable T maybe(RandomGenerator random, List<T> values) {
		return (random.nextInt(4) != 0) ? values.get(random.nextInt(values.size())) : null;
	}

	/**
	 * A node.
	 */
	static final class Thing {

		final String kind;

		final String id;

		final Map<String, Object> properties = new HashMap<>();

		private final Map<String, List<Related>> related = new HashMap<>();

		private Thing(String kind, String id) {
			this.kind = kind;
			this.id = id;
		}

		List<Related> related(String relationship) {
			return this.related.getOrDefault(relationship, List.of());
		}

	}

	/**
	 * A node at the other end of a link.
	 *
	 * @param thing the node
	 * @param basis the basis of the link
	 */
	record Related(Thing thing, String basis) {

	}

}
