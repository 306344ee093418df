package org.goldenthread.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.goldenthread.matching.GraphNames.Match;
import org.goldenthread.matching.SeriesOfValues.Value;
import org.goldenthread.measurement.PeriodInWords;
import org.goldenthread.reading.Disposition;
import org.goldenthread.reading.Reading;
import org.goldenthread.store.GraphScan;
import org.goldenthread.store.StoredLink;
import org.goldenthread.store.StoredNode;
import org.goldenthread.tracker.ReadCell;
import org.goldenthread.tracker.ReadRow;
import org.goldenthread.tracker.ReadSheet;
import org.goldenthread.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * Makes changes of the values of series: in a row of its own each, in columns of months,
 * or in rows of months.
 */
final class ObservationRows {

	private static final Set<String> VALUES = Set.of("observation", "value", "latest", "actual", "baseline");

	private static final Pattern BOUND = Pattern.compile("[<>]=?|about");

	private static final Set<String> SERIES = Set.of("observation", "value");

	private static final Set<String> LATEST = Set.of("latest", "actual");

	/** A row holds one of them, so that the plan beside it is of the same time. */
	private static final Set<String> OF_A_ROW = Set.of("value", "latest", "actual");

	private final ChangeDraft draft;

	private final GraphScan scan;

	private final Map<String, Map<String, StoredNode>> present = new HashMap<>();

	private final Map<OneValue, List<Value>> values = new LinkedHashMap<>();

	private final Map<String, Optional<Reading>> asAt = new HashMap<>();

	private final SeriesOfValues series = new SeriesOfValues();

	ObservationRows(ChangeDraft draft, GraphScan scan) {
		this.draft = draft;
		this.scan = scan;
	}

	void take(ReadSheet sheet, ReadRow row) {
		boolean asked = row.find("period").filter((cell) -> !cell.reading().disposition().isUsable()).isPresent();
		row.cells()
			.stream()
			.filter((cell) -> !asked && SERIES.contains(cell.field()) && cell.reading().value() != null
					&& cell.reading().from() == null && cell.reading().disposition().isUsable())
			.forEach((cell) -> this.draft.ask(sheet, row.row(), cell,
					"is of no period that can be told, and is not imported: add a column with the month"));
		List<ReadCell> values = row.cells()
			.stream()
			.map((cell) -> row.find("period").isPresent() ? cell : dated(sheet, cell))
			.filter((cell) -> VALUES.contains(cell.field()) && cell.reading().value() != null
					&& cell.reading().from() != null && cell.reading().disposition().isUsable())
			.toList();
		if (values.isEmpty() || row.find("measure").isPresent() && row.value("measure").isEmpty()) {
			return;
		}
		String body = body(sheet, row, values.getFirst());
		String measure = measure(sheet, row, values.getFirst());
		for (ReadCell cell : values) {
			boolean side = row.find("measure").isEmpty();
			String of = side ? measure(sheet, row, cell) : measure;
			String to = side ? body(sheet, row, cell) : body;
			if (of != null && to != null) {
				value(sheet, row, cell, of, to);
			}
		}
	}

	/** What stands under no time is of the day that the sheet says its figures are of. */
	private ReadCell dated(ReadSheet sheet, ReadCell cell) {
		boolean latest = LATEST.contains(cell.field()) && cell.reading().value() != null
				&& cell.reading().from() == null;
		return latest ? this.asAt.computeIfAbsent(sheet.name(), (_) -> sheet.figuresAsAt())
			.map((date) -> cell.as(cell.reading().at(date)))
			.orElse(cell) : cell;
	}

	/**
	 * By the code where there is one; what a heading stands under may name it with its
	 * code.
	 */
	private @Nullable String body(ReadSheet sheet, ReadRow row, ReadCell cell) {
		Optional<ReadCell> code = row.find("ods").filter((each) -> each.reading().value() != null);
		if (code.isPresent()) {
			Match match = this.draft.names().code(Objects.requireNonNull(code.get().reading().value()));
			if (match.id() == null) {
				this.draft.ask(sheet, row.row(), code.get(), "is the code of no organisation that is known");
			}
			return match.id();
		}
		if (row.find("org").isPresent()) {
			return this.draft.named(sheet, row, "org", "Actor");
		}
		String group = cell.heading().contains(" | ") ? cell.heading().substring(0, cell.heading().indexOf(" | ")) : "";
		String inBrackets = group.replaceFirst(".*\\((\\w+)\\).*", "$1");
		Match byCode = this.draft.names().code(inBrackets);
		Match match = (byCode.id() != null) ? byCode : this.draft.names().name(group, "Actor");
		if (!match.sure()) {
			this.draft.ask(sheet, row.row(), cell, "ASK", group.isEmpty()
					? "is of no organisation: add a column with its code, or say under `matches` which an empty text means"
					: "says for no organisation that is known", Decision.onName(group, false, match.id()));
		}
		return match.known().orElse(null);
	}

	private @Nullable String measure(ReadSheet sheet, ReadRow row, ReadCell cell) {
		if (row.find("measure").isPresent()) {
			return this.draft.named(sheet, row, "measure", "Measure");
		}
		String heading = cell.heading().substring(cell.heading().indexOf(" | ") + 1).replace("|", "").strip();
		Match match = this.draft.names().name(heading, "Measure");
		if (!match.sure()) {
			this.draft.ask(sheet, row.row(), cell, "ASK", "'" + heading + "' is no measure that is known by that name",
					Decision.onName(heading, false, match.id()));
		}
		return match.known().orElse(null);
	}

	private void value(ReadSheet sheet, ReadRow row, ReadCell cell, String measure, String body) {
		Reading reading = cell.reading();
		String period = Periods.ofValue(reading);
		String value = reading.value();
		if (period == null || value == null || !value.matches("-?\\d+(\\.\\d+)?")) {
			this.draft.ask(sheet, row.row(), cell, "is no single number");
			return;
		}
		if (reading.qualifier() != null && BOUND.matcher(reading.qualifier()).matches()) {
			this.draft.ask(sheet, row.row(), cell, "is only a bound or about right, and is not imported as a value");
			return;
		}
		Value found = new Value(sheet, row, cell, measure, body, period, Double.parseDouble(value));
		this.values.computeIfAbsent(new OneValue(measure, body, period), (_) -> new ArrayList<>(1)).add(found);
	}

	/**
	 * Makes the changes, once all values are known. What two cells say of one measure,
	 * body and period is taken once if it is the same, and else not at all.
	 */
	void finish() {
		this.values.values().forEach((same) -> {
			Value first = same.getFirst();
			boolean agree = same.stream().allMatch((each) -> each.number() == first.number());
			if (agree) {
				same.stream()
					.skip(1)
					.filter((each) -> each.cell().reading().disposition() != Disposition.DUPLICATE)
					.forEach((each) -> this.draft.ask(each.sheet(), each.row().row(), each.cell(), "DUPLICATE",
							"says the same as " + first.place() + ", and is counted once", Decision.NONE));
				this.series.add(first, present(first.measure()));
			}
			else {
				same.forEach((each) -> this.draft.ask(each.sheet(), each.row().row(), each.cell(), "CONFLICT",
						"is " + each.number() + " for " + each.period() + ", and is otherwise in "
								+ same.stream()
									.filter((other) -> other.number() != each.number())
									.map((other) -> other.place() + ": " + other.number())
									.collect(Collectors.joining("; ")),
						Decision.NONE));
			}
		});
		this.values.values().stream().map(List::getFirst).filter(this.series::has).forEach(this::put);
	}

	private void put(Value value) {
		StoredNode known = present(value.measure()).get(value.body() + " " + value.period());
		Map<String, @Nullable Object> properties = new HashMap<>();
		properties.put("value", value.number());
		if (known != null) {
			if (!Objects.equals(known.properties().get("value"), value.number())) {
				this.draft.ask(value.sheet(), value.row().row(), value.cell(), "the graph holds "
						+ known.properties().get("value") + " for " + value.period() + " (" + known.id() + ")");
			}
			return;
		}
		String doubt = this.draft.isDecided(value.cell()) ? null : this.series.doubt(value, unit(value));
		if (doubt != null) {
			this.draft.ask(value.sheet(), value.row().row(), value.cell(), "ASK", doubt,
					Decision.onText(value.cell().shown()));
			return;
		}
		properties.put("name", name(value));
		properties.put("period", value.period());
		put(value.row(), "numerator", properties);
		put(value.row(), "denominator", properties);
		if (OF_A_ROW.contains(value.cell().field())) {
			put(value.row(), "plan", properties);
		}
		else if (value.cell().field().equals("baseline")) {
			properties.put("role", "baseline");
		}
		value.row().value("quality_flag").ifPresent((flag) -> properties.put("qualityFlag", flag));
		String id = this.draft.newId("obs-", value.measure().replaceFirst("^meas-", "") + "-"
				+ value.body().replaceFirst("^org-", "") + "-" + value.period().replaceAll("[^0-9]", ""));
		if (!this.draft.put(value.sheet(), value.row(), "Observation", id, properties)) {
			return;
		}
		this.draft.link(value.sheet(), value.row(), value.measure(), "HAS_OBSERVATION", id);
		this.draft.link(value.sheet(), value.row(), id, "REPORTED_FOR", value.body());
	}

	private String unit(Value value) {
		String unit = value.cell().reading().unit();
		return (unit != null) ? unit : this.draft.names().unit(value.measure());
	}

	/**
	 * As those of the same series are named, or else of the measure, the body and the
	 * period.
	 */
	private String name(Value value) {
		Period period = Period.parse(value.period());
		String of = this.series.nameOfSeries(value)
			.orElseGet(() -> this.draft.names().nameOf(value.measure()) + ", "
					+ this.draft.names().shortNameOf(value.body()));
		return of + ", " + PeriodInWords.of(period);
	}

	private static void put(ReadRow row, String field, Map<String, @Nullable Object> properties) {
		row.value(field)
			.filter((text) -> text.matches("-?\\d+(\\.\\d+)?"))
			.ifPresent((text) -> properties.put(field, Double.valueOf(text)));
	}

	/** What the graph holds of a measure, by body and period. */
	private Map<String, StoredNode> present(String measure) {
		return this.present.computeIfAbsent(measure, (_) -> {
			Set<String> ids = this.scan.linksOf(Set.of(measure), Set.of())
				.stream()
				.filter((link) -> link.type().equals("HAS_OBSERVATION"))
				.map(StoredLink::to)
				.collect(Collectors.toSet());
			Map<String, StoredNode> nodes = this.scan.nodes(ids)
				.stream()
				.collect(Collectors.toMap(StoredNode::id, (node) -> node));
			Map<String, StoredNode> byBody = new HashMap<>();
			this.scan.linksOf(ids, Set.of())
				.stream()
				.filter((link) -> link.type().equals("REPORTED_FOR") && nodes.containsKey(link.from()))
				.forEach((link) -> {
					StoredNode node = Objects.requireNonNull(nodes.get(link.from()));
					byBody.put(link.to() + " " + node.properties().get("period"), node);
				});
			return byBody;
		});
	}

	/**
	 * What there is one value of.
	 */
	private record OneValue(String measure, String body, String period) {

	}

}
