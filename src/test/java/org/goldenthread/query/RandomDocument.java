package org.goldenthread.query;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

import graphql.introspection.Introspection;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import org.goldenthread.query.RandomGraph.Related;
import org.goldenthread.query.RandomGraph.Thing;
import org.goldenthread.testing.Asked;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may ask of a random graph, and what is right to answer, by a plain
 * evaluation in memory.
 */
final class RandomDocument {

	private static final Map<String, String> LISTS = Map.of("measures", "Measure", "targets", "Target", "observations",
			"Observation", "everything", "Node");

	private final GraphQLSchema schema;

	private final RandomGraph graph;

	private final Random random;

	private int keys;

	private final List<Asked> asked = new ArrayList<>();

	private final Map<String, @Nullable Object> answer = new HashMap<>();

	RandomDocument(GraphQLSchema schema, RandomGraph graph, Random random) {
		this.schema = schema;
		this.graph = graph;
		this.random = random;
		for (int i = 0; i <= random.nextInt(3); i++) {
			Part root = root();
			this.asked.add(root.asked());
			root.answers().accept(new Related(graph.measures.getFirst(), ""), this.answer);
		}
	}

	List<Asked> asked() {
		return this.asked;
	}

	/**
	 * The right answer.
	 */
	Map<String, @Nullable Object> answer() {
		return this.answer;
	}

	private Part root() {
		return switch (this.random.nextInt(4)) {
			case 0 -> lookup();
			case 1 -> several();
			default -> {
				String name = pick(LISTS.keySet().stream().sorted().toList());
				String kind = Objects.requireNonNull(LISTS.get(name));
				yield list("Query", name, kind,
						(_) -> this.graph.all(kind).stream().map((thing) -> new Related(thing, "")).toList(), false, 2);
			}
		};
	}

	private Part lookup() {
		Thing thing = pick(this.graph.all("Node"));
		boolean typed = this.random.nextBoolean();
		Part selected = object(typed ? thing.kind : "Node", 2);
		String key = key();
		return new Part(field(key, "Query", typed ? thing.kind.toLowerCase(Locale.ROOT) : "node",
				Map.of("id", thing.id), selected),
				(_, answer) -> answer.put(key, selected.answer(new Related(thing, ""))));
	}

	private Part several() {
		List<Thing> things = Stream.generate(() -> pick(this.graph.all("Node"))).limit(this.random.nextInt(4)).toList();
		Part selected = object("Node", 2);
		String key = key();
		return new Part(
				field(key, "Query", "nodes", Map.of("ids", things.stream().map((thing) -> thing.id).toList()),
						selected),
				(_, answer) -> answer.put(key,
						things.stream().map((thing) -> selected.answer(new Related(thing, ""))).toList()));
	}

	/**
	 * What is selected of something whose type in the schema is known.
	 */
	private Part object(String type, int depth) {
		List<Part> parts = new ArrayList<>();
		for (int i = 0; i <= this.random.nextInt(4); i++) {
			parts.add(switch (this.random.nextInt((depth > 0) ? 6 : 3)) {
				case 0, 1, 2 -> property(type);
				case 3 -> fragment(type, depth);
				default -> type.equals("Node") ? fragment(type, depth) : related(type, depth);
			});
		}
		return Part.of(parts);
	}

	private Part fragment(String type, int depth) {
		List<String> possible = switch (type) {
			case "Measure" -> List.of("Node", "Result", "Exposed", "Measure");
			case "Node" -> List.of("Measure", "Target", "Observation", "Result", "Risk", "Node");
			case "Result", "Exposed" -> List.of("Measure", "Node", type);
			default -> List.of("Node", type);
		};
		String on = pick(possible);
		Part selected = List.of("Risk", "Result", "Exposed").contains(on) ? property("Node") : object(on, depth - 1);
		return new Part(new Asked.Fragment(on, selected.all()), (thing, answer) -> {
			if (is(thing.thing(), on)) {
				selected.answers().accept(thing, answer);
			}
		});
	}

	private static boolean is(Thing thing, String type) {
		return type.equals("Node") || thing.kind.equals(type)
				|| thing.kind.equals("Measure") && (type.equals("Result") || type.equals("Exposed"));
	}

	private Part property(String type) {
		List<String> names = new ArrayList<>(
				List.of("id", "name", "basis", "kind", "__typename", "altNames", "updatedAt", "abbreviation"));
		names.addAll(switch (type) {
			case "Measure" -> List.of("unit", "better");
			case "Target" -> List.of("value", "by");
			case "Observation" -> List.of("value", "yearToDate", "period");
			default -> List.of();
		});
		String name = pick(names);
		String key = key();
		if (name.equals("by") || name.equals("period")) {
			Part selected = Part.of(List.of(scalar("Period", "text", name), scalar("Period", "start", name + "Start"),
					scalar("Period", "end", name + "End")));
			return new Part(field(key, type, name, Map.of(), selected), (thing, answer) -> answer.put(key,
					thing.thing().properties.containsKey(name) ? selected.answer(thing) : null));
		}
		return new Part(field(key, type, name, Map.of(), null),
				(thing, answer) -> answer.put(key, value(thing.thing(), name)));
	}

	private Part scalar(String type, String name, String property) {
		String key = key();
		return new Part(field(key, type, name, Map.of(), null),
				(thing, answer) -> answer.put(key, value(thing.thing(), property)));
	}

	private static @Nullable Object value(Thing thing, String name) {
		Object value = switch (name) {
			case "kind", "__typename" -> thing.kind;
			default -> thing.properties.get(name);
		};
		return switch (value) {
			case null -> null;
			case ZonedDateTime instant -> RandomGraph.INSTANTS.stream()
				.filter((text) -> ZonedDateTime.parse(text).equals(instant))
				.findFirst()
				.orElseThrow();
			case List<?> list -> list;
			case Double number -> number;
			case Boolean truth -> truth;
			default -> value.toString();
		};
	}

	private Part related(String type, int depth) {
		String name = type.equals("Measure") ? pick(List.of("targets", "observations")) : "measures";
		String kind = switch (name) {
			case "targets" -> "Target";
			case "observations" -> "Observation";
			default -> "Measure";
		};
		return list(type, name, kind, (thing) -> thing.related(name), true, depth - 1);
	}

	private Part list(String type, String name, String kind, Function<Thing, List<Related>> things, boolean linked,
			int depth) {
		Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
		RandomFilter filter = (this.random.nextInt(3) != 0) ? RandomFilter.of(kind, this.random, 2) : null;
		if (filter != null) {
			arguments.put("filter", filter.input());
		}
		List<Map<String, Object>> order = order(kind);
		if (!order.isEmpty()) {
			arguments.put("order", order);
		}
		int size = this.random.nextInt(30);
		boolean backward = this.random.nextInt(4) == 0;
		boolean sized = backward || this.random.nextBoolean();
		if (sized) {
			arguments.put(backward ? "last" : "first", size);
		}
		Comparator<Related> comparator = comparator(order);
		List<BiConsumer<List<Related>, Map<String, @Nullable Object>>> answers = new ArrayList<>();
		List<Asked> selected = new ArrayList<>();
		connection(type, name, kind, linked, depth, sized ? size : 25, backward, selected, answers);
		String key = key();
		return new Part(new Asked.Field(key, definition(type, name), arguments, selected), (thing, answer) -> {
			List<Related> all = things.apply(thing.thing())
				.stream()
				.filter((each) -> filter == null || filter.holds().test(each))
				.sorted(comparator)
				.toList();
			Map<String, @Nullable Object> list = new HashMap<>();
			answers.forEach((each) -> each.accept(all, list));
			answer.put(key, list);
		});
	}

	private void connection(String type, String name, String kind, boolean linked, int depth, int size,
			boolean backward, List<Asked> selected,
			List<BiConsumer<List<Related>, Map<String, @Nullable Object>>> answers) {
		String connection = GraphQLTypeUtil.unwrapAll(definition(type, name).getType()).getName();
		if (this.random.nextBoolean()) {
			String total = key();
			selected.add(field(total, connection, "totalCount", Map.of(), null));
			answers.add((all, answer) -> answer.put(total, all.size()));
		}
		if (this.random.nextInt(4) == 0) {
			String page = key();
			selected.add(new Asked.Field(page, definition(connection, "pageInfo"), Map.of(),
					List.of(field("hasNextPage", "PageInfo", "hasNextPage", Map.of(), null),
							field("hasPreviousPage", "PageInfo", "hasPreviousPage", Map.of(), null))));
			answers.add((all, answer) -> answer.put(page, Map.of("hasNextPage", !backward && all.size() > size,
					"hasPreviousPage", backward && all.size() > size)));
		}
		if (this.random.nextInt(3) == 0) {
			edges(connection, kind, linked, depth, size, backward, selected, answers);
		}
		if (selected.isEmpty() || this.random.nextBoolean()) {
			Part node = object(kind, depth);
			String nodes = key();
			selected.add(field(nodes, connection, "nodes", Map.of(), node));
			answers
				.add((all, answer) -> answer.put(nodes, page(all, size, backward).stream().map(node::answer).toList()));
		}
	}

	private void edges(String connection, String kind, boolean linked, int depth, int size, boolean backward,
			List<Asked> selected, List<BiConsumer<List<Related>, Map<String, @Nullable Object>>> answers) {
		Part node = object(kind, depth - 1);
		String edges = key();
		String edge = connection.replace("Connection", "Edge");
		selected.add(new Asked.Field(edges, definition(connection, "edges"), Map.of(),
				List.of(field("node", edge, "node", Map.of(), node), new Asked.Field("link", definition(edge, "link"),
						Map.of(), List.of(field("basis", "Link", "basis", Map.of(), null))))));
		answers.add((all, answer) -> answer.put(edges, page(all, size, backward).stream().map((each) -> {
			Map<String, @Nullable Object> one = new HashMap<>();
			one.put("node", node.answer(each));
			one.put("link", linked ? Map.of("basis", each.basis()) : null);
			return one;
		}).toList()));
	}

	private static List<Related> page(List<Related> all, int size, boolean backward) {
		return backward ? all.subList(Math.max(0, all.size() - size), all.size())
				: all.subList(0, Math.min(size, all.size()));
	}

	private List<Map<String, Object>> order(String kind) {
		List<String> by = new ArrayList<>(List.of("id", "name", "basis", "updatedAt"));
		by.addAll(switch (kind) {
			case "Measure" -> List.of("unit", "targets.count");
			case "Target" -> List.of("value", "by");
			case "Observation" -> List.of("value", "period", "yearToDate");
			default -> List.of();
		});
		return Stream.generate(() -> {
			Map<String, Object> order = new LinkedHashMap<>();
			order.put("by", pick(by));
			if (this.random.nextBoolean()) {
				order.put("direction", this.random.nextBoolean() ? "ASC" : "DESC");
			}
			return order;
		}).limit(this.random.nextInt(3)).toList();
	}

	/** By name, if nothing is said. */
	private static Comparator<Related> comparator(List<Map<String, Object>> order) {
		Comparator<Related> comparator = (_, _) -> 0;
		for (Map<String, Object> each : order.isEmpty() ? List.<Map<String, Object>>of(Map.of("by", "name")) : order) {
			String by = each.get("by").toString();
			Comparator<Object> way = "DESC".equals(each.get("direction")) ? RandomDocument.natural().reversed()
					: RandomDocument.natural();
			for (String place : List.of("by", "period").contains(by) ? List.of(by + "Start", by + "End")
					: List.of(by)) {
				comparator = comparator.thenComparing((thing) -> place(thing.thing(), place),
						Comparator.nullsLast(way));
			}
		}
		return comparator.thenComparing((thing) -> thing.thing().id);
	}

	private static @Nullable Object place(Thing thing, String by) {
		return switch (by) {
			case "targets.count" -> thing.related("targets").size();
			case "updatedAt" ->
				(thing.properties.get(by) instanceof ZonedDateTime instant) ? instant.toInstant() : null;
			default -> thing.properties.get(by);
		};
	}

	/** Texts by their characters, not by the halves of these. */
	@SuppressWarnings("unchecked")
	private static Comparator<Object> natural() {
		return (one, other) -> (one instanceof String text)
				? Arrays.compare(text.codePoints().toArray(), ((String) other).codePoints().toArray())
				: ((Comparable<Object>) one).compareTo(other);
	}

	private Asked.Field field(String key, String type, String name, Map<String, @Nullable Object> arguments,
			@Nullable Part selected) {
		return new Asked.Field(key, definition(type, name), arguments, (selected != null) ? selected.all() : List.of());
	}

	private GraphQLFieldDefinition definition(String type, String name) {
		if (name.equals("__typename")) {
			return Introspection.TypeNameMetaFieldDef;
		}
		return Objects.requireNonNull(
				((GraphQLFieldsContainer) Objects.requireNonNull(this.schema.getType(type))).getFieldDefinition(name),
				name);
	}

	private String key() {
		return "k" + this.keys++;
	}

	private <T> T pick(List<T> values) {
		return RandomGraph.pick(this.random, values);
	}

	/**
	 * A part of a document, and what it adds to the answer.
	 *
	 * @param all what is asked for
	 * @param answers puts into an answer what is right of a thing
	 */
	private record Part(List<Asked> all, BiConsumer<Related, Map<String, @Nullable Object>> answers) {

		Part(Asked asked, BiConsumer<Related, Map<String, @Nullable Object>> answers) {
			this(List.of(asked), answers);
		}

		static Part of(List<Part> parts) {
			return new Part(parts.stream().flatMap((part) -> part.all.stream()).toList(),
					(thing, answer) -> parts.forEach((part) -> part.answers.accept(thing, answer)));
		}

		Asked asked() {
			return this.all.getFirst();
		}

		Map<String, @Nullable Object> answer(Related thing) {
			Map<String, @Nullable Object> answer = new HashMap<>();
			this.answers.accept(thing, answer);
			return answer;
		}

	}

}
