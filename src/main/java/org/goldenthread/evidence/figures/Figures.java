package org.goldenthread.evidence.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
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
import org.goldenthread.measurement.Peers;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the year with plan and target, and the measures that have a target for
 * the year and no figure.
 */
final class Figures {

	static final String FIGURES = "figures";

	static final String STANDS = "How it stands";

	static final String ACTUAL = "Actual";

	private static final List<String> COLUMNS = List.of("Measure", ACTUAL, "Set against", STANDS, "Variance",
			"In words", "Better when", "Period", "Reported for", "Months met", "Standing among others",
			"Targets for the year", "Targets for other times", "Targets of others, which judge nothing here",
			"Among peers");

	private final Subject subject;

	private final Facts facts;

	private final Rows rows;

	private final Peers peers;

	private final List<Integer> figures;

	private final List<Integer> unmeasured;

	/**
	 * Asks for the facts that it needs.
	 * @param alone the values that no series of several holds
	 */
	Figures(Subject subject, Facts facts, Rows rows, ObservedInYear observed, Collection<Integer> alone) {
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
		this.unmeasured = subject.first("measures without a figure", unmeasured(figures));
		facts.ask(this.figures);
		facts.ask(this.unmeasured);
		this.figures.forEach((figure) -> facts.ask(measures(figure)));
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
				.filter(this.subject::judges)
				.forEach((target) -> measures.addAll(this.subject.from(target, "HAS_TARGET", "Measure"))));
		figures.forEach((figure) -> measures(figure).forEach(measures::remove));
		return measures;
	}

	EvidenceTable table() {
		List<EvidenceRow> rows = new ArrayList<>();
		this.rows.inReadingOrder(this.figures).forEach((figure) -> rows.add(figure(figure)));
		this.unmeasured.forEach((measure) -> rows.add(unmeasured(measure)));
		return Rows.table(FIGURES, "Figures of the year, with plan and target", "assessment/figures-of-an-assessment",
				COLUMNS, rows);
	}

	private EvidenceRow figure(int figure) {
		List<Integer> measures = measures(figure);
		int measure = measures.isEmpty() ? -1 : measures.getFirst();
		String unit = Objects.requireNonNullElse(this.facts.text(figure, "unit"),
				Objects.requireNonNullElse((measure >= 0) ? this.facts.text(measure, "unit") : null, ""));
		String shown = unit.isEmpty() ? null : unit;
		return this.rows.of(figure, this.rows.things(measures), seen(this.facts, figure, shown),
				setAgainst(figure, shown), Rows.words(this.facts.text(figure, "performance")),
				Rows.number(this.facts.number(figure, "variance"), "%".equals(shown) ? "points" : shown),
				EvidenceCell.of(this.facts.text(figure, "qualitative")),
				(measure >= 0) ? Rows.words(this.facts.text(measure, "better")) : EvidenceCell.NO_DATA,
				Rows.period(this.facts.text(figure, "period")),
				this.rows.things(this.subject.to(figure, "REPORTED_FOR", "Actor")),
				Rows.number(this.facts.number(figure, "monthsMet"), null),
				EvidenceCell.of(this.facts.text(figure, "benchmark")), targets(measure, true), targets(measure, false),
				targetsOfOthers(measure), peers(figure));
	}

	private EvidenceCell peers(int figure) {
		return EvidenceCell.of(this.subject.to(figure, "REPORTED_FOR", "Organisation")
			.stream()
			.flatMap((body) -> Stream.ofNullable(this.peers.inWords(figure, body)))
			.collect(Collectors.joining(" ")));
	}

	/**
	 * What was seen, as printed.
	 */
	static EvidenceCell seen(Facts facts, int observation, @Nullable String unit) {
		Double value = facts.number(observation, "value");
		String printed = facts.text(observation, "valueText");
		String bound = Rows.inWords(facts.text(observation, "bound"));
		EvidenceCell seen = (printed != null) ? new EvidenceCell(printed, value, List.of()) : Rows.number(value, unit);
		return (seen.text() != null && bound != null)
				? new EvidenceCell(bound + " " + seen.text(), seen.number(), List.of()) : seen;
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
				Rows.words(this.facts.text(measure, "better")), none, none, none, none, targets(measure, true),
				targets(measure, false), targetsOfOthers(measure), none);
	}

	/** No figure of the year is judged by a target for another time. */
	private EvidenceCell targets(int measure, boolean forTheYear) {
		return targets(measure,
				(target) -> !this.subject.isOfOthers(target) && this.subject.times().judges(target) == forTheYear);
	}

	private EvidenceCell targetsOfOthers(int measure) {
		return targets(measure, this.subject::isOfOthers);
	}

	private EvidenceCell targets(int measure, Predicate<Integer> which) {
		return this.rows.things((measure >= 0)
				? this.subject.to(measure, "HAS_TARGET", "Target").stream().filter(which).toList() : List.of());
	}

}
