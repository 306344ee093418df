package org.goldenthread.gap.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A trajectory that misses the target of its plan or of the country. One that ends before
 * the target falls due is not held against it.
 */
final class TrajectoryCondition {

	static final Set<String> FACTS = Set.of("points", "value", "unit", "level", "by", "comparator", "better");

	private TrajectoryCondition() {
	}

	static List<Finding> shortOfTarget(Candidate trajectory) {
		int course = trajectory.node();
		if (!(trajectory.fact(course, "points") instanceof List<?> texts)) {
			return List.of();
		}
		List<Point> points = texts.stream().flatMap((text) -> Point.parse(String.valueOf(text))).toList();
		List<Finding> found = new ArrayList<>();
		trajectory.from(course, "HAS_TRAJECTORY")
			.filter((measure) -> trajectory.is(measure, "Measure"))
			.forEach((measure) -> trajectory.to(measure, "HAS_TARGET")
				.filter((target) -> isItsTarget(trajectory, measure, target))
				.forEach((target) -> {
					Double planned = planned(trajectory, points, target);
					if (planned != null && misses(trajectory, measure, target, planned)) {
						found.add(Finding
							.in(course,
									"planned is " + planned + ", the target is "
											+ MeasureConditions.number(trajectory, target) + " by "
											+ trajectory.text(target, "by"))
							.key(trajectory.id(measure) + " " + trajectory.id(target))
							.about(measure, target)
							.from(List.of(measure)));
					}
				}));
		return found;
	}

	private static boolean isItsTarget(Candidate trajectory, int measure, int target) {
		String unit = trajectory.text(measure, "unit");
		String own = trajectory.text(target, "unit");
		return trajectory.is(target, "Target") && trajectory.fact(target, "value") != null
				&& trajectory.day(target, "byEnd") != null && (own.isEmpty() || own.equals(unit))
				&& (trajectory.text(target, "level").equals("NATIONAL") || isOfItsPlan(trajectory, target));
	}

	private static boolean isOfItsPlan(Candidate trajectory, int target) {
		int course = trajectory.node();
		return trajectory.to(target, "SET_IN")
			.anyMatch((plan) -> trajectory.to(course, "SET_IN").anyMatch((other) -> other == plan)
					|| trajectory.to(plan, "HAS_TRAJECTORY").anyMatch((other) -> other == course));
	}

	/**
	 * The last planned value up to the month in which the target falls due; null if the
	 * trajectory ends before, or begins after.
	 */
	private static @Nullable Double planned(Candidate trajectory, List<Point> points, int target) {
		String due = String.valueOf(trajectory.day(target, "byEnd")).substring(0, 7);
		if (points.stream().noneMatch((point) -> point.month().compareTo(due) >= 0)) {
			return null;
		}
		return points.stream()
			.filter((point) -> point.month().compareTo(due) <= 0)
			.reduce((_, last) -> last)
			.map(Point::value)
			.orElse(null);
	}

	private static boolean misses(Candidate trajectory, int measure, int target, double planned) {
		double value = MeasureConditions.number(trajectory, target);
		String comparator = trajectory.text(target, "comparator");
		String better = switch (comparator) {
			case "EQUALS" -> "EQUALS";
			case "AT_LEAST" -> "HIGHER";
			case "AT_MOST", "BELOW" -> "LOWER";
			default -> trajectory.text(measure, "better");
		};
		return switch (better) {
			case "EQUALS" -> planned != value;
			case "HIGHER" -> planned < value;
			case "LOWER" -> planned > value || comparator.equals("BELOW") && planned == value;
			default -> false;
		};
	}

	/**
	 * A point of a trajectory.
	 *
	 * @param month the month in which it ends, such as {@code 2026-03}
	 * @param value the planned value
	 */
	record Point(String month, double value) {

		private static final List<String> QUARTER_ENDS = List.of("-06", "-09", "-12");

		static Stream<Point> parse(String text) {
			int space = text.lastIndexOf(' ');
			try {
				return Stream.of(new Point(month(text.substring(0, Math.max(space, 0))),
						Double.parseDouble(text.substring(space + 1))));
			}
			catch (NumberFormatException ex) {
				return Stream.empty();
			}
		}

		private static String month(String period) {
			boolean financial = period.length() >= 7 && period.charAt(4) == '/';
			if (!financial) {
				return (period.length() == 4) ? period + "-12" : period.substring(0, Math.min(7, period.length()));
			}
			int quarter = (period.length() == 10 && period.charAt(8) == 'Q') ? period.charAt(9) - '0' : 4;
			return (quarter < 4) ? period.substring(0, 4) + QUARTER_ENDS.get(quarter - 1)
					: (Integer.parseInt(period.substring(0, 4)) + 1) + "-03";
		}

	}

}
