package org.goldenthread.evidence.figures;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.goldenthread.evidence.pack.EvidenceCell;
import org.goldenthread.evidence.pack.EvidenceRow;
import org.goldenthread.evidence.pack.EvidenceSection;
import org.goldenthread.evidence.pack.EvidenceStatement;
import org.goldenthread.evidence.pack.EvidenceTable;
import org.goldenthread.evidence.subject.Facts;
import org.goldenthread.evidence.subject.Part;
import org.goldenthread.evidence.subject.Rows;
import org.goldenthread.evidence.subject.Subject;
import org.goldenthread.evidence.subject.Tally;
import org.goldenthread.measurement.PeriodInWords;
import org.goldenthread.request.Deadline;
import org.goldenthread.series.SeriesReading;
import org.goldenthread.value.DatePrecision;
import org.goldenthread.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * Measures: the figures of the year with plan and target, the measures that have a target
 * and no figure, and series judged by statistical process control up to the end of the
 * year.
 */
public final class MeasuresPart implements Part {

	static final String FIGURES = "figures";

	static final String SERIES = "series";

	static final String STANDS = "How it stands";

	static final String VARIATION = "Variation";

	private static final String ACTUAL = "Actual";

	private static final List<String> FIGURE_COLUMNS = List.of("Measure", ACTUAL, "Set against", STANDS, "Variance",
			"In words", "Better when", "Period", "Reported for", "Months met", "Standing among others",
			"Targets for the year", "Targets for other times");

	private static final List<String> SERIES_COLUMNS = List.of("Measure", "Reported for", "Latest value", VARIATION,
			"Whether targets can be expected to be hit", "Values", "From", "To", "Mean", "Lower process limit",
			"Upper process limit", "In words", "Rules");

	private final Subject subject;

	private final Facts facts;

	private final Rows rows;

	private final List<Integer> figures;

	private final List<Integer> unmeasured;

	private final List<SeriesReading> series;

	/**
	 * Asks for the facts that it needs.
	 * @param subject what the pack is about
	 * @param facts what is read
	 * @param rows writes rows
	 */
	public MeasuresPart(Subject subject, Facts facts, Rows rows) {
		this.subject = subject;
		this.facts = facts;
		this.rows = rows;
		Set<Integer> figures = new LinkedHashSet<>();
		subject.assessments()
			.forEach((assessment) -> figures.addAll(subject.from(assessment, "ASSESSED_IN", "Observation")));
		subject.from(subject.board(), "REPORTED_FOR", "Observation")
			.stream()
			.filter((observation) -> isInYear(observation) && !isRegular(observation))
			.forEach(figures::add);
		this.figures = subject.first("figures", figures);
		this.unmeasured = subject.first("measures without a figure", unmeasured(figures));
		this.series = subject.first("series", series());
		facts.ask(this.figures);
		facts.ask(this.unmeasured);
		this.figures.forEach((figure) -> facts.ask(measures(figure)));
		this.series.forEach((reading) -> facts.ask(reading.observations()));
	}

	private List<Integer> measures(int observation) {
		return this.subject.from(observation, "HAS_OBSERVATION", "Measure");
	}

	/** A target of a plan that nothing was seen for. */
	private Set<Integer> unmeasured(Set<Integer> figures) {
		Set<Integer> measures = new LinkedHashSet<>();
		this.subject.plans()
			.forEach((plan) -> this.subject.from(plan, "SET_IN", "Target")
				.stream()
				.filter(this.subject.times()::judges)
				.forEach((target) -> measures.addAll(this.subject.from(target, "HAS_TARGET", "Measure"))));
		figures.forEach((figure) -> measures(figure).forEach(measures::remove));
		return measures;
	}

	private List<SeriesReading> series() {
		BitSet bodies = this.subject.bodies();
		Set<Integer> measures = new LinkedHashSet<>();
		bodies.stream()
			.forEach((body) -> this.subject.from(body, "REPORTED_FOR", "Observation")
				.stream()
				.filter((observation) -> isInYear(observation) && isRegular(observation))
				.forEach((observation) -> measures.addAll(measures(observation))));
		return measures.stream()
			.sorted(Comparator.comparing(this.subject.graph()::id))
			.peek((_) -> Deadline.check())
			.flatMap((measure) -> SeriesReading
				.of(this.subject.visible(), measure, this.subject.year(), this.subject.times()::judges)
				.stream())
			.filter((reading) -> reading.body() >= 0 && bodies.get(reading.body()) && reading.values() > 1)
			.toList();
	}

	private @Nullable Period period(int observation) {
		String text = this.subject.graph().text(observation, "period");
		return (text != null) ? Period.parse(text) : null;
	}

	private boolean isInYear(int observation) {
		Period period = period(observation);
		return period != null && period.start() != null && period.end() != null
				&& !period.start().isBefore(Objects.requireNonNull(this.subject.year().start()))
				&& !period.end().isAfter(Objects.requireNonNull(this.subject.year().end()));
	}

	private boolean isRegular(int observation) {
		Period period = period(observation);
		return period != null
				&& (period.precision() == DatePrecision.MONTH || period.precision() == DatePrecision.QUARTER);
	}

	@Override
	public List<EvidenceSection> sections() {
		List<EvidenceRow> rows = new ArrayList<>();
		this.rows.inReadingOrder(this.figures).forEach((figure) -> rows.add(figure(figure)));
		this.unmeasured.forEach((measure) -> rows.add(unmeasured(measure)));
		EvidenceTable figures = Rows.table(FIGURES, "Figures of the year, with plan and target",
				"assessment/figures-of-an-assessment", FIGURE_COLUMNS, rows);
		EvidenceTable series = Rows.table(SERIES, "Series up to the end of the year", "dashboard/measure-series",
				SERIES_COLUMNS, this.series.stream().map(this::series).toList());
		return List.of(new EvidenceSection("measures", null, "Measures", null,
				"A variance is the actual figure less what it is set against; whether it is good depends on which way"
						+ " is better. Where no figure was printed, the words of the source stand alone. A series with"
						+ " too few values has no limits and no icons.",
				statements(figures, series), List.of(figures, series)));
	}

	private EvidenceRow figure(int figure) {
		List<Integer> measures = measures(figure);
		int measure = measures.isEmpty() ? -1 : measures.getFirst();
		String unit = Objects.requireNonNullElse(this.facts.text(figure, "unit"),
				Objects.requireNonNullElse((measure >= 0) ? this.facts.text(measure, "unit") : null, ""));
		String shown = unit.isEmpty() ? null : unit;
		Double value = this.facts.number(figure, "value");
		String printed = this.facts.text(figure, "valueText");
		String bound = Rows.inWords(this.facts.text(figure, "bound"));
		EvidenceCell actual = (printed != null) ? new EvidenceCell(printed, value, List.of())
				: Rows.number(value, shown);
		if (actual.text() != null && bound != null) {
			actual = new EvidenceCell(bound + " " + actual.text(), actual.number(), List.of());
		}
		return this.rows.of(figure, this.rows.things(measures), actual, setAgainst(figure, shown),
				Rows.words(this.facts.text(figure, "performance")),
				Rows.number(this.facts.number(figure, "variance"), "%".equals(shown) ? "points" : shown),
				EvidenceCell.of(this.facts.text(figure, "qualitative")),
				(measure >= 0) ? Rows.words(this.facts.text(measure, "better")) : EvidenceCell.NO_DATA,
				Rows.period(this.facts.text(figure, "period")),
				this.rows.things(this.subject.to(figure, "REPORTED_FOR", "Actor")),
				Rows.number(this.facts.number(figure, "monthsMet"), null),
				EvidenceCell.of(this.facts.text(figure, "benchmark")),
				targets(measure, true), targets(measure, false));
	}

	/** All that the source sets the figure against; none is chosen. */
	private EvidenceCell setAgainst(int figure, @Nullable String unit) {
		List<String> all = new ArrayList<>();
		Double plan = this.facts.number(figure, "plan");
		Double target = this.facts.number(figure, "target");
		String planText = this.facts.text(figure, "planText");
		if (plan != null) {
			all.add("plan " + Rows.number(plan, unit).text());
		}
		if (planText != null) {
			all.add("plan " + planText);
		}
		if (target != null) {
			all.add("target " + Rows.number(target, unit).text());
		}
		String comparator = Rows.inWords(this.facts.text(figure, "comparator"));
		if (all.isEmpty() && comparator != null) {
			all.add(comparator + ", its value not printed");
		}
		Double number = (plan != null) ? plan : target;
		return all.isEmpty() ? EvidenceCell.NO_DATA
				: new EvidenceCell(String.join("; ", all), (all.size() == 1) ? number : null, List.of());
	}

	private EvidenceRow unmeasured(int measure) {
		EvidenceCell none = EvidenceCell.NO_DATA;
		return this.rows.of(measure, this.rows.thing(measure), none, none, none, none, none,
				Rows.words(this.facts.text(measure, "better")), none, none, none, none,
				targets(measure, true), targets(measure, false));
	}

	/** No figure of the year is judged by a target for another time. */
	private EvidenceCell targets(int measure, boolean forTheYear) {
		return this.rows.things((measure >= 0) ? this.subject.to(measure, "HAS_TARGET", "Target")
			.stream()
			.filter((target) -> this.subject.times().judges(target) == forTheYear)
			.toList() : List.of());
	}

	private EvidenceRow series(SeriesReading reading) {
		EvidenceRow latest = this.rows.of(reading.observations().getFirst());
		String icons = reading.assurances()
			.stream()
			.map((each) -> this.subject.graph().name(each.target()) + ": " + Rows.inWords(each.icon()))
			.collect(Collectors.joining("; "));
		List<Integer> targets = reading.assurances().stream().map(SeriesReading.Assurance::target).toList();
		return new EvidenceRow(latest.id(), latest.kind(), latest.basis(),
				reading.observations().stream().anyMatch(this.subject.graph()::isDemonstration),
				List.of(this.rows.thing(reading.measure()), this.rows.thing(reading.body()),
						Rows.number(reading.latest(), reading.unit()), Rows.words(reading.variation()),
						new EvidenceCell(icons.isEmpty() ? null : icons, null, this.rows.named(targets)),
						Rows.number((double) reading.values(), null),
						EvidenceCell.of(PeriodInWords.of(reading.first())),
						EvidenceCell.of(PeriodInWords.of(reading.last())), rounded(reading.mean(), reading.unit()),
						rounded(reading.lowerLimit(), reading.unit()), rounded(reading.upperLimit(), reading.unit()),
						EvidenceCell.of(reading.words()), EvidenceCell.of(reading.rules())),
				latest.sources());
	}

	private static EvidenceCell rounded(@Nullable Double value, @Nullable String unit) {
		return Rows.number((value != null) ? Math.round(value * 100) / 100.0 : null, unit);
	}

	private static List<EvidenceStatement> statements(EvidenceTable figures, EvidenceTable series) {
		List<EvidenceRow> charts = Tally.with(series, VARIATION);
		List<EvidenceRow> worse = Tally.where(series, VARIATION, List.of("concern high", "concern low"));
		List<EvidenceRow> better = Tally.where(series, VARIATION, List.of("improvement high", "improvement low"));
		List<EvidenceRow> measured = Tally.with(figures, ACTUAL);
		List<EvidenceRow> notMeasured = Tally.without(figures, ACTUAL);
		return List.of(Rows.statement(Tally.of(figures, measured, STANDS, "figure", "for the year"), figures, measured),
				Rows.statement(
						Tally.count(notMeasured.size(), "row") + " of the table of figures "
								+ ((notMeasured.size() == 1) ? "has" : "have") + " no figure of the year.",
						figures, notMeasured),
				Rows.statement(charts.size() + " of " + Tally.facts(series).size()
						+ " series have enough values for limits and icons.", series, charts),
				Rows.statement(
						"The latest value is part of a special cause for the worse in " + worse.size() + " of them.",
						series, worse),
				Rows.statement(
						"The latest value is part of a special cause for the better in " + better.size() + " of them.",
						series, better));
	}

}
