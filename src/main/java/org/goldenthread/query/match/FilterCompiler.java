package org.goldenthread.query.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.goldenthread.cypher.Parameters;
import org.goldenthread.cypher.Patterns;
import org.goldenthread.model.Kind;
import org.goldenthread.model.Model;
import org.goldenthread.model.Property;
import org.goldenthread.model.RelationshipEnd;
import org.goldenthread.request.InvalidQuery;
import org.goldenthread.request.QueryLimits;
import org.jspecify.annotations.Nullable;

/**
 * Compiles filters to conditions. A comparison with something that is missing does not
 * hold, and its negation does: where the database would answer null, a negation here
 * takes it as false first.
 */
public final class FilterCompiler {

	/** So many conditions nested in another are no longer planned as such. */
	private static final int STEP_BY_STEP = 2;

	private final Model model;

	private final QueryLimits limits;

	private final Patterns patterns;

	private final Parameters parameters;

	private final ValueConditions values;

	private final LinkProperties linkProperties;

	private int conditions;

	private int subqueries;

	/**
	 * Creates a compiler of the filters of one statement.
	 * @param model the model
	 * @param limits say how much a filter may hold
	 * @param patterns the patterns of the statement
	 */
	public FilterCompiler(Model model, QueryLimits limits, Patterns patterns) {
		this.model = model;
		this.limits = limits;
		this.linkProperties = new LinkProperties(model);
		this.patterns = patterns;
		this.parameters = patterns.parameters();
		this.values = new ValueConditions(this.parameters);
	}

	/**
	 * The condition on a node.
	 * @param node the variable of the node
	 * @param link the variable of the link that leads to it; null if none does
	 * @param kind the kind that the node is known to be of
	 * @param filter the filter; null holds for every node
	 * @return a condition; empty if the filter asks for nothing
	 * @throws InvalidQuery if the filter cannot be answered as asked
	 */
	public String node(String node, @Nullable String link, Kind kind, @Nullable Object filter) {
		this.conditions += FilterSize.of(filter, this.limits);
		FilterSize.check(this.conditions, this.limits);
		return condition(node, link, kind, filter);
	}

	private String condition(String node, @Nullable String link, Kind kind, @Nullable Object filter) {
		return combine(filter, (name, value) -> switch (name) {
			case "and", "or", "not" -> logic(name, value, (each) -> condition(node, link, kind, each));
			case "link" -> link(link, value);
			case "kind" -> kind(node, value);
			default -> field(node, kind, name, value);
		});
	}

	private String field(String node, Kind kind, String name, Object value) {
		RelationshipEnd end = kind.ends().get(name);
		if (end != null) {
			return related(node, end, map(value));
		}
		Property property = Objects.requireNonNull(kind.properties().get(name));
		return this.values.of(node + "." + name, property, map(value));
	}

	private String link(@Nullable String link, Object filter) {
		if (link == null) {
			throw new InvalidQuery("filter.link: no link leads to what this list holds; use it inside the filter of a "
					+ "relationship, or in the list of a relationship");
		}
		return combine(filter, (name, value) -> switch (name) {
			case "and", "or", "not" -> logic(name, value, (each) -> link(link, each));
			default -> this.values.of(link + "." + name, this.linkProperties.of(name), map(value));
		});
	}

	private static String kind(String node, Object filter) {
		List<String> conditions = new ArrayList<>();
		map(filter).forEach((operator, value) -> {
			if (value != null) {
				conditions.add(switch (operator) {
					case "equals" -> node + ":" + value;
					case "not" -> "NOT " + node + ":" + value;
					case "in" -> list(value).isEmpty() ? "false" : node + ":"
							+ list(value).stream().map(String::valueOf).distinct().collect(Collectors.joining("|"));
					case "isNull" -> Boolean.TRUE.equals(value) ? "false" : "true";
					default -> throw new IllegalArgumentException("A kind cannot be compared by " + operator);
				});
			}
		});
		return String.join(" AND ", conditions);
	}

	private String related(String node, RelationshipEnd end, Map<String, ? extends @Nullable Object> filter) {
		List<String> conditions = new ArrayList<>();
		filter.forEach((quantifier, value) -> {
			if (value != null) {
				conditions.add(quantified(node, end, quantifier, value));
			}
		});
		return all(conditions);
	}

	private static String all(List<String> conditions) {
		return String.join(" AND ", conditions.stream().filter((condition) -> !condition.isEmpty()).toList());
	}

	private String quantified(String node, RelationshipEnd end, String quantifier, Object value) {
		Kind kind = this.model.kind(end.target());
		String other = this.parameters.variable("f");
		String link = this.parameters.variable("l");
		String path = this.patterns.related(node, end, link, other);
		if (quantifier.equals("count")) {
			return this.values.number("COUNT { " + path + " }", map(value));
		}
		this.subqueries++;
		if (this.subqueries > this.limits.maximumSubqueryDepth()) {
			throw InvalidQuery.limit("A filter nests conditions on relationships more than "
					+ this.limits.maximumSubqueryDepth() + " deep, not counting `some` directly in `some`");
		}
		try {
			return switch (quantifier) {
				case "none" -> "NOT " + exists(path, other, link, kind, value);
				case "every" -> {
					String condition = condition(other, link, kind, value);
					yield condition.isEmpty() ? "" : "NOT EXISTS { " + path + where(negation(condition)) + " }";
				}
				default -> exists(path, other, link, kind, value);
			};
		}
		finally {
			this.subqueries--;
		}
	}

	/**
	 * The database takes twice as long to plan for each subquery within a subquery, but
	 * hardly longer for each further step of one: so longer chains are followed step by
	 * step, each thing once.
	 */
	private String exists(String path, String other, String link, Kind kind, Object filter) {
		if (Onward.length(kind, filter, this.model) < STEP_BY_STEP) {
			return "EXISTS { " + path + where(condition(other, link, kind, filter)) + " }";
		}
		StringBuilder steps = new StringBuilder("EXISTS { MATCH ").append(path);
		String at = other;
		String by = link;
		Kind here = kind;
		Object left = filter;
		for (Optional<Onward> next = Onward.of(here, left, this.model); next.isPresent();) {
			Onward onward = next.get();
			List<String> conditions = new ArrayList<>();
			for (Map<String, @Nullable Object> each : onward.rest()) {
				conditions.add(condition(at, by, here, each));
			}
			conditions.add(related(at, onward.end(), onward.others()));
			String from = at;
			at = this.parameters.variable("f");
			by = this.parameters.variable("l");
			here = this.model.kind(onward.end().target());
			left = onward.filter();
			steps.append(where(all(conditions)))
				.append(" WITH DISTINCT ")
				.append(from)
				.append(" MATCH ")
				.append(this.patterns.related(from, onward.end(), by, at));
			next = Onward.of(here, left, this.model);
		}
		return steps.append(where(condition(at, by, here, left))).append(" RETURN ").append(at).append(" }").toString();
	}

	private String logic(String operator, Object value, Function<Object, String> compile) {
		if (operator.equals("not")) {
			String condition = compile.apply(value);
			return condition.isEmpty() ? "false" : negation(condition);
		}
		List<String> conditions = list(value).stream()
			.map(compile)
			.map((condition) -> condition.isEmpty() ? "true" : "(" + condition + ")")
			.toList();
		if (conditions.isEmpty()) {
			return operator.equals("or") ? "false" : "";
		}
		return "(" + String.join(operator.equals("or") ? " OR " : " AND ", conditions) + ")";
	}

	private String combine(@Nullable Object filter, BiFunction<String, Object, String> compile) {
		if (filter == null) {
			return "";
		}
		List<String> conditions = new ArrayList<>();
		map(filter).forEach((name, value) -> {
			if (value != null) {
				String condition = compile.apply(name, value);
				if (!condition.isEmpty()) {
					conditions.add(condition);
				}
			}
		});
		return String.join(" AND ", conditions);
	}

	static String where(String condition) {
		return condition.isEmpty() ? "" : " WHERE " + condition;
	}

	private static String negation(String condition) {
		return "NOT coalesce(" + condition + ", false)";
	}

	@SuppressWarnings("unchecked") // Input objects are maps by the contract of
									// graphql-java.
	private static Map<String, @Nullable Object> map(Object value) {
		return (Map<String, @Nullable Object>) value;
	}

	private static List<?> list(Object value) {
		return (List<?>) value;
	}

}
