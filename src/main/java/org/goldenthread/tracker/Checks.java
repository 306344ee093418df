package org.goldenthread.tracker;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

	private static final List<String> STAGES = List.of("inherent", "current", "target");

	private Checks() {
	}

	static List<ReadRow> of(List<ReadRow> rows) {
		Set<String> twice = twice(rows);
		Set<String> monthly = monthly(rows);
		List<ReadRow> checked = new ArrayList<>();
		for (ReadRow row : rows) {
			boolean disputed = row.value("comment").filter((text) -> OTHER.matcher(text).matches()).isPresent();
			Reading time = row.find("period").map(ReadCell::reading).filter((each) -> each.from() != null).orElse(null);
			checked.add((row.kind() != RowKind.DATA) ? row
					: new ReadRow(row.row(), row.kind(), row.text(), row.cells()
						.stream()
						.map((cell) -> cell.as(timed(check(row, cell, twice, monthly, disputed), cell.field(), time)))
						.toList()));
		}
		return checked;
	}

	private static Reading check(ReadRow row, ReadCell cell, Set<String> twice, Set<String> monthly, boolean disputed) {
		Reading reading = cell.reading();
		return switch (cell.field()) {
			case "ref" -> (reading.value() != null && twice.contains(reading.value()))
					? reading.as(Disposition.DUPLICATE, "stands in another row too") : reading;
			case "comment" -> (reading.value() != null && DISAGREE.matcher(reading.value()).matches())
					? reading.as(Disposition.CONFLICT, "says that sources differ") : reading;
			case "inherent_score", "current_score", "target_score" -> score(row, cell);
			default -> (monthly.contains(cell.field())) ? month(reading)
					: (disputed && FIGURES.contains(cell.field()) && reading.disposition() == Disposition.VALUE)
							? reading.as(Disposition.CONFLICT, "other sources say otherwise, as the comment tells")
							: reading;
		};
	}

	/** A value is of the time that stands beside it. */
	private static Reading timed(Reading reading, String field, @Nullable Reading time) {
		return (time != null && TIMED.contains(field) && reading.from() == null && reading.to() == null)
				? reading.at(time) : reading;
	}

	/** The number of an objective may stand at each of its measures. */
	private static Set<String> twice(List<ReadRow> rows) {
		Map<String, Set<String>> things = new HashMap<>();
		for (ReadRow row : rows) {
			row.find("ref").map((cell) -> cell.reading().value()).ifPresent((ref) -> {
				boolean numbersObjectives = row.find("ref")
					.filter((cell) -> cell.heading().toLowerCase(java.util.Locale.ROOT).startsWith("obj"))
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

	/** Where other rows give months, the first or the last day of one stands for it. */
	private static Set<String> monthly(List<ReadRow> rows) {
		return MONTHLY.stream()
			.filter((field) -> rows.stream()
				.anyMatch((row) -> row.find(field)
					.filter((cell) -> "month".equals(cell.reading().precision()))
					.isPresent()))
			.collect(Collectors.toSet());
	}

	private static Reading month(Reading reading) {
		LocalDate day = reading.from();
		if (day == null || !"day".equals(reading.precision())) {
			return reading;
		}
		YearMonth month = YearMonth.from(day);
		boolean stands = day.getDayOfMonth() == 1 || day.equals(month.atEndOfMonth());
		return stands ? new Reading(reading.disposition(), month.toString(), null, reading.qualifier(), month.atDay(1),
				month.atEndOfMonth(), "month", "stands for its month, as in the rows around it") : reading;
	}

	private static Reading score(ReadRow row, ReadCell cell) {
		String stage = STAGES.stream().filter((each) -> cell.field().startsWith(each)).findFirst().orElse("");
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
