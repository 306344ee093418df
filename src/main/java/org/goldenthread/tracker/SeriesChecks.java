package org.goldenthread.tracker;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.goldenthread.reading.Disposition;
import org.goldenthread.reading.Reading;
import org.goldenthread.tracker.layout.RowKind;
import org.goldenthread.tracker.layout.TrackerField;
import org.goldenthread.tracker.layout.TrackerTable;
import org.jspecify.annotations.Nullable;

/**
 * Looks over series in long form, where each row is a value: computes what can be, and
 * finds values that contradict their parts or another row.
 */
final class SeriesChecks {

	private static final BigDecimal HUNDRED = new BigDecimal(100);

	private static final BigDecimal TOLERANCE = new BigDecimal("0.1");

	private final Map<String, Integer> first = new HashMap<>();

	private final List<ReadRow> checked = new ArrayList<>();

	private SeriesChecks() {
	}

	static List<ReadRow> of(TrackerTable table, List<ReadRow> rows) {
		boolean series = table.find(TrackerField.PERIOD) != null && table.find(TrackerField.VALUE) != null
				&& table.find(TrackerField.MEASURE) != null;
		if (!series) {
			return rows;
		}
		SeriesChecks checks = new SeriesChecks();
		rows.forEach(checks::take);
		return checks.checked;
	}

	private void take(ReadRow row) {
		Reading value = row.find("value").map(ReadCell::reading).orElse(null);
		if (row.kind() != RowKind.DATA || value == null) {
			this.checked.add(row);
			return;
		}
		Reading period = row.find("period").map(ReadCell::reading).orElse(null);
		if (period != null && (period.from() == null || !period.disposition().isUsable())) {
			boolean asked = period.disposition() == Disposition.ASK;
			this.checked.add(with(row,
					value.with(null)
						.as(asked ? Disposition.ASK : Disposition.UNREADABLE,
								asked ? "waits for its period, which is to be decided" : "its period cannot be read")));
			return;
		}
		Reading now = parts(row, value);
		String key = key(row);
		Integer other = this.first.putIfAbsent(key, this.checked.size());
		if (other != null && now.disposition().isUsable()) {
			Reading before = this.checked.get(other).find("value").map(ReadCell::reading).orElse(now);
			boolean same = Objects.equals(before.value(), now.value());
			int line = this.checked.get(other).row();
			now = same ? now.as(Disposition.DUPLICATE, "the same as in row " + line)
					: now.as(Disposition.CONFLICT, "row " + line + " says " + before.value());
			if (!same && before.disposition().isUsable()) {
				this.checked.set(other, with(this.checked.get(other),
						before.as(Disposition.CONFLICT, "row " + row.row() + " says " + now.value())));
			}
		}
		this.checked.add(with(row, now));
	}

	private static String key(ReadRow row) {
		String body = row.value("ods").or(() -> row.value("org")).orElse("").toLowerCase(Locale.ROOT);
		return body + "|" + row.value("measure").orElse("") + "|" + row.value("period").orElse("");
	}

	/** A percentage follows from its numerator and its denominator. */
	private static Reading parts(ReadRow row, Reading value) {
		BigDecimal numerator = number(row, "numerator");
		BigDecimal denominator = number(row, "denominator");
		boolean missing = value.disposition() == Disposition.EMPTY || value.disposition() == Disposition.PLACEHOLDER;
		if (numerator == null || denominator == null || denominator.signum() == 0) {
			boolean one = numerator != null || denominator != null;
			return (missing && one) ? value.as(Disposition.ASK,
					"is not given, and cannot be computed from what stands beside it: give the value") : value;
		}
		BigDecimal follows = numerator.multiply(HUNDRED).divide(denominator, 1, RoundingMode.HALF_UP);
		boolean percent = row.value("unit").filter((unit) -> unit.equals("%")).isPresent() || "%".equals(value.unit());
		if (missing && (!percent || value.disposition() == Disposition.PLACEHOLDER)) {
			return value.as(Disposition.ASK, "is not given; as a percentage, numerator and denominator make "
					+ follows.toPlainString() + ": give the value and its unit");
		}
		if (missing) {
			return new Reading(Disposition.VALUE, follows.toPlainString(), "%", null, value.from(), value.to(),
					value.precision(), "computed from the numerator and the denominator");
		}
		String text = value.value();
		boolean differs = percent && text != null && text.matches("-?\\d+(\\.\\d+)?")
				&& new BigDecimal(text).subtract(follows).abs().compareTo(TOLERANCE) > 0;
		return differs ? value.as(Disposition.CONFLICT, "numerator and denominator make " + follows.toPlainString())
				: value;
	}

	private static @Nullable BigDecimal number(ReadRow row, String field) {
		return row.value(field).filter((text) -> text.matches("-?\\d+(\\.\\d+)?")).map(BigDecimal::new).orElse(null);
	}

	private static ReadRow with(ReadRow row, Reading value) {
		return row.with((cell) -> cell.field().equals("value") ? cell.as(value) : cell);
	}

}
