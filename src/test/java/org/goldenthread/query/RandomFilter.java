package org.goldenthread.query;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

import org.goldenthread.query.RandomGraph.Related;
import org.goldenthread.value.Period;

/**
 * A filter as a caller would write it, and what it means, evaluated in memory.
 *
 * @param input the filter
 * @param holds what it means
 */
record RandomFilter(Map<String, Object> input, Predicate<Related> holds) {

	static RandomFilter of(String kind, RandomGenerator random, int depth) {
		return switch (random.nextInt((depth > 0) ? kind.equals("Node") ? 5 : 6 : 2)) {
			case 0, 1 -> property(kind, random);
			case 2 -> {
				RandomFilter inner = of(kind, random, depth - 1);
				yield new RandomFilter(Map.of("not", inner.input), inner.holds.negate());
			}
			case 3 -> several("and", kind, random, depth, Predicate::and);
			case 4 -> several("or", kind, random, depth, Predicate::or);
			default -> related(kind, random, depth);
		};
	}

	private static RandomFilter several(String operator, String kind, RandomGenerator random, int depth,
			BinaryOperator<Predicate<Related>> combine) {
		RandomFilter one = of(kind, random, depth - 1);
		RandomFilter other = of(kind, random, depth - 1);
		return new RandomFilter(Map.of(operator, List.of(one.input, other.input)),
				combine.apply(one.holds, other.holds));
	}

	private static RandomFilter related(String kind, RandomGenerator random, int depth) {
		String name = kind.equals("Measure") ? pick(random, List.of("targets", "observations")) : "measures";
		String other = switch (name) {
			case "targets" -> "Target";
			case "observations" -> "Observation";
			default -> "Measure";
		};
		if (random.nextInt(4) == 0) {
			int count = random.nextInt(4);
			return new RandomFilter(Map.of(name, Map.of("count", Map.of("atLeast", count))),
					(thing) -> thing.thing().related(name).size() >= count);
		}
		RandomFilter inner = of(other, random, depth - 1);
		if (random.nextInt(3) == 0) {
			String basis = pick(random, List.of("STATED", "DERIVED"));
			RandomFilter node = inner;
			inner = new RandomFilter(
					Map.of("and", List.of(node.input, Map.of("link", Map.of("basis", Map.of("equals", basis))))),
					(thing) -> node.holds.test(thing) && thing.basis().equals(basis));
		}
		Predicate<Related> holds = inner.holds;
		String quantifier = pick(random, List.of("some", "every", "none"));
		return new RandomFilter(Map.of(name, Map.of(quantifier, inner.input)), (thing) -> {
			List<Related> all = thing.thing().related(name);
			return switch (quantifier) {
				case "some" -> all.stream().anyMatch(holds);
				case "every" -> all.stream().allMatch(holds);
				default -> all.stream().noneMatch(holds);
			};
		});
	}

	private static RandomFilter property(String kind, RandomGenerator random) {
		if (kind.equals("Node") || random.nextInt(4) == 0) {
			return common(random);
		}
		return switch (kind) {
			case "Measure" -> switch (random.nextInt(3)) {
				case 0 -> text("unit", random);
				case 1 -> enumeration("better", RandomGraph.POLARITIES, random);
				default -> enumeration("basis", List.of("STATED", "DERIVED"), random);
			};
			case "Target" -> (random.nextBoolean()) ? number("value", random) : period("by", random);
			default -> switch (random.nextInt(3)) {
				case 0 -> number("value", random);
				case 1 -> period("period", random);
				default -> truth("yearToDate", random);
			};
		};
	}

	private static RandomFilter common(RandomGenerator random) {
		return switch (random.nextInt(4)) {
			case 0 -> text("name", pick(random, RandomGraph.ODD_NAMES), random);
			case 1 -> enumeration("id", List.of("m1", "t1", "o1", "0"), random, false);
			case 2 -> enumeration("basis", List.of("STATED", "DERIVED"), random);
			default -> instant("updatedAt", random);
		};
	}

	private static RandomFilter instant(String name, RandomGenerator random) {
		if (random.nextInt(4) == 0) {
			return isNull(name, random);
		}
		OffsetDateTime operand = OffsetDateTime.parse(pick(random, RandomGraph.INSTANTS));
		boolean before = random.nextBoolean();
		OffsetDateTime elsewhere = operand
			.withOffsetSameInstant(pick(random, List.of(ZoneOffset.UTC, operand.getOffset(), ZoneOffset.ofHours(-3))));
		OffsetDateTime written = (elsewhere.getYear() < 1) ? operand : elsewhere;
		return new RandomFilter(
				Map.of(name,
						Map.of(before ? "before" : "after", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(written))),
				(thing) -> thing.thing().properties.get(name) instanceof ZonedDateTime value
						&& (before ? value.toInstant().isBefore(operand.toInstant())
								: value.toInstant().isAfter(operand.toInstant())));
	}

	private static RandomFilter text(String name, RandomGenerator random) {
		return text(name, pick(random, List.of("%", "minutes", "MIN", "s", "patients", "")), random);
	}

	private static RandomFilter text(String name, String operand, RandomGenerator random) {
		String operator = pick(random, List.of("equals", "not", "contains", "startsWith", "endsWith", "isNull"));
		boolean ignoreCase = random.nextBoolean();
		if (operator.equals("isNull")) {
			return isNull(name, random);
		}
		return new RandomFilter(Map.of(name, Map.of(operator, operand, "ignoreCase", ignoreCase)), (thing) -> {
			String value = (String) thing.thing().properties.get(name);
			if (value == null) {
				return operator.equals("not");
			}
			String one = ignoreCase ? value.toLowerCase(Locale.ROOT) : value;
			String other = ignoreCase ? operand.toLowerCase(Locale.ROOT) : operand;
			return switch (operator) {
				case "equals" -> one.equals(other);
				case "not" -> !one.equals(other);
				case "contains" -> one.contains(other);
				case "startsWith" -> one.startsWith(other);
				default -> one.endsWith(other);
			};
		});
	}

	private static RandomFilter enumeration(String name, List<String> values, RandomGenerator random) {
		return enumeration(name, values, random, true);
	}

	private static RandomFilter enumeration(String name, List<String> values, RandomGenerator random,
			boolean mayBeMissing) {
		String operand = pick(random, values);
		List<String> several = random.nextBoolean() ? List.of(operand, pick(random, values)) : List.of(operand);
		return switch (random.nextInt(mayBeMissing ? 4 : 3)) {
			case 0 -> new RandomFilter(Map.of(name, Map.of("equals", operand)),
					(thing) -> operand.equals(thing.thing().properties.get(name)));
			case 1 -> new RandomFilter(Map.of(name, Map.of("not", operand)),
					(thing) -> !operand.equals(thing.thing().properties.get(name)));
			case 2 -> new RandomFilter(Map.of(name, Map.of("in", several)),
					(thing) -> several.contains(Objects.toString(thing.thing().properties.get(name))));
			default -> isNull(name, random);
		};
	}

	private static RandomFilter number(String name, RandomGenerator random) {
		double operand = random.nextBoolean() ? random.nextInt(5) : pick(random, RandomGraph.ODD_NUMBERS);
		String operator = pick(random,
				List.of("equals", "not", "in", "lessThan", "atMost", "greaterThan", "atLeast", "between"));
		Object given = switch (operator) {
			case "between" -> List.of(operand, operand + 1);
			case "in" -> List.of(operand);
			default -> operand;
		};
		return new RandomFilter(Map.of(name, Map.of(operator, given)), (thing) -> {
			Double value = (Double) thing.thing().properties.get(name);
			if (value == null) {
				return operator.equals("not");
			}
			return switch (operator) {
				case "equals", "in" -> value == operand;
				case "not" -> value != operand;
				case "lessThan" -> value < operand;
				case "atMost" -> value <= operand;
				case "greaterThan" -> value > operand;
				case "atLeast" -> value >= operand;
				default -> operand <= value && value <= operand + 1;
			};
		});
	}

	private static RandomFilter truth(String name, RandomGenerator random) {
		boolean operand = random.nextBoolean();
		return new RandomFilter(Map.of(name, Map.of("equals", operand)),
				(thing) -> Boolean.valueOf(operand).equals(thing.thing().properties.get(name)));
	}

	private static RandomFilter period(String name, RandomGenerator random) {
		String operand = pick(random, RandomGraph.PERIODS);
		Period other = Period.parse(operand);
		String operator = pick(random, List.of("equals", "not", "within", "overlaps", "before", "after"));
		return new RandomFilter(Map.of(name, Map.of(operator, operand)), (thing) -> {
			Object text = thing.thing().properties.get(name);
			if (text == null) {
				return operator.equals("not");
			}
			Period period = Period.parse(text.toString());
			return switch (operator) {
				case "equals" -> text.equals(operand);
				case "not" -> !text.equals(operand);
				case "within" -> notBefore(period.start(), other.start()) && notAfter(period.end(), other.end());
				case "overlaps" -> (period.end() == null || notBefore(period.end(), other.start()))
						&& (period.start() == null || notAfter(period.start(), other.end()));
				case "before" -> period.end() != null && other.start() != null && period.end().isBefore(other.start());
				default -> period.start() != null && other.end() != null && period.start().isAfter(other.end());
			};
		});
	}

	private static boolean notBefore(LocalDate day, LocalDate bound) {
		return bound == null || (day != null && !day.isBefore(bound));
	}

	private static boolean notAfter(LocalDate day, LocalDate bound) {
		return bound == null || (day != null && !day.isAfter(bound));
	}

	private static RandomFilter isNull(String name, RandomGenerator random) {
		boolean missing = random.nextBoolean();
		return new RandomFilter(Map.of(name, Map.of("isNull", missing)),
				(thing) -> thing.thing().properties.containsKey(name) != missing);
	}

	private static <T> T pick(RandomGenerator random, List<T> values) {
		return RandomGraph.pick(random, values);
	}

}
