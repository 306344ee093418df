package org.goldenthread.evidence.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.goldenthread.evidence.pack.EvidenceCell;
import org.goldenthread.evidence.pack.EvidenceRow;
import org.goldenthread.evidence.pack.EvidenceTable;
import org.goldenthread.evidence.subject.Facts;
import org.goldenthread.evidence.subject.Rows;
import org.goldenthread.evidence.subject.Subject;
import org.goldenthread.measurement.ObservedInWords;
import org.goldenthread.measurement.Peers;
import org.goldenthread.measurement.PeriodInWords;
import org.goldenthread.measurement.TargetSetters;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the year with plan and target, and the measures that have a target for
 * the year and no figure.
 */
final class Figures {

	static final String FIGURES = "figures";

	static final String STANDS = "How it stands";

	static final String ACTUAL = "Actual";

	static final String COUNTS = "Counts for the year";

	static final String OF_THE_YEAR = "yes";

	static final String OTHER_TARGETS = "Other targets, which judge nothing here";

	private static final String OTHERS = "What the assessment cites of another time, or of none that is printed, stands after"
			+ " the figures of the year and is not counted with them.";

	private static final List<String> COLUMNS = List.of("Measure", ACTUAL, "Set against", STANDS, "Variance",
			"Judged by", "In words", "Better when", "Period", COUNTS, "Covers", "Reported for", "Months met",
			"Standing among others", "Targets for the year", "Targets for other times", OTHER_TARGETS, "Among peers");

	private final Subject subject;

	private final Facts facts;

	private final Rows rows;

	private final Peers peers;

	private final List<Integer> figures;

	private final List<Integer> unmeasured;

	/**
	 * Asks for the facts that it needs.
	 * @param alone the values that no series of several holds
	 * @param series the series of several values
	 */
	Figures(Subject subject, Facts facts, Rows rows, ObservedInYear observed, Collection<Integer> alone,
			SeriesTables series) {
		this.subject = subject;
		this.facts = facts;
		this.rows = rows;
		this.peers = new Peers(subject.visible());
		Set<Integer> figures = new LinkedHashSet<>();
		subject.assessments()
			.forEach((assessment) -> figures.addAll(subject.from(assessment, "ASSESSED_IN", "Observation")));
		figures.addAll(observed.ofTheBoard());
		figures.addAll(alone);
		this.figures = subject.first("figures", figures);
		this.unmeasured = subject.first("measures without a figure", unmeasured(figures, series));
		facts.ask(this.figures);
		facts.ask(this.unmeasured);
		this.figures.forEach((figure) -> facts.ask(measures(figure)));
	}

	private List<Integer> measures(int observation) {
		return this.subject.from(observation, "HAS_OBSERVATION", "Measure");
	}

	/** What a plan has a target of, and nothing was seen of in the year. */
	private Set<Integer> unmeasured(Set<Integer> figures, SeriesTables series) {
		Set<Integer> measures = new LinkedHashSet<>();
		this.subject.plans()
			.forEach((plan) -> this.subject.from(plan, "SET_IN", "Target")
				.stream()
				.filter(this.subject.times()::judges)
				.forEach((target) -> measures.addAll(this.subject.from(target, "HAS_TARGET", "Measure"))));
		figures.stream()
			.filter((figure) -> isOfNoOtherTime(figure))
			.forEach((figure) -> measures(figure).forEach(measures::remove));
		measures.removeAll(series.measures());
		return measures;
	}

	private boolean isOfNoOtherTime(int figure) {
		return this.subject.times().isOfTheYear(figure) || !hasTime(figure);
	}

	private boolean hasTime(int figure) {
		return this.subject.graph().text(figure, "period") != null || this.subject.graph().text(figure, "asAt") != null;
	}

	EvidenceTable table() {
		List<EvidenceRow> rows = new ArrayList<>();
		Map<Boolean, List<Integer>> counting = this.rows.inReadingOrder(this.figures)
			.stream()
			.collect(Collectors.partitioningBy(this.subject.times()::isOfTheYear));
		List<Integer> others = counting.getOrDefault(false, List.of());
		counting.getOrDefault(true, List.of()).forEach((figure) -> rows.add(figure(figure)));
		others.forEach((figure) -> rows.add(figure(figure)));
		this.unmeasured.forEach((measure) -> rows.add(unmeasured(measure)));
		return Rows.table(FIGURES, "Figures of the year, with plan and target", others.isEmpty() ? null : OTHERS,
				"assessment/figures-of-an-assessment", COLUMNS, rows);
	}

	private EvidenceRow figure(int figure) {
		List<Integer> measures = measures(figure);
		int measure = measures.isEmpty() ? -1 : measures.getFirst();
		int body = this.subject.reportedFor(figure);
		String shown = unit(this.facts, figure, measures);
		FigureStanding standing = (measure >= 0) ? new FigureStanding(this.subject, this.facts, figure, measure, shown)
				: null;
		EvidenceCell none = EvidenceCell.NO_DATA;
		return this.rows.of(figure, this.rows.things(measures), seen(this.subject.graph(), figure, shown),
				(standing != null) ? standing.setAgainst() : none, (standing != null) ? standing.stands() : none,
				(standing != null) ? standing.variance() : none, (standing != null) ? standing.judgedBy() : none,
				EvidenceCell.of(this.facts.text(figure, "qualitative")),
				(measure >= 0) ? Rows.words(this.facts.text(measure, "better")) : none, period(figure), counts(figure),
				EvidenceCell.of(this.facts.text(figure, "coverage")),
				this.rows.things(this.subject.to(figure, "REPORTED_FOR", "Actor")),
				Rows.number(this.facts.number(figure, "monthsMet"), null),
				EvidenceCell.of(this.facts.text(figure, "benchmark")), targets(measure, body, true),
				targets(measure, body, false), targetsOfOthers(measure, body), peers(figure));
	}

	private EvidenceCell period(int figure) {
		ThreadGraph graph = this.subject.graph();
		String period = graph.text(figure, "period");
		String asAt = graph.text(figure, "asAt");
		boolean yearToDate = Boolean.TRUE.equals(graph.fact(figure, "yearToDate"));
		if (period != null) {
			return EvidenceCell.of(PeriodInWords.of(Period.parse(period), yearToDate));
		}
		return EvidenceCell.of((asAt != null) ? "as at " + PeriodInWords.of(Period.parse(asAt)) : null);
	}

	/**
	 * What the assessment cites is shown whatever its time, and counted only if of the
	 * year.
	 */
	private EvidenceCell counts(int figure) {
		if (this.subject.times().isOfTheYear(figure)) {
			return EvidenceCell.of(OF_THE_YEAR);
		}
		return EvidenceCell.of(hasTime(figure) ? "no: it is of another time" : "no: its time is not printed");
	}

	private EvidenceCell peers(int figure) {
		return EvidenceCell.of(this.subject.to(figure, "REPORTED_FOR", "Organisation")
			.stream()
			.flatMap((body) -> Stream.ofNullable(this.peers.inWords(figure, body)))
			.collect(Collectors.joining(" ")));
	}

	/** That of the observation, or else of its measure. */
	static @Nullable String unit(Facts facts, int observation, List<Integer> measures) {
		String own = facts.text(observation, "unit");
		return (own != null || measures.isEmpty()) ? own : facts.text(measures.getFirst(), "unit");
	}

	/**
	 * What was seen, as printed.
	 */
	static EvidenceCell seen(ThreadGraph graph, int observation, @Nullable String unit) {
		String text = ObservedInWords.of(graph, observation, unit);
		return (text != null) ? new EvidenceCell(text, graph.number(observation, "value"), List.of())
				: EvidenceCell.NO_DATA;
	}

	private EvidenceRow unmeasured(int measure) {
		EvidenceCell none = EvidenceCell.NO_DATA;
		return this.rows.of(measure, this.rows.thing(measure), none, none, none, none, none, none,
				Rows.words(this.facts.text(measure, "better")), none, none, none, none, none, none,
				targets(measure, this.subject.board(), true), targets(measure, this.subject.board(), false),
				targetsOfOthers(measure, this.subject.board()), none);
	}

	/** No figure of the year is judged by a target for another time. */
	private EvidenceCell targets(int measure, int body, boolean forTheYear) {
		return targets(measure, (target) -> !TargetSetters.areOthers(this.subject.visible(), body, target)
				&& this.subject.times().judges(target) == forTheYear);
	}

	private EvidenceCell targetsOfOthers(int measure, int body) {
		return targets(measure, (target) -> TargetSetters.areOthers(this.subject.visible(), body, target));
	}

	private EvidenceCell targets(int measure, Predicate<Integer> which) {
		return this.rows.things((measure >= 0)
				? this.subject.to(measure, "HAS_TARGET", "Target").stream().filter(which).toList() : List.of());
	}

}
