package org.goldenthread.thread;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import org.goldenthread.model.Model;
import org.goldenthread.store.Statement;
import org.goldenthread.store.WriteTransaction;
import org.goldenthread.threadgraph.GraphEdit;
import org.goldenthread.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * A small random graph of things that threads join, in memory and in the database.
 */
public final class RandomThreads {

	/**
	 * Type, the kinds that it joins, its letter in a thread up along and against its
	 * arrow, and the same in a thread down: o goes on to a successor, h enters what is
	 * held, e enters, a is what achieved it, s serves; o, h, e, s is what serves it, a
	 * achieves.
	 */
	private static final List<String> TYPES = """
			PART_OF          Priority     LocalPlan    s e . s
			PART_OF          Action       Priority     s e . s
			PART_OF          Outcome      Priority     s e . s
			PART_OF          Shift        NationalPlan s e . s
			PART_OF          Commitment   NationalPlan s e . s
			DELIVERS         Action       LocalPlan    s e . s
			IMPLEMENTS       LocalPlan    LocalPlan    s . . s
			INSTANCE_OF      LocalPlan    PlanType     s . . s
			ALIGNED_TO       LocalPlan    NationalPlan s . . s
			ALIGNED_TO       Priority     Commitment   s . . s
			SUPPORTS_SHIFT   Priority     Shift        s . . s
			SUPPORTS_SHIFT   Action       Shift        s . . s
			CONTRIBUTES_TO   Action       Priority     s . . s
			CONTRIBUTES_TO   Action       Outcome      s a a .
			CONTRIBUTES_TO   Outcome      Measure      s a a .
			CONTRIBUTES_TO   Organisation Measure      s a a .
			MEASURED_BY      Outcome      Measure      . a a .
			MEASURED_BY      Priority     Measure      . a a .
			MEASURED_BY      Action       Measure      . a a .
			OWNED_BY         Action       Organisation . h . h
			OWNED_BY         LocalPlan    Organisation . h . h
			THREATENS        Risk         Action       e . e .
			THREATENS        Risk         Measure      e . e .
			THREATENS        Risk         Organisation e . e .
			MITIGATED_BY     Risk         Action       e . e .
			SUPERSEDES       LocalPlan    LocalPlan    . s . s
			CARRIED_FORWARD_AS Priority   Priority     s . s .
			CARRIED_FORWARD_AS Action     Action       s . s .
			SUCCEEDED_BY     Organisation Organisation o . o .
			WITHIN           Organisation Organisation . . . .
			DEPENDS_ON       Action       Action       . . . .""".lines().toList();

	private static final List<String> KINDS = List.of("LocalPlan", "LocalPlan", "Priority", "Priority", "Action",
			"Action", "Action", "Outcome", "Outcome", "Measure", "Measure", "Organisation", "Organisation", "Risk",
			"Shift", "Shift", "NationalPlan", "Commitment", "PlanType");

	private static final List<String> BASES = List.of("STATED", "EXTERNAL", "DERIVED", "DEMONSTRATION");

	public final Map<String, Thing> things = new LinkedHashMap<>();

	public final List<Link> links = new ArrayList<>();

	public RandomThreads(String name, RandomGenerator random) {
		int size = 5 + random.nextInt(8);
		for (int i = 0; i < size; i++) {
			String kind = KINDS.get(random.nextInt(KINDS.size()));
			String id = name + "-" + i;
			this.things.put(id, new Thing(id, kind, kind.equals("Measure") ? figure(random) : Figure.NONE));
		}
		List<Thing> all = List.copyOf(this.things.values());
		all.stream().filter((thing) -> thing.figure().by != null).forEach((measure) -> {
			Thing target = new Thing(measure.id() + "-t", "Target", measure.figure());
			this.things.put(target.id(), target);
			this.links.add(new Link(measure, "HAS_TARGET", target, "s.", ".s", "STATED", 0, 1));
		});
		Set<String> joined = new HashSet<>();
		for (int i = 0; i < 40 * size; i++) {
			String[] type = TYPES.get(random.nextInt(TYPES.size())).split(" +");
			Thing from = all.get(random.nextInt(size));
			Thing to = all.get(random.nextInt(size));
			if (from != to && from.kind().equals(type[1]) && to.kind().equals(type[2])
					&& joined.add(from.id() + type[0] + to.id())) {
				this.links.add(new Link(from, type[0], to, type[3] + type[4], type[5] + type[6],
						BASES.get(random.nextInt(BASES.size())), random.nextInt(3), 1 + random.nextInt(3)));
			}
		}
	}

	private static Figure figure(RandomGenerator random) {
		return Figure.values()[random.nextInt(Figure.values().length)];
	}

	public static void write(WriteTransaction transaction, Model model, List<RandomThreads> graphs, boolean backward) {
		List<Map<String, Object>> nodes = new ArrayList<>();
		List<Map<String, Object>> rows = new ArrayList<>();
		for (RandomThreads graph : graphs) {
			graph.things.values().forEach((thing) -> nodes.addAll(thing.rows(model)));
			graph.links.forEach((link) -> rows.add(link.row()));
			graph.things.values().forEach((thing) -> rows.addAll(thing.observed()));
		}
		transaction
			.run(new Statement("write", "UNWIND $nodes AS node CREATE (n:Node:$(node.labels)) SET n = node.properties",
					Map.of("nodes", backward ? nodes.reversed() : nodes)));
		transaction.run(new Statement("link", """
				UNWIND $links AS link
				MATCH (a:Node {id: link.from}) MATCH (b:Node {id: link.to})
				CREATE (a)-[r:$(link.type)]->(b) SET r = link.properties""",
				Map.of("links", backward ? rows.reversed() : rows)));
	}

	/**
	 * Puts it into a thread graph.
	 * @param backward whether in the opposite order
	 */
	@SuppressWarnings("unchecked")
	public void put(GraphEdit edit, Model model, boolean backward) {
		List<Map<String, Object>> nodes = new ArrayList<>();
		List<Map<String, Object>> rows = new ArrayList<>();
		this.things.values().forEach((thing) -> nodes.addAll(thing.rows(model)));
		this.links.forEach((link) -> rows.add(link.row()));
		this.things.values().forEach((thing) -> rows.addAll(thing.observed()));
		(backward ? nodes.reversed() : nodes).forEach((node) -> {
			Map<String, Object> properties = (Map<String, Object>) node.get("properties");
			edit.put(String.valueOf(properties.get("id")), (List<String>) node.get("labels"), properties);
		});
		(backward ? rows.reversed() : rows)
			.forEach((row) -> edit.link(String.valueOf(row.get("from")), String.valueOf(row.get("type")),
					String.valueOf(row.get("to")), (Map<String, Object>) row.get("properties")));
	}

	/**
	 * What was seen of a measure, better when higher.
	 */
	public enum Figure {

		NONE(null, null, null, ThreadState.MEASURABLE_NO_DATA),
		ALONE(5d, null, null, ThreadState.MEASURED_NOT_COMPARED),
		AS_PLANNED(5d, 5d, null, ThreadState.MEASURED_ON_TRACK),
		BELOW_PLAN(4d, 5d, null, ThreadState.MEASURED_OFF_TRACK),
		BEFORE_TARGET(4d, null, "2027-03", ThreadState.MEASURED_NOT_COMPARED),
		AT_TARGET(6d, null, "2026-03", ThreadState.MEASURED_ON_TRACK),
		BELOW_TARGET(4d, null, "2026-03", ThreadState.TARGET_MISSED);

		private final @Nullable Double value;

		private final @Nullable Double plan;

		private final @Nullable String by;

		final ThreadState state;

		Figure(@Nullable Double value, @Nullable Double plan, @Nullable String by, ThreadState state) {
			this.value = value;
			this.plan = plan;
			this.by = by;
			this.state = state;
		}

	}

	/**
	 * A node.
	 */
	public record Thing(String id, String kind, Figure figure) {

		private List<Map<String, Object>> rows(Model model) {
			List<Map<String, Object>> rows = new ArrayList<>();
			Map<String, Object> properties = properties(this.id);
			rows.add(row(model, this.kind, properties));
			if (this.kind.equals("Measure")) {
				properties.put("better", "HIGHER");
				if (this.figure.value != null) {
					rows.add(observation(model, this.id + "-o", "2026-03", this.figure.value, this.figure.plan));
					rows.add(observation(model, this.id + "-p", "2026-02", 99d, 1d));
				}
			}
			if (this.kind.equals("Target")) {
				properties.put("value", 5d);
				properties.put("level", "NATIONAL");
				putPeriod(properties, "by", Objects.requireNonNull(this.figure.by));
			}
			return rows;
		}

		private static Map<String, Object> observation(Model model, String id, String period, double value,
				@Nullable Double plan) {
			Map<String, Object> properties = properties(id);
			properties.put("value", value);
			if (plan != null) {
				properties.put("plan", plan);
			}
			putPeriod(properties, "period", period);
			return row(model, "Observation", properties);
		}

		private List<Map<String, Object>> observed() {
			List<Map<String, Object>> rows = new ArrayList<>();
			if (this.kind.equals("Measure") && this.figure.value != null) {
				rows.add(link(this.id, "HAS_OBSERVATION", this.id + "-o"));
				rows.add(link(this.id, "HAS_OBSERVATION", this.id + "-p"));
			}
			return rows;
		}

		private static Map<String, Object> link(String from, String type, String to) {
			return Map.of("from", from, "type", type, "to", to, "properties",
					Map.of("basis", "STATED", "sources", List.of("s")));
		}

		private static Map<String, Object> properties(String id) {
			return new HashMap<>(Map.of("id", id, "name", id, "basis", "STATED", "sources", List.of("s")));
		}

		private static void putPeriod(Map<String, Object> properties, String name, String text) {
			Period period = Period.parse(text);
			properties.put(name, text);
			properties.put(name + "Start", Objects.requireNonNull(period.start()));
			properties.put(name + "End", Objects.requireNonNull(period.end()));
		}

		private static Map<String, Object> row(Model model, String kind, Map<String, Object> properties) {
			Set<String> labels = new TreeSet<>(model.kind(kind).interfaces());
			labels.add(kind);
			return Map.of("labels", List.copyOf(labels), "properties", properties);
		}

	}

	/**
	 * A link.
	 *
	 * @param up its letters in a thread up, along its arrow and against it
	 * @param down the same in a thread down
	 * @param strength 0 if nobody said, 1 supporting, 2 primary
	 * @param sources how many there are
	 */
	public record Link(Thing from, String type, Thing to, String up, String down, String basis, int strength,
			int sources) {

		private Map<String, Object> row() {
			Map<String, Object> properties = new HashMap<>();
			properties.put("basis", this.basis);
			properties.put("sources", IntStream.range(0, this.sources).mapToObj((i) -> "s" + i).toList());
			if (claims() && this.strength > 0) {
				properties.put("strength", (this.strength == 2) ? "PRIMARY" : "SUPPORTING");
			}
			return Map.of("from", this.from.id(), "type", this.type, "to", this.to.id(), "properties", properties);
		}

		/**
		 * Its place from the worst founded to the best: basis first, then strength, then
		 * sources.
		 */
		int weight() {
			int basis = BASES.size() - 1 - BASES.indexOf(this.basis);
			return basis * 100 + (claims() ? this.strength : 2) * 10 + this.sources;
		}

		private boolean claims() {
			return Set.of("CONTRIBUTES_TO", "SUPPORTS_SHIFT", "DELIVERS").contains(this.type);
		}

	}

}
