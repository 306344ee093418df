package org.goldenthread.evidence.plan;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.goldenthread.evidence.pack.EvidenceCell;
import org.goldenthread.evidence.pack.EvidenceRow;
import org.goldenthread.evidence.pack.EvidenceSource;
import org.goldenthread.evidence.pack.EvidenceTable;
import org.goldenthread.evidence.subject.Facts;
import org.goldenthread.evidence.subject.Findings;
import org.goldenthread.evidence.subject.Rows;
import org.goldenthread.evidence.subject.Subject;

/**
 * Risks that the documents of the assessment name and that no link ties to anything that
 * belongs to the board: found by what they cite.
 */
final class NamedRisks {

	static final String NAMED = "named-risks";

	private static final List<String> COLUMNS = List.of("Risk", "Threatens", "Mitigations",
			"Findings of the year about it", "How it was read");

	private final Subject subject;

	private final Facts facts;

	private final Rows rows;

	private final Findings findings;

	private final List<Integer> others;

	/** Asks for the facts that it needs. */
	NamedRisks(Subject subject, Facts facts, Rows rows, Findings findings) {
		this.subject = subject;
		this.facts = facts;
		this.rows = rows;
		this.findings = findings;
		this.others = subject.assessments().isEmpty() ? List.of()
				: subject.first("risks of others that could be named in the documents",
						subject.visible()
							.nodesOf(subject.graph().layout().kindsOf("Risk"))
							.filter((risk) -> !subject.members().get(risk) && subject.times().holds(risk))
							.boxed()
							.toList());
		facts.ask(this.others);
		facts.ask(subject.assessments());
	}

	EvidenceTable table() {
		Set<String> documents = this.subject.assessments()
			.stream()
			.flatMap((assessment) -> this.facts.sources(assessment).stream())
			.map(EvidenceSource::document)
			.collect(Collectors.toSet());
		List<Integer> named = this.others.stream()
			.filter((risk) -> this.facts.sources(risk)
				.stream()
				.map(EvidenceSource::document)
				.anyMatch(documents::contains))
			.toList();
		return Rows.table(NAMED,
				"Risks that the documents of the assessment name, tied to nothing that belongs to the board",
				this.subject.assessments().isEmpty()
						? "Without an assessment of the year there are no documents to look in."
						: "Found by what they cite: no register of the board holds them, and nothing that belongs to it is"
								+ " linked to them. A measure belongs to all who use it.",
				null, COLUMNS, this.rows.inReadingOrder(named).stream().map(this::row).toList());
	}

	private EvidenceRow row(int risk) {
		return this.rows.of(risk, EvidenceCell.of(this.subject.graph().name(risk)),
				this.rows.things(this.subject.to(risk, "THREATENS", "Node")),
				this.rows.things(this.subject.to(risk, "MITIGATED_BY", "Intention")),
				this.rows.things(this.findings.about(risk)), EvidenceCell.of(this.facts.text(risk, "basisNote")));
	}

}
