package org.goldenthread.query.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.goldenthread.cypher.Parameters;
import org.goldenthread.cypher.Patterns;
import org.goldenthread.model.Kind;
import org.goldenthread.model.Model;
import org.goldenthread.model.Property;
import org.goldenthread.model.RelationshipEnd;
import org.goldenthread.request.InvalidQuery;
import org.jspecify.annotations.Nullable;

/**
 * Compiles filters to conditions. A comparison with something that is missing does not
 * hold, and its negation does: where the database would answer null, a negation here
 * takes it as false first.
 */
public final class FilterCompiler {

	private static final int MOST_CONDITIONS = 200;

	private final Model model;

	private final Patterns patterns;

	private final Parameters parameters;

	private final ValueConditions values;

	private int conditions;

	/**
	 * Creates a compiler of the filters of one statement.
	 * @param model the model
	 * @param patterns the patterns of the statement
	 */
	public FilterCompiler(Model model, Patterns patterns) {
		this.model = model;
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
		return combine(filter, (name, value) -> switch (name) {
			case "and", "or", "not" -> logic(name, value, (each) -> node(node, link, kind, each));
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
			default -> this.values.of(link + "." + name, LinkProperties.of(name), map(value));
		});
	}

	private static String kind(String node, Object filter) {
		List<String> conditions = new ArrayList<>();
		map(filter).forEach((operator, value) -> {
			if (value != null) {
				conditions.add(switch (operator) {
					case "not" -> "NOT " + node + ":" + value;
					case "in" -> list(value).isEmpty() ? "false"
							: node + ":" + String.join("|", list(value).stream().map(String::valueOf).toList());
					default -> node + ":" + value;
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
		String condition = node(other, link, kind, value);
		return switch (quantifier) {
			case "none" -> "NOT EXISTS { " + path + where(condition) + " }";
			case "every" -> condition.isEmpty() ? "" : "NOT EXISTS { " + path + where(negation(condition)) + " }";
			default -> "EXISTS { " + path + where(condition) + " }";
		};
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
				count();
				String condition = compile.apply(name, value);
				if (!condition.isEmpty()) {
					conditions.add(condition);
				}
			}
		});
		return String.join(" AND ", conditions);
	}

	private void count() {
		this.conditions++;
		if (this.conditions > MOST_CONDITIONS) {
			throw InvalidQuery
				.limit("The filters hold more than " + MOST_CONDITIONS + " conditions: ask for less at once");
		}
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
