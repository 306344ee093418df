package org.goldenthread.evidence.figures;

import java.util.List;
import java.util.Objects;

import org.goldenthread.evidence.pack.EvidenceCell;
import org.goldenthread.evidence.pack.EvidenceRow;
import org.goldenthread.evidence.pack.EvidenceTable;
import org.goldenthread.evidence.subject.Facts;
import org.goldenthread.evidence.subject.Rows;
import org.goldenthread.evidence.subject.Subject;

/**
 * What the assessment tells in numbers: those that a strength speaks of, and those that
 * have a national target for the year after.
 */
final class Achievements {

	private static final List<String> NUMBERS = List.of("Measure", "Number", "Strength that speaks of it",
			"How it stands", "Period", "Reported for");

	private static final List<String> TARGETS = List.of("Measure", "Outturn", "National target for the year after",
			"By", "Better when");

	private final Subject subject;

	private final Facts facts;

	private final Rows rows;

	private final List<Integer> observations;

	/** Asks for the facts that it needs. */
	Achievements(Subject subject, Facts facts, Rows rows) {
		this.subject = subject;
		this.facts = facts;
		this.rows = rows;
		this.observations = subject.assessments()
			.stream()
			.flatMap((assessment) -> subject.from(assessment, "ASSESSED_IN", "Observation").stream())
			.distinct()
			.toList();
		facts.ask(this.observations);
		this.observations.forEach((observation) -> {
			facts.ask(measures(observation));
			facts.ask(strengths(observation));
			facts.ask(targets(observation));
		});
	}

	private List<Integer> measures(int observation) {
		return this.subject.from(observation, "HAS_OBSERVATION", "Measure");
	}

	private List<Integer> strengths(int observation) {
		return this.subject.from(observation, "ABOUT", "Finding")
			.stream()
			.filter((finding) -> "STRENGTH".equals(this.subject.graph().text(finding, "polarity")))
			.toList();
	}

	/** National ones that fall due in the year after. */
	private List<Integer> targets(int observation) {
		return measures(observation).stream()
			.flatMap((measure) -> this.subject.to(measure, "HAS_TARGET", "Target").stream())
			.filter((target) -> "NATIONAL".equals(this.subject.graph().text(target, "level"))
					&& this.subject.times().isDueInTheYearAfter(target))
			.distinct()
			.toList();
	}

	EvidenceTable numbers() {
		return Rows.table("achievements", "Achievements that carry a number", "assessment/achievements-with-a-number",
				NUMBERS,
				this.rows.inReadingOrder(this.observations)
					.stream()
					.filter((observation) -> this.facts.number(observation, "value") != null
							&& !strengths(observation).isEmpty())
					.map(this::number)
					.toList());
	}

	EvidenceTable nextTargets() {
		return Rows.table("next-targets", "Outturn beside the national targets of the year after",
				"Nothing is compared here, since units and bounds can differ.",
				"dashboard/outturn-against-next-targets", TARGETS,
				this.rows.inReadingOrder(this.observations)
					.stream()
					.filter((observation) -> !targets(observation).isEmpty())
					.map(this::nextTarget)
					.toList());
	}

	private EvidenceRow number(int observation) {
		return this.rows.of(observation, this.rows.things(measures(observation)), seen(observation),
				this.rows.things(strengths(observation)), Rows.words(this.facts.text(observation, "performance")),
				Rows.period(this.facts.text(observation, "period")),
				this.rows.things(this.subject.to(observation, "REPORTED_FOR", "Actor")));
	}

	private EvidenceRow nextTarget(int observation) {
		List<Integer> measures = measures(observation);
		List<Integer> targets = targets(observation);
		return this.rows.of(observation, this.rows.things(measures), seen(observation), this.rows.things(targets),
				EvidenceCell.of(String.join("; ",
						targets.stream()
							.map((target) -> Rows.period(this.facts.text(target, "by")).text())
							.filter(Objects::nonNull)
							.distinct()
							.toList())),
				Rows.words(this.facts.text(measures.getFirst(), "better")));
	}

	private EvidenceCell seen(int observation) {
		return Figures.seen(this.subject.graph(), observation,
				Figures.unit(this.facts, observation, measures(observation)));
	}

}
