package org.goldenthread.filter;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;

import org.goldenthread.filter.FactCondition.OnValue;
import org.goldenthread.model.Property;
import org.goldenthread.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * Conditions on single properties. A comparison with what is missing does not hold.
 */
final class PropertyConditions {

	private PropertyConditions() {
	}

	static FactCondition of(Property property, Map<String, ? extends @Nullable Object> filter) {
		String name = property.name();
		return switch (property.type()) {
			case PERIOD -> {
				List<FactCondition> all = new ArrayList<>();
				filter.forEach((operator, operand) -> {
					if (operand != null) {
						all.add(period(name, operator, operand));
					}
				});
				yield (facts) -> all.stream().allMatch((each) -> each.holds(facts));
			}
			case CITATION -> on(name, all(filter, PropertyConditions::citation));
			case CODE -> on(name, code(filter));
			case DATE_TIME -> on(name, all(filter, PropertyConditions::instant));
			case INT, FLOAT -> on(name, number(filter));
			case STRING, ID, BOOLEAN, ENUMERATION ->
				on(name, property.list() ? all(filter, PropertyConditions::list) : text(filter));
		};
	}

	private static FactCondition on(String name, OnValue condition) {
		return (facts) -> condition.holds(facts.apply(name));
	}

	private static OnValue all(Map<String, ? extends @Nullable Object> filter, Operation operation) {
		List<OnValue> conditions = new ArrayList<>();
		filter.forEach((operator, operand) -> {
			if (operand != null) {
				conditions.add(operation.compile(operator, operand));
			}
		});
		return (value) -> {
			for (OnValue each : conditions) {
				if (!each.holds(value)) {
					return false;
				}
			}
			return true;
		};
	}

	static OnValue number(Map<String, ? extends @Nullable Object> filter) {
		return all(filter, (operator, operand) -> switch (operator) {
			case "isNull" -> isNull(operand);
			case "not" -> (value) -> !(value instanceof Number number && compare(number, operand) == 0);
			case "in" -> (value) -> value instanceof Number number
					&& ((List<?>) operand).stream().anyMatch((each) -> compare(number, each) == 0);
			case "between" -> {
				List<?> bounds = (List<?>) operand;
				yield (value) -> value instanceof Number number && compare(number, bounds.getFirst()) >= 0
						&& compare(number, bounds.getLast()) <= 0;
			}
			case "equals" -> (value) -> value instanceof Number number && compare(number, operand) == 0;
			case "lessThan" -> (value) -> value instanceof Number number && compare(number, operand) < 0;
			case "atMost" -> (value) -> value instanceof Number number && compare(number, operand) <= 0;
			case "greaterThan" -> (value) -> value instanceof Number number && compare(number, operand) > 0;
			case "atLeast" -> (value) -> value instanceof Number number && compare(number, operand) >= 0;
			default -> throw unknown(operator);
		});
	}

	/** Adding nought makes one of both noughts. */
	private static int compare(Number one, @Nullable Object other) {
		Number number = (Number) Objects.requireNonNull(other);
		boolean whole = !(one instanceof Double) && !(number instanceof Double);
		return whole ? Long.compare(one.longValue(), number.longValue())
				: Double.compare(one.doubleValue() + 0.0, number.doubleValue() + 0.0);
	}

	private static OnValue text(Map<String, ? extends @Nullable Object> filter) {
		boolean ignoreCase = Boolean.TRUE.equals(filter.get("ignoreCase"));
		Function<Object, Object> fold = ignoreCase ? (text) -> text.toString().toLowerCase(Locale.ROOT)
				: Function.identity();
		return all(filter, (operator, operand) -> {
			if (operator.equals("ignoreCase")) {
				return (_) -> true;
			}
			if (operator.equals("isNull")) {
				return isNull(operand);
			}
			if (operand instanceof List<?> several) {
				List<Object> folded = several.stream().map((each) -> fold.apply(Objects.requireNonNull(each))).toList();
				return (value) -> value != null && folded.contains(fold.apply(value));
			}
			Object folded = fold.apply(operand);
			return switch (operator) {
				case "equals" -> (value) -> value != null && fold.apply(value).equals(folded);
				case "not" -> (value) -> value == null || !fold.apply(value).equals(folded);
				case "contains" -> words(fold, folded, String::contains);
				case "startsWith" -> words(fold, folded, String::startsWith);
				case "endsWith" -> words(fold, folded, String::endsWith);
				default -> throw unknown(operator);
			};
		});
	}

	private static OnValue words(Function<Object, Object> fold, Object folded, BiPredicate<String, String> test) {
		return (value) -> value != null && test.test(fold.apply(value).toString(), folded.toString());
	}

	private static OnValue isNull(Object operand) {
		boolean missing = Boolean.TRUE.equals(operand);
		return (value) -> (value == null) == missing;
	}

	private static OnValue list(String operator, Object operand) {
		return switch (operator) {
			case "has" -> (value) -> value instanceof List<?> list && list.contains(operand);
			case "hasAny" ->
				(value) -> value instanceof List<?> list && list.stream().anyMatch(((List<?>) operand)::contains);
			case "isEmpty" -> {
				boolean empty = Boolean.TRUE.equals(operand);
				yield (value) -> !(value instanceof List<?> list && !list.isEmpty()) == empty;
			}
			default -> throw unknown(operator);
		};
	}

	private static OnValue instant(String operator, Object operand) {
		return switch (operator) {
			case "before" ->
				(value) -> value instanceof ZonedDateTime time && time.toOffsetDateTime().isBefore(instant(operand));
			case "after" ->
				(value) -> value instanceof ZonedDateTime time && time.toOffsetDateTime().isAfter(instant(operand));
			case "isNull" -> isNull(operand);
			default -> throw unknown(operator);
		};
	}

	private static OffsetDateTime instant(Object operand) {
		return (operand instanceof OffsetDateTime time) ? time : OffsetDateTime.parse(operand.toString());
	}

	@SuppressWarnings("unchecked") // Input objects are maps by the contract of
									// graphql-java.
	private static OnValue citation(String operator, Object operand) {
		if (operator.equals("count")) {
			OnValue count = number((Map<String, @Nullable Object>) operand);
			return (value) -> count.holds((value instanceof List<?> list) ? Long.valueOf(list.size()) : null);
		}
		return (value) -> value instanceof List<?> list
				&& list.stream().anyMatch((each) -> word(String.valueOf(each), 0).equals(operand));
	}

	private static OnValue code(Map<String, ? extends @Nullable Object> filter) {
		if (filter.values().stream().allMatch(Objects::isNull)) {
			return (_) -> true;
		}
		OnValue each = all(filter, (operator, operand) -> {
			int position = operator.equals("scheme") ? 0 : 1;
			return (code) -> word(String.valueOf(code), position).equals(operand);
		});
		return (value) -> value instanceof List<?> list && list.stream().anyMatch(each::holds);
	}

	private static String word(String text, int position) {
		String[] words = text.split(" ", position + 2);
		return (position < words.length) ? words[position] : "";
	}

	private static FactCondition period(String name, String operator, Object operand) {
		if (operator.equals("isNull")) {
			return on(name, isNull(operand));
		}
		if (operand instanceof List<?> several) {
			List<String> texts = several.stream().map((each) -> Period.parse(String.valueOf(each)).text()).toList();
			return on(name, (value) -> value != null && texts.contains(value));
		}
		Period period = Period.parse(operand.toString());
		LocalDate start = period.start();
		LocalDate end = period.end();
		return switch (operator) {
			case "equals" -> on(name, (value) -> period.text().equals(value));
			case "not" -> on(name, (value) -> !period.text().equals(value));
			case "within" -> (facts) -> (start == null || isBetween(start, facts.apply(name + "Start"), null))
					&& (end == null || isBetween(null, facts.apply(name + "End"), end));
			case "overlaps" -> (facts) -> facts.apply(name) != null
					&& (facts.apply(name + "End") == null || isBetween(start, facts.apply(name + "End"), null))
					&& (facts.apply(name + "Start") == null || isBetween(null, facts.apply(name + "Start"), end));
			case "before" ->
				(facts) -> start != null && facts.apply(name + "End") instanceof LocalDate day && day.isBefore(start);
			case "after" ->
				(facts) -> end != null && facts.apply(name + "Start") instanceof LocalDate day && day.isAfter(end);
			default -> throw unknown(operator);
		};
	}

	private static boolean isBetween(@Nullable LocalDate first, @Nullable Object value, @Nullable LocalDate last) {
		return value instanceof LocalDate day && (first == null || !day.isBefore(first))
				&& (last == null || !day.isAfter(last));
	}

	private static IllegalArgumentException unknown(String operator) {
		return new IllegalArgumentException("There is no operator " + operator);
	}

	/**
	 * Compiles one operator with what it compares with.
	 */
	@FunctionalInterface
	private interface Operation {

		OnValue compile(String operator, Object operand);

	}

}
