package org.goldenthread.query.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

import org.goldenthread.cypher.Instants;
import org.goldenthread.cypher.Parameters;
import org.goldenthread.model.Property;
import org.goldenthread.request.InvalidQuery;
import org.goldenthread.request.Quoted;
import org.goldenthread.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * Conditions on single values.
 */
final class ValueConditions {

	private static final Map<String, String> OPERATORS = Map.of("equals", " = ", "in", " IN ", "lessThan", " < ",
			"atMost", " <= ", "greaterThan", " > ", "atLeast", " >= ", "contains", " CONTAINS ", "startsWith",
			" STARTS WITH ", "endsWith", " ENDS WITH ");

	private final Parameters parameters;

	ValueConditions(Parameters parameters) {
		this.parameters = parameters;
	}

	/**
	 * The condition on a property.
	 * @param value the expression for it
	 * @param property what it is
	 * @param filter the operators and what to compare with
	 * @return a condition; empty if the filter asks for nothing
	 */
	String of(String value, Property property, Map<String, ? extends @Nullable Object> filter) {
		return switch (property.type()) {
			case PERIOD ->
				all(filter, (operator, operand) -> period(property.name() + "." + operator, value, operator, operand));
			case CITATION -> all(filter, (operator, operand) -> citation(value, operator, operand));
			case CODE -> code(value, filter);
			case DATE_TIME -> all(filter, (operator, operand) -> instant(value, operator, operand));
			case INT, FLOAT -> number(value, filter);
			case STRING, ID, BOOLEAN, ENUMERATION -> property.list()
					? all(filter, (operator, operand) -> list(value, operator, operand)) : text(value, filter);
		};
	}

	/**
	 * The condition on an identifier.
	 */
	String ids(String value, Map<String, ? extends @Nullable Object> filter) {
		return text(value, filter);
	}

	String number(String value, Map<String, ? extends @Nullable Object> filter) {
		return all(filter, (operator, operand) -> {
			if (!operator.equals("between")) {
				return plain(value, operator, operand, UnaryOperator.identity());
			}
			if (!(operand instanceof List<?> bounds && bounds.size() == 2)) {
				throw new InvalidQuery("between holds " + ((List<?>) operand).size() + " numbers: give two");
			}
			return this.parameters.add(bounds.getFirst()) + " <= " + value + " <= "
					+ this.parameters.add(bounds.getLast());
		});
	}

	private String text(String value, Map<String, ? extends @Nullable Object> filter) {
		boolean ignoreCase = Boolean.TRUE.equals(filter.get("ignoreCase"));
		UnaryOperator<String> fold = ignoreCase ? (text) -> "toLower(" + text + ")" : UnaryOperator.identity();
		return all(filter, (operator, operand) -> {
			if (operator.equals("ignoreCase")) {
				return "";
			}
			if (operator.equals("in") && ignoreCase) {
				String each = this.parameters.variable("t");
				return fold.apply(value) + " IN [" + each + " IN " + this.parameters.add(operand) + " | toLower(" + each
						+ ")]";
			}
			return plain(value, operator, operand, operator.equals("in") ? UnaryOperator.identity() : fold);
		});
	}

	private String plain(String value, String operator, Object operand, UnaryOperator<String> fold) {
		return switch (operator) {
			case "isNull" -> value + (Boolean.TRUE.equals(operand) ? " IS NULL" : " IS NOT NULL");
			case "not" ->
				"NOT coalesce(" + fold.apply(value) + " = " + fold.apply(this.parameters.add(operand)) + ", false)";
			default -> fold.apply(value) + Objects.requireNonNull(OPERATORS.get(operator))
					+ fold.apply(this.parameters.add(operand));
		};
	}

	private String list(String value, String operator, Object operand) {
		return switch (operator) {
			case "has" -> this.parameters.add(operand) + " IN " + value;
			case "hasAny" -> {
				String each = this.parameters.variable("t");
				yield "any(" + each + " IN " + value + " WHERE " + each + " IN " + this.parameters.add(operand) + ")";
			}
			case "isEmpty" -> "coalesce(size(" + value + "), 0) " + (Boolean.TRUE.equals(operand) ? "= 0" : "> 0");
			default -> throw new IllegalArgumentException("A list cannot be compared by " + operator);
		};
	}

	private String instant(String value, String operator, Object operand) {
		return switch (operator) {
			case "before" -> Instants.before(value, this.parameters.add(operand));
			case "after" -> Instants.before(this.parameters.add(operand), value);
			default -> plain(value, operator, operand, UnaryOperator.identity());
		};
	}

	private String citation(String value, String operator, Object operand) {
		if (operator.equals("count")) {
			return number("size(" + value + ")", map(operand));
		}
		String each = this.parameters.variable("t");
		return "any(" + each + " IN " + value + " WHERE split(" + each + ", ' ')[0] = " + this.parameters.add(operand)
				+ ")";
	}

	private String code(String value, Map<String, ? extends @Nullable Object> filter) {
		String each = this.parameters.variable("t");
		String condition = all(filter, (operator, operand) -> "split(" + each + ", ' ')["
				+ (operator.equals("scheme") ? 0 : 1) + "] = " + this.parameters.add(operand));
		return condition.isEmpty() ? "" : "any(" + each + " IN " + value + " WHERE " + condition + ")";
	}

	private String period(String place, String value, String operator, Object operand) {
		return switch (operator) {
			case "within" -> {
				Period period = parse(place, operand);
				yield joined(bound(value + "Start", ">=", period.start()), bound(value + "End", "<=", period.end()));
			}
			case "overlaps" -> {
				Period period = parse(place, operand);
				yield joined(value + " IS NOT NULL", openBound(value + "End", ">=", period.start()),
						openBound(value + "Start", "<=", period.end()));
			}
			case "before" -> {
				LocalDate start = parse(place, operand).start();
				yield (start != null) ? bound(value + "End", "<", start) : "false";
			}
			case "after" -> {
				LocalDate end = parse(place, operand).end();
				yield (end != null) ? bound(value + "Start", ">", end) : "false";
			}
			case "in" -> {
				List<?> periods = (List<?>) operand;
				yield plain(value, operator, periods.stream().map((each) -> parse(place, each).text()).toList(),
						UnaryOperator.identity());
			}
			case "isNull" -> plain(value, operator, operand, UnaryOperator.identity());
			default -> plain(value, operator, parse(place, operand).text(), UnaryOperator.identity());
		};
	}

	/** A bound that is open is met by everything that is not missing. */
	private String bound(String value, String comparison, @Nullable LocalDate day) {
		return (day != null) ? value + " " + comparison + " " + this.parameters.add(day) : "";
	}

	/** What is open on this side meets every bound. */
	private String openBound(String value, String comparison, @Nullable LocalDate day) {
		return (day != null) ? "coalesce(" + bound(value, comparison, day) + ", true)" : "";
	}

	private Period parse(String place, Object text) {
		String period = String.valueOf(this.parameters.known(text));
		if (period.length() > Quoted.LONGEST) {
			throw InvalidQuery.of(place, place + ": " + Quoted.of(period) + " is not a date");
		}
		try {
			return Period.parse(period);
		}
		catch (IllegalArgumentException ex) {
			throw InvalidQuery.of(place, place + ": " + ex.getMessage());
		}
	}

	private static String all(Map<String, ? extends @Nullable Object> filter, Operation operation) {
		List<String> conditions = new ArrayList<>();
		filter.forEach((operator, operand) -> {
			if (operand != null) {
				conditions.add(operation.compile(operator, operand));
			}
		});
		return joined(conditions.toArray(String[]::new));
	}

	private static String joined(String... conditions) {
		return String.join(" AND ", List.of(conditions).stream().filter((condition) -> !condition.isEmpty()).toList());
	}

	@SuppressWarnings("unchecked") // Input objects are maps by the contract of
									// graphql-java.
	private static Map<String, @Nullable Object> map(Object value) {
		return (Map<String, @Nullable Object>) value;
	}

	/**
	 * Compiles one operator with what it compares with.
	 */
	@FunctionalInterface
	private interface Operation {

		String compile(String operator, Object operand);

	}

}
