package org.goldenthread.questions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import graphql.introspection.Introspection;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import org.goldenthread.testing.Asked;
import org.goldenthread.testing.Asked.Literal;
import org.jspecify.annotations.Nullable;

/**
 * Anything that the schema lets a caller ask, with values that mean something, or with
 * some that mean harm.
 */
final class RandomRequest {

	/** What asks the thread graph, and search, are asked as often as all other fields. */
	private static final List<String> FEATURES = List.of("threads", "threadsBetween", "coverage", "gaps", "gapRules",
			"impact", "measureSeries", "performance", "scorecard", "singlePoints", "risksByExposure", "search", "kinds",
			"linkTypes");

	private static final List<String> TEXTS = List.of("plan", "BNSSG", "a", "", "health", "İ", "ß", "14Z59", "4hr",
			"$x", "e\u0301", "😀", "\"", "\\", "`", "the", "three shifts", "2025/26", "*:*", "name:(", "\u0000",
			"\u2028");

	private static final List<String> PERIODS = List.of("2025", "2025/26", "2025-09", "2025-09-04", "2025/26 Q4",
			"..2025", "2024-04..2025-03", "2024-02-29", "0001-01-01", "9999-12-31");

	private static final List<String> DAYS = List.of("2025-09-04", "2024-02-29", "0001-01-01", "9999-12-31",
			"2028-02-29");

	private static final List<String> HARM = List.of("null", "-1", "0", "2147483647", "-2147483648", "2147483648",
			"99999999999999999999", "1e308", "1e999", "-0.0", "5e-324", "true", "\"\"", "\"zz\"", "\"\\ud800\"",
			"\"\\u0000\"", "\"\\ud83d\\ude00\"", "\"\"\"\n \"\"\"", "[]", "[[]]", "[null]", "{}", "{a: 1}",
			"{and: [{}]}", "ZZ", "[ZZ, ZZ]", "\"P99999999Y\"", "\"-P1D\"", "\"P0D\"", "\"+9999999-12-31\"",
			"\"2025-02-30\"", "\"2026-04-01T09:00:00.1234567891Z\"", "\"-999999999-01-01\"", "\"2025/27\"", "\"id.id\"",
			"\"link\"", "\"*\"", "\"W10\"", "\"targets.\"", "\"kind.count\"");

	private final GraphQLSchema schema;

	private final Map<String, List<String>> ids;

	private final Random random;

	private final boolean harmful;

	private int keys;

	private int left = 30;

	/**
	 * Asks something.
	 * @param ids the ids of what there is, by kind
	 * @param harmful whether some values are such as nobody should send
	 */
	RandomRequest(GraphQLSchema schema, Map<String, List<String>> ids, Random random, boolean harmful) {
		this.schema = schema;
		this.ids = ids;
		this.random = random;
		this.harmful = harmful;
	}

	List<Asked> asked() {
		GraphQLObjectType query = this.schema.getQueryType();
		List<Asked> asked = new ArrayList<>();
		for (int i = 0; i <= this.random.nextInt(2); i++) {
			GraphQLFieldDefinition field = chance(2) ? Objects.requireNonNull(query.getFieldDefinition(pick(FEATURES)))
					: pick(query.getFieldDefinitions());
			asked.add(field(query, field, new HashSet<>(), 5));
		}
		return asked;
	}

	private Asked field(GraphQLFieldsContainer of, GraphQLFieldDefinition field, Set<String> used, int depth) {
		this.left--;
		Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
		for (GraphQLArgument argument : field.getArguments()) {
			String name = argument.getName();
			boolean isSize = name.equals("first") || name.equals("last");
			boolean given = GraphQLTypeUtil.isNonNull(argument.getType()) || (isSize && depth < 5) || chance(3);
			if (given && !(name.equals("last") && arguments.containsKey("first"))
					&& !List.of("after", "before", "slipsUntil").contains(name)) {
				arguments.put(name, value(name, argument.getType(), of, field, 3));
			}
		}
		if (this.harmful && chance(8)) {
			field.getArguments()
				.stream()
				.skip(this.random.nextInt(1 + field.getArguments().size()))
				.findFirst()
				.ifPresent((argument) -> arguments.put(argument.getName(), new Literal(pick(HARM))));
		}
		String key = (chance(2) && used.add(field.getName())) ? field.getName() : "k" + this.keys++;
		GraphQLNamedType type = GraphQLTypeUtil.unwrapAll(field.getType());
		return new Asked.Field(key, field, arguments, (type instanceof GraphQLCompositeType composite)
				? selected(composite, new HashSet<>(), depth - 1) : List.of());
	}

	private List<Asked> selected(GraphQLCompositeType type, Set<String> used, int depth) {
		GraphQLFieldsContainer container = (GraphQLFieldsContainer) type;
		List<GraphQLFieldDefinition> plain = container.getFieldDefinitions()
			.stream()
			.filter((field) -> !(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType))
			.toList();
		List<GraphQLFieldDefinition> deep = container.getFieldDefinitions()
			.stream()
			.filter((field) -> !plain.contains(field))
			.toList();
		List<Asked> asked = new ArrayList<>();
		for (int i = 0; i <= this.random.nextInt(3); i++) {
			boolean deeper = depth > 0 && this.left > 0 && !deep.isEmpty() && (plain.isEmpty() || chance(2));
			if (deeper || !plain.isEmpty()) {
				asked.add(field(container, pick(deeper ? deep : plain), used, depth));
			}
		}
		if (depth > 0 && this.left > 0 && chance(4)) {
			List<String> types = (container instanceof GraphQLInterfaceType each)
					? this.schema.getImplementations(each).stream().map(GraphQLObjectType::getName).toList()
					: List.of(type.getName());
			String on = pick(types);
			asked.add(new Asked.Fragment(on, selected((GraphQLCompositeType) type(on), used, depth - 1)));
		}
		if (asked.isEmpty()) {
			asked.add(new Asked.Field("k" + this.keys++, Introspection.TypeNameMetaFieldDef, Map.of(), List.of()));
		}
		return asked;
	}

	private GraphQLType type(String name) {
		return Objects.requireNonNull(this.schema.getType(name), name);
	}

	private @Nullable Object value(String name, GraphQLType type, GraphQLFieldsContainer of,
			GraphQLFieldDefinition field, int depth) {
		if (this.harmful && chance(12)) {
			return new Literal(pick(HARM));
		}
		GraphQLType inner = GraphQLTypeUtil.unwrapNonNull(type);
		if (inner instanceof GraphQLList list) {
			long size = name.equals("between") ? 2 : this.random.nextInt(4);
			return Stream.generate(() -> value(name, list.getWrappedType(), of, field, depth))
				.limit(size)
				.map(Objects::requireNonNull)
				.toList();
		}
		return switch (inner) {
			case GraphQLEnumType each ->
				pick(each.getValues().stream().map(GraphQLEnumValueDefinition::getName).toList());
			case GraphQLInputObjectType object when object.getName().equals("Order") ->
				chance(2) ? Map.of("by", property(field)) : Map.of("by", property(field), "direction", "DESC");
			case GraphQLInputObjectType object -> input(object, of, field, depth);
			default -> scalar(name, GraphQLTypeUtil.unwrapAll(inner).getName(), of, field);
		};
	}

	private Map<String, @Nullable Object> input(GraphQLInputObjectType type, GraphQLFieldsContainer of,
			GraphQLFieldDefinition field, int depth) {
		boolean period = type.getName().equals("PeriodFilter");
		List<GraphQLInputObjectField> fields = type.getFields()
			.stream()
			.filter((each) -> !each.getName().equals("link"))
			.filter((each) -> depth > 0
					|| !(GraphQLTypeUtil.unwrapAll(each.getType()) instanceof GraphQLInputObjectType))
			.toList();
		Map<String, @Nullable Object> input = new LinkedHashMap<>();
		for (int i = 0; i < this.random.nextInt(3) && !fields.isEmpty(); i++) {
			GraphQLInputObjectField each = pick(fields);
			input.put(each.getName(), value(period ? "period" : each.getName(), each.getType(), of, field, depth - 1));
		}
		return input;
	}

	private Object scalar(String name, String type, GraphQLFieldsContainer of, GraphQLFieldDefinition field) {
		return switch (type) {
			case "Boolean" -> chance(2);
			case "Float" -> pick(List.of(0.0, 1.0, 76.5, -1e300, 5e-324, 100.0, 1e15));
			case "Int" -> switch (name) {
				case "first", "last" -> 1 + this.random.nextInt(3);
				case "maxHops" -> 1 + this.random.nextInt(6);
				default -> this.random.nextInt(10) - 2;
			};
			case "Date" -> pick(DAYS);
			case "DateTime" -> pick(List.of("2026-11-28T00:00:00Z", "2026-04-01T09:00:00.123456789+05:30",
					"0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999Z"));
			case "ID" -> id(name, of, field);
			default -> switch (name) {
				case "groupBy", "by" -> property(field);
				case "of" -> pick(List.of("id", "name", "basis", "status"));
				case "along" -> along(of);
				case "slipsBy" -> pick(List.of("P3M", "P6W", "P1Y", "P10Y2M"));
				case "period" -> pick(PERIODS);
				case "text" -> chance(2) ? pick(TEXTS) : pick(TEXTS) + " " + pick(TEXTS);
				default -> pick(TEXTS);
			};
		};
	}

	private String id(String name, GraphQLFieldsContainer of, GraphQLFieldDefinition field) {
		GraphQLNamedType type = GraphQLTypeUtil.unwrapAll(field.getType());
		List<String> kind = this.ids.get(type.getName());
		if (name.equals("id") && kind != null) {
			return pick(kind);
		}
		if (field.getName().equals("measureSeries") && name.equals("of")) {
			return pick(Objects.requireNonNull(this.ids.get("Measure")));
		}
		if (name.startsWith("scope") || List.of("performance", "scorecard").contains(field.getName())) {
			return pick(Objects.requireNonNull(this.ids.get(pick(List.of("System", "Organisation", "LocalPlan")))));
		}
		return pick(this.ids.values().stream().flatMap(List::stream).toList());
	}

	/** Something that the items of a list have, or may have. */
	private String property(GraphQLFieldDefinition field) {
		GraphQLNamedType type = GraphQLTypeUtil.unwrapAll(field.getType());
		String kind = type.getName().replace("Connection", "").replace("Reach", "Node");
		if (!(this.schema.getType(kind) instanceof GraphQLFieldsContainer container)) {
			return pick(List.of("name", "basis", "kind", "status"));
		}
		GraphQLFieldDefinition property = pick(container.getFieldDefinitions());
		return GraphQLTypeUtil.unwrapAll(property.getType()).getName().endsWith("Connection")
				? property.getName() + (chance(2) ? ".count" : "") : property.getName();
	}

	private String along(GraphQLFieldsContainer of) {
		return pick(of.getFieldDefinitions()
			.stream()
			.filter((field) -> GraphQLTypeUtil.unwrapAll(field.getType()).getName().endsWith("Connection"))
			.map(GraphQLFieldDefinition::getName)
			.toList());
	}

	private boolean chance(int of) {
		return this.random.nextInt(of) == 0;
	}

	private <T> T pick(List<T> values) {
		return values.get(this.random.nextInt(values.size()));
	}

}
