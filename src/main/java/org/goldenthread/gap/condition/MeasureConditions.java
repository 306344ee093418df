package org.goldenthread.gap.condition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Where a measure cannot be judged, which only its series of values or its targets tell.
 */
final class MeasureConditions {

	static final Set<String> FACTS = Set.of("value", "period", "role", "frequency", "unit", "by", "byNote");

	private MeasureConditions() {
	}

	static List<Finding> withoutBaseline(Candidate measure) {
		List<LocalDate> ends = new ArrayList<>();
		for (int seen : measure.to(measure.node(), "HAS_OBSERVATION").toArray()) {
			if (Set.of("baseline", "first point").contains(measure.text(seen, "role"))) {
				return List.of();
			}
			LocalDate end = measure.day(seen, "periodEnd");
			if (end != null && measure.fact(seen, "value") != null) {
				ends.add(end);
			}
		}
		if (ends.stream().anyMatch((end) -> !end.equals(ends.getFirst()))) {
			return List.of();
		}
		return List.of(Finding.in(measure.node(), ends.isEmpty() ? "no value with a number and a period"
				: "values of one period only, to " + ends.getFirst()));
	}

	/**
	 * What is due monthly is allowed three months to be published, what is due quarterly
	 * six, everything else eighteen.
	 */
	static List<Finding> withoutRecentValue(Candidate measure) {
		int[] seen = measure.to(measure.node(), "HAS_OBSERVATION").toArray();
		List<LocalDate> ends = IntStream.of(seen)
			.mapToObj((each) -> measure.day(each, "periodEnd"))
			.flatMap(Stream::ofNullable)
			.toList();
		LocalDate last = ends.stream()
			.filter((end) -> !end.isAfter(measure.asAt()))
			.max(Comparator.naturalOrder())
			.orElse(null);
		if (last != null && !last.isBefore(measure.asAt().minusMonths(months(measure)))) {
			return List.of();
		}
		String undated = (seen.length == 0) ? "no observation at all" : "only observations without a period";
		String none = ends.isEmpty() ? undated : "only observations of a later time";
		return List.of(Finding.in(measure.node(), (last != null) ? "the latest is for the time to " + last : none));
	}

	private static int months(Candidate measure) {
		String frequency = measure.text(measure.node(), "frequency").toLowerCase(Locale.ROOT);
		if (frequency.contains("month")) {
			return 3;
		}
		return frequency.contains("quarter") ? 6 : 18;
	}

	/**
	 * Two plans set different values in one unit for times that overlap, or both for no
	 * time.
	 */
	static List<Finding> targetsDiffer(Candidate measure) {
		List<Integer> targets = measure.ordered(measure.to(measure.node(), "HAS_TARGET")
			.filter((target) -> measure.is(target, "Target") && measure.fact(target, "value") != null));
		List<Finding> found = new ArrayList<>();
		for (int i = 0; i < targets.size(); i++) {
			for (int other : targets.subList(i + 1, targets.size())) {
				if (differ(measure, targets.get(i), other)) {
					found.addAll(inPlans(measure, targets.get(i), other));
				}
			}
		}
		return found;
	}

	private static boolean differ(Candidate measure, int one, int other) {
		return number(measure, one) != number(measure, other) && unit(measure, one).equals(unit(measure, other))
				&& (measure.fact(one, "by") == null && measure.fact(other, "by") == null
						|| isNotAfter(measure.day(one, "byStart"), measure.day(other, "byEnd"))
								&& isNotAfter(measure.day(other, "byStart"), measure.day(one, "byEnd")));
	}

	private static List<Finding> inPlans(Candidate measure, int one, int other) {
		List<Integer> onePlans = plans(measure, one);
		List<Integer> otherPlans = plans(measure, other);
		List<Finding> found = new ArrayList<>();
		for (int oneIn : onePlans) {
			for (int otherIn : otherPlans) {
				if (!onePlans.contains(otherIn) && !otherPlans.contains(oneIn)) {
					found.add(
							Finding
								.in(measure.node(),
										number(measure, one) + " in one and " + number(measure, other)
												+ " in the other")
								.key(String.join(" ", measure.id(one), measure.id(other), measure.id(oneIn),
										measure.id(otherIn)))
								.naming(List.of(oneIn, otherIn))
								.about(one, other));
				}
			}
		}
		return found;
	}

	private static List<Integer> plans(Candidate measure, int target) {
		return measure.ordered(measure.to(target, "SET_IN").filter((plan) -> measure.is(plan, "Plan")));
	}

	static double number(Candidate candidate, int node) {
		return ((Number) Objects.requireNonNull(candidate.fact(node, "value"))).doubleValue();
	}

	/** The unit of a target: that of its measure if it says none. */
	private static String unit(Candidate measure, int target) {
		String own = measure.text(target, "unit");
		return own.isEmpty() ? measure.text(measure.node(), "unit") : own;
	}

	static boolean isNotAfter(@Nullable LocalDate one, @Nullable LocalDate other) {
		return one != null && other != null && !one.isAfter(other);
	}

}
