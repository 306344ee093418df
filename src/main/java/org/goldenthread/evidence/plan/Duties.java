package org.goldenthread.evidence.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.goldenthread.evidence.pack.EvidenceCell;
import org.goldenthread.evidence.pack.EvidenceRow;
import org.goldenthread.evidence.pack.EvidenceSection;
import org.goldenthread.evidence.pack.EvidenceSource;
import org.goldenthread.evidence.pack.EvidenceTable;
import org.goldenthread.evidence.subject.Facts;
import org.goldenthread.evidence.subject.Findings;
import org.goldenthread.evidence.subject.Rows;
import org.goldenthread.evidence.subject.Subject;
import org.goldenthread.evidence.subject.Tally;

/**
 * The duties that the assessment must look at by name, with what is said of each in the
 * year and on the plan. That nothing is found on one is said.
 */
final class Duties {

	static final String DUTIES = "duties";

	static final String GAP = "Gap";

	private static final List<String> COLUMNS = List.of("Duty", "Findings of the year about it",
			"Whether the plan meets it", GAP, "Evidence for that", "How findings were read", "Paragraph",
			"Section of the Act");

	private final Subject subject;

	private final Facts facts;

	private final Rows rows;

	private final Findings findings;

	private final Compliance compliance;

	private final List<Integer> duties;

	/** Asks for the facts that it needs. */
	Duties(Subject subject, Facts facts, Rows rows, Findings findings, Compliance compliance) {
		this.subject = subject;
		this.facts = facts;
		this.rows = rows;
		this.findings = findings;
		this.compliance = compliance;
		this.duties = subject.visible()
			.nodesOf(subject.graph().layout().kindsOf("LegislativeRequirement"))
			.filter((node) -> Boolean.TRUE.equals(subject.graph().fact(node, "namedInAnnualAssessment")))
			.boxed()
			.sorted(Comparator.<Integer, String>comparing(this::paragraph).thenComparing(subject.graph()::id))
			.toList();
		facts.ask(this.duties);
		this.duties.forEach((duty) -> {
			facts.ask(findings.about(duty));
			facts.askLinks(links(duty));
		});
	}

	private String paragraph(int duty) {
		return Objects.requireNonNullElse(this.subject.graph().text(duty, "annualAssessmentParagraph"), "");
	}

	/** By which findings of the year speak of a duty. */
	private List<Integer> links(int duty) {
		List<Integer> about = this.findings.about(duty);
		return this.subject.visible()
			.incoming(duty, "ABOUT")
			.filter((link) -> about.contains(this.subject.graph().source(link)))
			.boxed()
			.toList();
	}

	EvidenceSection section() {
		EvidenceTable duties = Rows.table(DUTIES, "Duties that the assessment must look at",
				"assessment/requirements-named-in-the-annual-assessment", COLUMNS,
				this.duties.stream().map(this::row).toList());
		List<EvidenceRow> gaps = Tally.with(duties, GAP);
		return new EvidenceSection(DUTIES, null, "Duties named in the annual assessment", null,
				"A finding stands at a duty that its sentence names or is read as speaking of; a reading says so, and is to be"
						+ " confirmed. That no evidence is found on a duty does not mean that it is not met.",
				List.of(Rows.statement(
						"On " + Tally.some(gaps.size()) + " of " + Tally.count(Tally.facts(duties).size(), "duty")
								+ " evidence is missing: of what the assessment says, or of whether the plan meets it.",
						duties, gaps)),
				List.of(duties));
	}

	private EvidenceRow row(int duty) {
		Integer plan = this.compliance.planFor(duty);
		Compliance.Status status = (plan != null) ? this.compliance.status(plan, duty) : Compliance.Status.UNKNOWN;
		List<Integer> about = this.findings.about(duty);
		Set<EvidenceSource> sources = new LinkedHashSet<>(this.facts.sources(duty));
		about.forEach((finding) -> sources.addAll(this.facts.sources(finding)));
		links(duty).forEach((link) -> sources.addAll(this.facts.linkSources(link)));
		sources.addAll(status.sources());
		EvidenceRow row = this.rows.of(duty, EvidenceCell.of(this.subject.graph().name(duty)), this.rows.things(about),
				EvidenceCell.of(status.text()), gap(about, status), this.rows.things(status.evidence()), readings(duty),
				EvidenceCell.of("14Z59(3)(" + paragraph(duty) + ")"),
				EvidenceCell.of(this.facts.text(duty, "section")));
		return row.citing(sources);
	}

	/** Of what is not stated, to be confirmed. */
	private EvidenceCell readings(int duty) {
		return EvidenceCell.of(links(duty).stream()
			.filter((link) -> this.facts.linkText(link, "note") != null)
			.map((link) -> this.subject.graph().name(this.subject.graph().source(link)) + ": "
					+ this.facts.linkText(link, "note"))
			.collect(Collectors.joining("; ")));
	}

	private static EvidenceCell gap(List<Integer> about, Compliance.Status status) {
		List<String> gaps = new ArrayList<>();
		if (about.isEmpty()) {
			gaps.add("No evidence found in the assessment: no finding of the year is about it.");
		}
		if (status.text() == null) {
			gaps.add("No evidence found on the plan: nothing says whether it meets it.");
		}
		return EvidenceCell.of(String.join(" ", gaps));
	}

}
