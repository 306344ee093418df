package org.goldenthread.query.paging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.goldenthread.cypher.Instants;
import org.goldenthread.cypher.Parameters;
import org.goldenthread.cypher.Patterns;
import org.goldenthread.model.Kind;
import org.goldenthread.model.Property;
import org.goldenthread.model.RelationshipEnd;
import org.goldenthread.query.match.Matched;
import org.goldenthread.request.Bounds;
import org.goldenthread.request.InvalidQuery;
import org.goldenthread.request.QueryLimits;
import org.goldenthread.request.Quoted;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list: what the caller asks for, then the id, then the role by which
 * links of one type between the same two nodes differ, so that no two items have the same
 * place.
 *
 * @param keys what the list is ordered by
 * @param name says the same for cursors of this list in this order only
 * @param owned whether a cursor names the node that the list hangs on
 */
record Ordering(List<SortKey> keys, String name, boolean owned) {

	/**
	 * The order that a caller asks for; by name if none.
	 * @param orders the argument {@code order}; null if not given
	 * @param matched the items
	 * @param byLink whether two links to one item are to have different places
	 * @param limits say by how much a list may be ordered
	 * @param patterns the patterns of the statement
	 * @throws InvalidQuery if the kind has nothing of that name to order by
	 */
	static Ordering of(@Nullable Object orders, Matched matched, boolean byLink, QueryLimits limits,
			Patterns patterns) {
		Kind kind = matched.kind();
		String node = matched.node();
		List<SortKey> keys = new ArrayList<>();
		StringBuilder name = new StringBuilder(matched.name()).append(' ');
		if (orders instanceof List<?> asked && !asked.isEmpty()) {
			Bounds.size("order", asked.size(), "values", limits.maximumOrders());
			for (Object each : asked) {
				Map<?, ?> order = (Map<?, ?>) each;
				String by = String.valueOf(patterns.parameters().known(order.get("by")));
				boolean descending = "DESC".equals(order.get("direction"));
				expressions(by, kind, node, patterns)
					.forEach((expression) -> keys.add(new SortKey(expression, descending)));
				name.append(by).append(descending ? '-' : '+');
			}
		}
		else if (kind.properties().containsKey("name")) {
			keys.add(new SortKey(node + ".name", false));
			name.append("name+");
		}
		keys.add(new SortKey(node + ".id", false));
		if (matched.link() != null && byLink) {
			keys.add(new SortKey(matched.link() + ".role", false));
			name.append("link");
		}
		return new Ordering(List.copyOf(keys), name.toString(), matched.owner() != null);
	}

	private static List<String> expressions(String by, Kind kind, String node, Patterns patterns) {
		Property property = kind.properties().get(by);
		if (property != null && !property.list()) {
			String value = node + "." + by;
			return switch (property.type()) {
				case PERIOD -> List.of(value + "Start", value + "End");
				case DATE_TIME -> List.of(Instants.universal(value));
				default -> List.of(value);
			};
		}
		RelationshipEnd end = by.endsWith(".count") ? kind.ends().get(by.substring(0, by.length() - ".count".length()))
				: null;
		if (end == null) {
			throw new InvalidQuery("order.by: " + kind.name() + " cannot be ordered by " + Quoted.of(by)
					+ "; give one of " + choices(kind));
		}
		return List.of("COUNT { " + patterns.related(node, end, "", "") + " }");
	}

	private static String choices(Kind kind) {
		String properties = kind.properties()
			.values()
			.stream()
			.filter((property) -> !property.list())
			.map(Property::name)
			.sorted(Comparator.naturalOrder())
			.collect(Collectors.joining(", "));
		return properties + ", or a relationship with .count, such as "
				+ kind.ends().keySet().stream().findFirst().orElse("relationship") + ".count";
	}

	/**
	 * How the database is to order.
	 */
	String clause(boolean backward) {
		return this.keys.stream().map((key) -> key.order(backward)).collect(Collectors.joining(", "));
	}

	/**
	 * The condition that an item comes after the place that a cursor marks.
	 */
	String after(String cursor, Parameters parameters) {
		List<@Nullable Object> values = values("after", cursor);
		return beyond(values, parameters, (key, value) -> key.later(value, parameters));
	}

	/**
	 * The condition that an item comes before the place that a cursor marks.
	 */
	String before(String cursor, Parameters parameters) {
		List<@Nullable Object> values = values("before", cursor);
		return beyond(values, parameters, (key, value) -> key.earlier(value, parameters));
	}

	/**
	 * The id of the node that the list of a cursor hangs on.
	 */
	@Nullable Object owner(String argument, String cursor) {
		return values(argument, cursor).getLast();
	}

	private List<@Nullable Object> values(String argument, String cursor) {
		List<@Nullable Object> values = Cursor.read(argument, cursor, this.name);
		if (values.size() != this.keys.size() + (this.owned ? 1 : 0)) {
			throw Cursor.foreign(argument, cursor);
		}
		return values;
	}

	private String beyond(List<@Nullable Object> values, Parameters parameters, Comparison comparison) {
		String condition = "";
		for (int i = this.keys.size() - 1; i >= 0; i--) {
			SortKey key = this.keys.get(i);
			String beyond = comparison.compile(key, values.get(i));
			condition = condition.isEmpty() ? beyond
					: "(" + beyond + " OR (" + key.same(values.get(i), parameters) + " AND " + condition + "))";
		}
		return condition;
	}

	/**
	 * Compiles the comparison of one key.
	 */
	@FunctionalInterface
	private interface Comparison {

		String compile(SortKey key, @Nullable Object value);

	}

}
