package org.goldenthread.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.goldenthread.measurement.PeriodInWords;
import org.goldenthread.store.StoredNode;
import org.goldenthread.tracker.ReadCell;
import org.goldenthread.tracker.ReadRow;
import org.goldenthread.tracker.ReadSheet;
import org.goldenthread.value.DatePrecision;
import org.goldenthread.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * The values of each measure and body in their order: those of the graph and those of a
 * file. Says which of the file are hardly right.
 */
final class SeriesOfValues {

	private static final double MOST = 10;

	/** Two on each side, since one of them may be the one that is wrong. */
	private static final int BESIDE = 2;

	/** By identity, since a value knows the sheet that it stands on. */
	private final Set<Value> values = Collections.newSetFromMap(new IdentityHashMap<>());

	private final Map<String, NavigableMap<LocalDate, Double>> series = new HashMap<>();

	private final Map<String, List<StoredNode>> present = new HashMap<>();

	/**
	 * Takes a value of the file.
	 * @param present what the graph holds of the measure, by body and period
	 */
	void add(Value value, Map<String, StoredNode> present) {
		this.values.add(value);
		this.present.computeIfAbsent(value.measure() + " " + value.body(), (_) -> {
			List<StoredNode> nodes = new ArrayList<>();
			present.forEach((key, node) -> {
				if (key.startsWith(value.body() + " ") && node.properties().get("period") instanceof String period) {
					nodes.add(node);
					if (node.properties().get("value") instanceof Number number) {
						take(value.measure(), value.body(), Period.parse(period), number.doubleValue());
					}
				}
			});
			return nodes;
		});
		take(value.measure(), value.body(), Period.parse(value.period()), value.number());
	}

	private void take(String measure, String body, Period period, double number) {
		if (period.start() != null) {
			this.series.computeIfAbsent(key(measure, body, period), (_) -> new TreeMap<>())
				.putIfAbsent(period.start(), number);
		}
	}

	/** A year is not beside a month. */
	private static String key(String measure, String body, Period period) {
		return String.join(" ", measure, body, period.precision().name());
	}

	boolean has(Value value) {
		return this.values.contains(value);
	}

	/**
	 * Why a value is hardly right.
	 * @param unit its unit, or that of the measure
	 * @return the reason; null if there is none
	 */
	@Nullable String doubt(Value value, String unit) {
		Period period = Period.parse(value.period());
		if (period.precision() == DatePrecision.DAY && holdsMonths(value)) {
			return "is of a day, " + PeriodInWords.of(period) + ", and the graph holds months of it";
		}
		if (unit.equals("%") && (value.number() < 0 || value.number() > 100)) {
			return "is " + plain(value.number()) + " %, and a share of a whole lies between 0 and 100 %";
		}
		List<Double> neighbours = neighbours(value, period);
		boolean far = !neighbours.isEmpty()
				&& neighbours.stream().allMatch((other) -> isFar(value.number(), other, unit.equals("%")));
		return far
				? "is " + plain(value.number()) + ", more than " + plain(MOST) + " times more or less than beside it ("
						+ String.join(", ", neighbours.stream().map(SeriesOfValues::plain).toList()) + ")"
				: null;
	}

	private boolean holdsMonths(Value value) {
		Set<DatePrecision> precisions = this.present.getOrDefault(value.measure() + " " + value.body(), List.of())
			.stream()
			.map((node) -> Period.parse(String.valueOf(node.properties().get("period"))).precision())
			.collect(Collectors.toSet());
		return precisions.contains(DatePrecision.MONTH) && !precisions.contains(DatePrecision.DAY);
	}

	private List<Double> neighbours(Value value, Period period) {
		NavigableMap<LocalDate, Double> all = this.series.getOrDefault(key(value.measure(), value.body(), period),
				new TreeMap<>());
		LocalDate start = Objects.requireNonNull(period.start());
		return Stream
			.concat(all.headMap(start, false).descendingMap().values().stream().limit(BESIDE),
					all.tailMap(start, false).values().stream().limit(BESIDE))
			.toList();
	}

	/** A count may well fall to nothing, a percentage hardly. */
	private static boolean isFar(double one, double other, boolean percent) {
		double small = Math.min(Math.abs(one), Math.abs(other));
		double large = Math.max(Math.abs(one), Math.abs(other));
		return (small == 0) ? percent && large > MOST : large / small > MOST;
	}

	/**
	 * What the values of a series that is there are named after.
	 * @return the beginning of their names; empty if none tells
	 */
	Optional<String> nameOfSeries(Value value) {
		return this.present.getOrDefault(value.measure() + " " + value.body(), List.of()).stream().flatMap((node) -> {
			String name = String.valueOf(node.properties().get("name"));
			String period = ", " + PeriodInWords.of(Period.parse(String.valueOf(node.properties().get("period"))));
			return name.endsWith(period) ? Stream.of(name.substring(0, name.length() - period.length()))
					: Stream.<String>empty();
		}).sorted().findFirst();
	}

	private static String plain(double number) {
		return (number == Math.rint(number)) ? String.valueOf((long) number) : String.valueOf(number);
	}

	/**
	 * A value of a measure for a body and a period.
	 */
	record Value(ReadSheet sheet, ReadRow row, ReadCell cell, String measure, String body, String period,
			double number) {

		String place() {
			return this.sheet.name() + ", " + this.cell.address();
		}

	}

}
