package org.goldenthread.tracker;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.goldenthread.reading.Dates;
import org.goldenthread.reading.Disposition;
import org.goldenthread.reading.Reading;
import org.goldenthread.tracker.layout.RowKind;
import org.jspecify.annotations.Nullable;

/**
 * Compares what was read of a table with what else stands there.
 */
final class Checks {

	private static final Set<String> MONTHLY = Set.of("target_by", "period");

	private static final Set<String> FIGURES = Set.of("target", "actual", "latest", "value", "baseline", "plan");

	private static final Set<String> TIMED = Set.of("actual", "latest", "value", "numerator", "denominator");

	private static final Pattern DISAGREE = Pattern.compile("(?is).*\\bsources? (differ|disagree)\\b.*");

	private static final Pattern OTHER = Pattern.compile("(?is).*\\bother sources?\\b.*\\d.*");

	private static final Pattern OF_MONTHS = Pattern.compile(".*\\b(period|month)\\b.*");

	private static final Pattern MONTH_FIRST = Pattern.compile("(0?[1-9]|1[0-2])/(1[3-9]|2\\d|3[01])/(20)?\\d{2}");

	private static final Pattern NUMERIC = Pattern.compile("(\\d{1,2})/(\\d{1,2})/((?:20)?\\d{2})");

	private static final List<String> STAGES = List.of("inherent", "current", "target");

	private Checks() {
	}

	static List<ReadRow> of(List<ReadRow> rows) {
		Set<String> twice = twice(rows);
		Set<String> monthly = monthly(rows);
		boolean monthFirst = rows.stream().flatMap((row) -> row.cells().stream()).anyMatch(Checks::isMonthFirst);
		List<ReadRow> checked = new ArrayList<>();
		for (ReadRow row : rows) {
			boolean disputed = row.value("comment").filter((text) -> OTHER.matcher(text).matches()).isPresent();
			Reading stated = row.find("period").map(ReadCell::reading).orElse(null);
			Reading time = row.find("period").map((cell) -> check(row, cell, twice, monthly, disputed)).orElse(null);
			checked.add((row.kind() != RowKind.DATA) ? row : row.with((cell) -> cell.as(monthFirst ? ordered(cell)
					: timed(check(row, cell, twice, monthly, disputed), cell.field(), stated, time))));
		}
		return checked;
	}

	private static boolean isMonthFirst(ReadCell cell) {
		return cell.reading().disposition() == Disposition.UNREADABLE && MONTH_FIRST.matcher(cell.shown()).matches();
	}

	/** Where one day is written month first, none of two small numbers is sure. */
	private static Reading ordered(ReadCell cell) {
		Reading reading = cell.reading();
		Matcher written = NUMERIC.matcher(cell.shown());
		boolean day = "day".equals(reading.precision()) || reading.disposition() == Disposition.UNREADABLE;
		if (!day || !written.matches()) {
			return reading;
		}
		Reading other = Dates.read(written.group(2) + "/" + written.group(1) + "/" + written.group(3));
		return (other.from() != null) ? other.as(Disposition.ASK,
				"stands where days are written month first, and may be " + other.value() + ": write it as 2026-04-13")
				: reading;
	}

	private static Reading check(ReadRow row, ReadCell cell, Set<String> twice, Set<String> monthly, boolean disputed) {
		Reading reading = cell.reading();
		return switch (cell.field()) {
			case "ref" -> (reading.value() != null && twice.contains(reading.value()))
					? reading.as(Disposition.DUPLICATE, "stands in another row too") : reading;
			case "comment" -> (reading.value() != null && DISAGREE.matcher(reading.value()).matches())
					? reading.as(Disposition.CONFLICT, "says that sources differ") : reading;
			case "score", "inherent_score", "current_score", "target_score" -> score(row, cell);
			case "period" -> period(cell, monthly);
			default -> (monthly.contains(cell.field())) ? month(reading)
					: (disputed && FIGURES.contains(cell.field()) && reading.disposition() == Disposition.VALUE)
							? reading.as(Disposition.CONFLICT, "other sources say otherwise, as the comment tells")
							: reading;
		};
	}

	/** A value is of the time that stands beside it, where that is sure. */
	private static Reading timed(Reading reading, String field, @Nullable Reading stated, @Nullable Reading time) {
		if (time == null || stated == null) {
			return reading;
		}
		boolean sure = time.disposition().isUsable() && time.from() != null;
		boolean beside = field.equals("observation") && stated.from() != null
				&& Objects.equals(reading.from(), stated.from()) && Objects.equals(reading.to(), stated.to());
		if (beside) {
			return sure ? reading.at(time) : reading.at(Reading.none(time.disposition(), null));
		}
		return (sure && TIMED.contains(field) && reading.from() == null && reading.to() == null) ? reading.at(time)
				: reading;
	}

	/** The number of an objective may stand at each of its measures. */
	private static Set<String> twice(List<ReadRow> rows) {
		Map<String, Set<String>> things = new HashMap<>();
		for (ReadRow row : rows) {
			row.find("ref").map((cell) -> cell.reading().value()).ifPresent((ref) -> {
				boolean numbersObjectives = row.find("ref")
					.filter((cell) -> cell.heading().toLowerCase(Locale.ROOT).startsWith("obj"))
					.isPresent();
				String what = numbersObjectives ? row.value("objective").orElse("") : String.valueOf(row.row());
				things.computeIfAbsent(ref, (_) -> new java.util.HashSet<>()).add(what);
			});
		}
		return things.entrySet()
			.stream()
			.filter((each) -> each.getValue().size() > 1)
			.map(Map.Entry::getKey)
			.collect(Collectors.toSet());
	}

	/**
	 * Where other rows give months, the first or the last day of one stands for it; so
	 * too where all rows give such days.
	 */
	private static Set<String> monthly(List<ReadRow> rows) {
		return MONTHLY.stream().filter((field) -> {
			List<Reading> times = times(rows, field);
			Set<YearMonth> months = times.stream()
				.filter(Dates::standsForMonth)
				.map((time) -> YearMonth.from(Objects.requireNonNull(time.from())))
				.collect(Collectors.toSet());
			return times.stream().anyMatch((time) -> "month".equals(time.precision()))
					|| field.equals("period") && months.size() > 1 && times.stream().allMatch(Dates::standsForMonth);
		}).collect(Collectors.toSet());
	}

	private static List<Reading> times(List<ReadRow> rows, String field) {
		return rows.stream()
			.flatMap((row) -> row.find(field).stream())
			.map(ReadCell::reading)
			.filter((reading) -> reading.from() != null)
			.toList();
	}

	private static Reading month(Reading reading) {
		return Dates.standsForMonth(reading)
				? Dates.month(reading).as(reading.disposition(), "stands for its month, as in the rows around it")
				: reading;
	}

	/**
	 * A day may be meant as a month where the heading or the other rows speak of months.
	 */
	private static Reading period(ReadCell cell, Set<String> monthly) {
		Reading reading = monthly.contains(cell.field()) ? month(cell.reading()) : cell.reading();
		boolean ofMonths = monthly.contains(cell.field())
				|| OF_MONTHS.matcher(cell.heading().toLowerCase(Locale.ROOT)).matches();
		return (ofMonths && reading.disposition().isUsable() && "day".equals(reading.precision()))
				? Dates.month(reading).as(Disposition.ASK, "is a day, where a month belongs") : reading;
	}

	private static Reading score(ReadRow row, ReadCell cell) {
		String stage = STAGES.stream().filter((each) -> cell.field().startsWith(each)).findFirst().orElse("current");
		String likelihood = row.value(stage + "_likelihood").orElse("");
		String consequence = row.value(stage + "_consequence").orElse("");
		String score = Objects.requireNonNullElse(cell.reading().value(), "");
		if (likelihood.isEmpty() || consequence.isEmpty() || !score.matches("\\d+")) {
			return cell.reading();
		}
		int product = Integer.parseInt(likelihood) * Integer.parseInt(consequence);
		return (product != Integer.parseInt(score)) ? Reading.none(Disposition.CONFLICT, "says " + score
				+ ", and likelihood " + likelihood + " times consequence " + consequence + " is " + product)
				: cell.reading();
	}

}
