package org.goldenthread.query;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
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

	/** Names as they may be too, with what is the same in capitals here and not there. */
	static final List<String> ODD_NAMES = List.of("Straße", "STRASSE", "İstanbul", "istanbul", "ISTANBUL", "ﬁnance",
			"Σίσυφος", "ΣΊΣΥΦΟΣ", "é", "e\u0301", "😀", "\uffee", "a\tb", "a\"b\\c", "$x", "`", "{}", "null", "الصحة",
			" ", "\u2028", "Ǆ");

	/** Numbers at the edges of what numbers are. */
	static final List<Double> ODD_NUMBERS = List.of(0.1, -0.0, 0.30000000000000004, Double.MIN_VALUE, -Double.MIN_VALUE,
			Double.MAX_VALUE, -Double.MAX_VALUE, 9007199254740993d, 1e21, 1e-7, 2147483648d, -1.5);

	/** Instants as they are shown, some of them one instant at several offsets. */
	static final List<String> INSTANTS = List.of("2026-04-01T09:00:00.123456789Z",
			"2026-04-01T04:00:00.123456789-05:00", "2026-04-01T09:00:00.123Z", "2026-03-31T23:59:59.999+05:30",
			"1969-12-31T23:59:59.999999999Z", "1970-01-01T00:00:00.000Z", "2028-02-29T12:00:00.000+14:00",
			"9999-12-31T23:59:59.999Z", "0001-01-01T00:00:00.000Z");

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

	/**
	 * Puts names, numbers and instants in place of the usual ones that seldom occur.
	 */
	RandomGraph oddly(RandomGenerator random) {
		for (Thing thing : this.things) {
			if (random.nextInt(3) != 0) {
				thing.properties.put("name", pick(random, ODD_NAMES));
			}
			if (thing.properties.containsKey("value") && random.nextInt(3) != 0) {
				thing.properties.put("value", pick(random, ODD_NUMBERS) + 0.0);
			}
			String instant = maybe(random, INSTANTS);
			put(thing, "updatedAt", (instant != null) ? ZonedDateTime.parse(instant) : null);
			put(thing, "altNames", maybe(random, List.of(List.of("a", "Ä"), List.of("b"))));
		}
		return this;
	}

	/**
	 * All things of a kind, by their ids; of {@code Node} all things.
	 */
	List<Thing> all(String kind) {
		return this.things.stream()
			.filter((thing) -> thing.kind.equals(kind) || kind.equals("Node"))
			.sorted(Comparator.comparing((thing) -> thing.id))
			.toList();
	}

	void write(WriteTransaction transaction) {
		transaction.run(new Statement("write", """
				UNWIND $things AS thing
				CREATE (n:Node:$(thing.labels)) SET n = thing.properties""",
				Map.of("things",
						this.things.stream()
							.map((thing) -> Map.of("labels", labels(thing.kind), "properties", thing.properties))
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

	private static List<String> labels(String kind) {
		return kind.equals("Measure") ? List.of("Result", "Exposed", kind) : List.of(kind);
	}

	private static <T> @Nullable T maybe(RandomGenerator random, List<T> values) {
		return (random.nextInt(4) != 0) ? pick(random, values) : null;
	}

	static <T> T pick(RandomGenerator random, List<T> values) {
		return values.get(random.nextInt(values.size()));
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
