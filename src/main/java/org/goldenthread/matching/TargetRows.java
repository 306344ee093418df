package org.goldenthread.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.goldenthread.measurement.PeriodInWords;
import org.goldenthread.reading.Dates;
import org.goldenthread.reading.Reading;
import org.goldenthread.sheet.Cell;
import org.goldenthread.store.GraphScan;
import org.goldenthread.store.StoredLink;
import org.goldenthread.store.StoredNode;
import org.goldenthread.tracker.ReadCell;
import org.goldenthread.tracker.ReadRow;
import org.goldenthread.tracker.ReadSheet;
import org.goldenthread.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * Makes changes of the targets that rows set for measures. A target of another time is
 * another target: the one before stands.
 */
final class TargetRows {

	private static final Map<String, String> COMPARATORS = Map.of(">=", "AT_LEAST", "≥", "AT_LEAST", "at least",
			"AT_LEAST", "<=", "AT_MOST", "≤", "AT_MOST", "up to", "AT_MOST", "at most", "AT_MOST", "<", "BELOW");

	private final ChangeDraft draft;

	private final GraphScan scan;

	private final Map<String, List<StoredNode>> present = new HashMap<>();

	private final Map<String, Double> taken = new HashMap<>();

	TargetRows(ChangeDraft draft, GraphScan scan) {
		this.draft = draft;
		this.scan = scan;
	}

	void take(ReadSheet sheet, ReadRow row) {
		List<ReadCell> cells = row.findUsable("target");
		if (cells.isEmpty() || row.value("measure").isEmpty()) {
			return;
		}
		String measure = this.draft.named(sheet, row, "measure", "Measure");
		if (measure == null) {
			return;
		}
		for (ReadCell cell : cells) {
			String value = cell.reading().value();
			if (value == null || !value.matches("-?\\d+(\\.\\d+)?")) {
				this.draft.ask(sheet, row.row(), cell, "is no single number, and is not imported as a target");
			}
			else {
				take(sheet, row, cell, measure, Double.parseDouble(value));
			}
		}
	}

	private void take(ReadSheet sheet, ReadRow row, ReadCell cell, String measure, double value) {
		String by = Optional.ofNullable(Periods.of(cell.reading()))
			.or(() -> Optional.ofNullable(ofHeading(cell.heading())))
			.or(() -> row.find("target_by").map(ReadCell::reading).map(Periods::of))
			.orElse(null);
		if (by == null) {
			if (present(measure).stream().noneMatch((target) -> isOf(value, target))) {
				this.draft.ask(sheet, row.row(), cell,
						"is a target of no date that can be told, and is not imported: add a column with the date");
			}
			return;
		}
		String unit = Objects.requireNonNullElse(cell.reading().unit(), this.draft.names().unit(measure));
		Double other = this.taken.putIfAbsent(measure + " " + by, value);
		if (other != null) {
			if (other != value) {
				this.draft.ask(sheet, row.row(), cell, "CONFLICT", "is " + value + ", and another row of the file says "
						+ other + " for the same measure and date", Decision.NONE);
			}
			return;
		}
		List<StoredNode> ofTheDate = present(measure).stream()
			.filter((target) -> Objects.equals(target.properties().get("by"), by))
			.toList();
		if (ofTheDate.stream().anyMatch((target) -> isOf(value, target))) {
			return;
		}
		if (!ofTheDate.isEmpty() && !this.draft.isDecided(cell)) {
			StoredNode known = ofTheDate.getFirst();
			this.draft.ask(sheet, row.row(), cell, "ASK",
					"is " + value + ", and the graph holds the target " + known.properties().get("value")
							+ " of that date (" + known.id()
							+ "): say that it is right where it is another, set beside that one",
					Decision.onText(cell.shown()));
			return;
		}
		put(sheet, row, measure, value, unit, by, cell.reading());
	}

	/** A heading often says by when: "Target Mar-26". */
	private static @Nullable String ofHeading(String heading) {
		String time = heading.replaceFirst("(?is)^.*\\btargets?\\b(?: by| for)?", "").strip();
		return (time.isEmpty() || time.equals(heading.strip())) ? null : Periods.of(Dates.read(Cell.text(1, 1, time)));
	}

	private static boolean isOf(double value, StoredNode target) {
		return target.properties().get("value") instanceof Number number && number.doubleValue() == value;
	}

	private void put(ReadSheet sheet, ReadRow row, String measure, double value, String unit, String by,
			Reading reading) {
		String number = (value == Math.rint(value)) ? String.valueOf((long) value) : String.valueOf(value);
		String amount = number + (unit.equals("%") ? "%" : unit.isEmpty() ? "" : " " + unit);
		Map<String, @Nullable Object> properties = new HashMap<>();
		properties.put("name",
				this.draft.names().nameOf(measure) + " " + amount + " (" + PeriodInWords.of(Period.parse(by)) + ")");
		properties.put("value", value);
		if (!unit.isEmpty()) {
			properties.put("unit", unit);
		}
		properties.put("by", by);
		String qualifier = Objects.requireNonNullElse(reading.qualifier(), "");
		if (COMPARATORS.containsKey(qualifier)) {
			properties.put("comparator", COMPARATORS.get(qualifier));
		}
		String setter = setter(qualifier);
		if (setter == null && !qualifier.isEmpty() && !COMPARATORS.containsKey(qualifier)) {
			properties.put("also", qualifier);
		}
		String id = this.draft.newId("tgt-",
				measure.replaceFirst("^meas-", "") + "-" + number + "-" + by.replaceAll("[^0-9]", ""));
		if (this.draft.put(sheet, row, "Target", id, properties)) {
			this.draft.link(sheet, row, measure, "HAS_TARGET", id);
			String plan = (setter != null) ? setter : this.draft.about().plan();
			if (plan != null) {
				this.draft.link(sheet, row, id, "SET_IN", plan);
			}
		}
	}

	/** Who set it often stands in brackets, such as "82% (MTPF)". */
	private @Nullable String setter(String qualifier) {
		return (qualifier.isEmpty() || COMPARATORS.containsKey(qualifier)) ? null
				: this.draft.names().name(qualifier, "Goal").known().orElse(null);
	}

	private List<StoredNode> present(String measure) {
		return this.present.computeIfAbsent(measure, (_) -> {
			Set<String> ids = this.scan.linksOf(Set.of(measure), Set.of())
				.stream()
				.filter((link) -> link.type().equals("HAS_TARGET") && link.from().equals(measure))
				.map(StoredLink::to)
				.collect(Collectors.toSet());
			return List.copyOf(this.scan.nodes(ids));
		});
	}

}
