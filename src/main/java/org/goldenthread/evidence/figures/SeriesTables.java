package org.goldenthread.evidence.figures;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.goldenthread.evidence.pack.EvidenceCell;
import org.goldenthread.evidence.pack.EvidencePicture;
import org.goldenthread.evidence.pack.EvidenceRow;
import org.goldenthread.evidence.pack.EvidenceSource;
import org.goldenthread.evidence.pack.EvidenceTable;
import org.goldenthread.evidence.subject.Facts;
import org.goldenthread.evidence.subject.Rows;
import org.goldenthread.evidence.subject.Subject;
import org.goldenthread.measurement.Peers;
import org.goldenthread.measurement.PeriodInWords;
import org.goldenthread.measurement.TargetSetters;
import org.goldenthread.request.Deadline;
import org.goldenthread.series.SeriesReading;
import org.goldenthread.series.SeriesReading.Point;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.value.Rounding;
import org.jspecify.annotations.Nullable;

/**
 * Series of several values up to the end of the year, judged by statistical process
 * control, and each of their values with its source.
 */
final class SeriesTables {

	static final String SERIES = "series";

	static final String VALUES = "series-values";

	static final String VARIATION = "Variation";

	private static final List<String> SERIES_COLUMNS = List.of("Measure", "Reported for", "Latest value", VARIATION,
			"Covers", "Whether targets can be expected to be hit", "Values", "From", "To", "Mean",
			"Lower process limit", "Upper process limit", "In words", "Rules", "Among peers", Figures.OTHER_TARGETS);

	private static final List<String> VALUE_COLUMNS = List.of("Period", "Value", "What it shows", "Process limits",
			"Mean", "Measure", "Reported for", "Covers");

	/** A series is one row and is judged by all of its values. */
	private static final int READ_FOR_A_ROW = 10;

	private final Subject subject;

	private final Facts facts;

	private final Rows rows;

	private final Peers peers;

	private final List<SeriesReading> series;

	private final List<SeriesReading> withValues;

	private final Set<Integer> measures;

	private final Set<Integer> observations = new LinkedHashSet<>();

	/** Asks for the facts that it needs. */
	SeriesTables(Subject subject, Facts facts, Rows rows, BitSet bodies, Collection<Integer> regular) {
		this.subject = subject;
		this.facts = facts;
		this.rows = rows;
		this.peers = new Peers(subject.visible());
		Set<Integer> measures = new LinkedHashSet<>();
		regular.forEach((observation) -> measures.addAll(subject.from(observation, "HAS_OBSERVATION", "Measure")));
		List<SeriesReading> found = measures.stream()
			.sorted(Comparator.comparing(subject.graph()::id))
			.peek((_) -> Deadline.check())
			.flatMap((measure) -> SeriesReading.of(subject.visible(), measure, subject.year(), subject.times()::judges)
				.stream())
			.filter((reading) -> reading.body() >= 0 && bodies.get(reading.body()) && reading.values() > 1)
			.toList();
		found.forEach((reading) -> this.observations.addAll(observations(reading)));
		this.measures = found.stream().map(SeriesReading::measure).collect(Collectors.toSet());
		int most = subject.limits().maximumRows();
		this.series = within(READ_FOR_A_ROW * most, subject.first("series", found), "only");
		this.withValues = within(most, this.series, "the values of only");
		this.series.forEach((reading) -> facts.ask(observations(reading)));
	}

	/** All values of a series are taken, or none. */
	private List<SeriesReading> within(int most, List<SeriesReading> found, String what) {
		List<SeriesReading> within = new ArrayList<>();
		int rows = 0;
		for (SeriesReading reading : found) {
			rows += Math.max(reading.points().size(), observations(reading).size());
			if (rows > most) {
				this.subject.cut(what + " the first " + within.size() + " of " + found.size()
						+ " series are in the pack, since there are more than " + most + " values");
				break;
			}
			within.add(reading);
		}
		return within;
	}

	private static Set<Integer> observations(SeriesReading reading) {
		return reading.points()
			.stream()
			.flatMap((point) -> point.observations().stream())
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/**
	 * All that was observed in series of several values, even where the pack has no room
	 * for them.
	 */
	Set<Integer> observations() {
		return this.observations;
	}

	/**
	 * What series of several values are of.
	 */
	Set<Integer> measures() {
		return this.measures;
	}

	EvidenceTable series() {
		return Rows.table(SERIES, "Series up to the end of the year", "dashboard/measure-series", SERIES_COLUMNS,
				this.series.stream().map(this::series).toList());
	}

	private EvidenceRow series(SeriesReading reading) {
		Point last = reading.points()
			.stream()
			.filter((point) -> point.period().equals(reading.last()))
			.findFirst()
			.orElseThrow();
		EvidenceRow latest = this.rows.of(last.observations().getFirst());
		String icons = reading.assurances()
			.stream()
			.map((each) -> this.subject.graph().name(each.target()) + ": " + Rows.inWords(each.icon()))
			.collect(Collectors.joining("; "));
		List<Integer> targets = reading.assurances().stream().map(SeriesReading.Assurance::target).toList();
		Set<Integer> observations = observations(reading);
		Set<EvidenceSource> sources = new LinkedHashSet<>();
		observations.forEach((observation) -> sources.addAll(this.facts.sources(observation)));
		return new EvidenceRow(latest.id(), latest.kind(), latest.basis(),
				observations.stream().anyMatch(this.subject.graph()::isDemonstration),
				List.of(this.rows.thing(reading.measure()), this.rows.thing(reading.body()),
						Rows.number(reading.latest(), reading.unit()), Rows.words(reading.variation()),
						EvidenceCell.of(reading.coverage()),
						new EvidenceCell(icons.isEmpty() ? null : icons, null, this.rows.named(targets)),
						Rows.number((double) reading.values(), null),
						EvidenceCell.of(PeriodInWords.of(reading.first(), reading.yearToDate())),
						EvidenceCell.of(PeriodInWords.of(reading.last(), reading.yearToDate())),
						rounded(reading.mean(), reading.unit()), rounded(reading.lowerLimit(), reading.unit()),
						rounded(reading.upperLimit(), reading.unit()), EvidenceCell.of(reading.words()),
						EvidenceCell.of(reading.rules()),
						EvidenceCell.of(this.peers.inWords(last.observations().getFirst(), reading.body())),
						this.rows.things(others(reading))),
				List.copyOf(sources));
	}

	/** For the time of the year, but not for whom the series is for. */
	private List<Integer> others(SeriesReading reading) {
		return this.subject.to(reading.measure(), "HAS_TARGET", "Target")
			.stream()
			.filter((target) -> this.subject.times().judges(target)
					&& !TargetSetters.holds(this.subject.visible(), reading.body(), target))
			.toList();
	}

	EvidenceTable values() {
		List<EvidenceRow> rows = new ArrayList<>();
		List<EvidencePicture> pictures = new ArrayList<>();
		this.withValues.forEach((reading) -> {
			List<EvidenceRow> values = values(reading);
			pictures.add(picture(reading, rows.size(), values.size()));
			rows.addAll(values);
		});
		return Rows.table(VALUES, "Values of the series", "dashboard/measure-series", VALUE_COLUMNS, rows)
			.with(pictures);
	}

	private EvidencePicture picture(SeriesReading reading, int firstRow, int rowCount) {
		ThreadGraph graph = this.subject.graph();
		String title = graph.name(reading.measure()) + ", " + graph.name(reading.body())
				+ ((reading.coverage() != null) ? ", " + reading.coverage() : "")
				+ (reading.yearToDate() ? ", year to date" : "");
		List<SeriesPicture.Target> targets = reading.targets()
			.stream()
			.map((target) -> new SeriesPicture.Target(Objects.requireNonNull(graph.number(target, "value"))))
			.distinct()
			.toList();
		return new EvidencePicture(title, reading.words(), SeriesPicture.of(reading, title, targets), firstRow,
				rowCount);
	}

	private List<EvidenceRow> values(SeriesReading reading) {
		List<EvidenceRow> rows = new ArrayList<>();
		for (Point point : reading.points()) {
			if (point.observations().isEmpty()) {
				rows.add(Rows.none(VALUE_COLUMNS.size(),
						EvidenceCell.of(PeriodInWords.of(point.period(), reading.yearToDate())), EvidenceCell.NO_DATA,
						EvidenceCell.NO_DATA, limits(point, reading.unit()), rounded(point.mean(), reading.unit()),
						this.rows.thing(reading.measure()), this.rows.thing(reading.body()),
						EvidenceCell.of(reading.coverage())));
			}
			point.observations()
				.forEach((observation) -> rows.add(this.rows.of(observation,
						EvidenceCell.of(PeriodInWords.of(point.period(), reading.yearToDate())),
						Figures.seen(this.subject.graph(), observation, reading.unit()),
						EvidenceCell.of((point.value() != null) ? point.words()
								: "not in the series: sources differ, or" + " the value is not printed as one number"),
						limits(point, reading.unit()), rounded(point.mean(), reading.unit()),
						this.rows.thing(reading.measure()), this.rows.thing(reading.body()),
						EvidenceCell.of(reading.coverage()))));
		}
		return rows;
	}

	private static EvidenceCell limits(Point point, @Nullable String unit) {
		String lower = rounded(point.lowerLimit(), unit).text();
		return EvidenceCell.of((lower != null) ? lower + " to " + rounded(point.upperLimit(), unit).text() : null);
	}

	private static EvidenceCell rounded(@Nullable Double value, @Nullable String unit) {
		return Rows.number((value != null) ? Rounding.of(value) : null, unit);
	}

}
