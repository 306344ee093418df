package org.goldenthread.evidence.plan;

import java.util.ArrayList;
import java.util.List;

import org.goldenthread.evidence.pack.EvidenceCell;
import org.goldenthread.evidence.pack.EvidenceRow;
import org.goldenthread.evidence.pack.EvidenceSection;
import org.goldenthread.evidence.pack.EvidenceSource;
import org.goldenthread.evidence.pack.EvidenceStatement;
import org.goldenthread.evidence.pack.EvidenceTable;
import org.goldenthread.evidence.subject.Facts;
import org.goldenthread.evidence.subject.Findings;
import org.goldenthread.evidence.subject.Part;
import org.goldenthread.evidence.subject.Rows;
import org.goldenthread.evidence.subject.Subject;
import org.goldenthread.evidence.subject.Tally;

/**
 * What the law requires of the plan, and the duties that the assessment must look at by
 * name.
 */
public final class RequirementsPart implements Part {

	static final String REQUIREMENTS = "requirements";

	static final String STATUS = "Status";

	static final String EVIDENCE_DATE = "Date of the evidence";

	static final String NAMED = "Named in the annual assessment";

	private static final List<String> COLUMNS = List.of("Requirement", STATUS, "Evidence", EVIDENCE_DATE, NAMED,
			"Age of the evidence", "Number", "Section of the Act", "Plan", "Stated in");

	private final Subject subject;

	private final Facts facts;

	private final Rows rows;

	private final Compliance compliance;

	private final Duties duties;

	/**
	 * Asks for the facts that it needs.
	 * @param subject what the pack is about
	 * @param facts what is read
	 * @param rows writes rows
	 * @param findings the findings of the year
	 */
	public RequirementsPart(Subject subject, Facts facts, Rows rows, Findings findings) {
		this.subject = subject;
		this.facts = facts;
		this.rows = rows;
		this.compliance = new Compliance(subject, facts);
		this.duties = new Duties(subject, facts, rows, findings, this.compliance);
	}

	@Override
	public List<EvidenceSection> sections() {
		List<EvidenceRow> required = new ArrayList<>();
		this.compliance.requirements().forEach((plan, each) -> each.forEach((one) -> required.add(row(plan, one))));
		EvidenceTable requirements = Rows.table(REQUIREMENTS, "What the law requires of the plan",
				"assessment/legal-requirements-met", COLUMNS, required);
		return List.of(new EvidenceSection(REQUIREMENTS, null, "Legislative requirements", null,
				"A statement on all requirements together stands at each of them.", statements(requirements),
				List.of(requirements)), this.duties.section());
	}

	private static List<EvidenceStatement> statements(EvidenceTable requirements) {
		int all = Tally.facts(requirements).size();
		if (all == 0) {
			return List.of(Rows.statement("No requirement of a plan of the board is recorded: no data.", requirements,
					List.of()));
		}
		List<EvidenceRow> undated = Tally.without(requirements, EVIDENCE_DATE);
		List<EvidenceRow> stated = Tally.with(requirements, STATUS);
		List<EvidenceRow> named = Tally.with(requirements, NAMED);
		return List.of(
				Rows.statement("A status is recorded for " + Tally.some(stated.size()) + " of "
						+ Tally.count(all, "requirement") + ".", requirements, stated),
				Rows.statement("For " + Tally.some(undated.size()) + " of them no date of the evidence is recorded.",
						requirements, undated),
				Rows.statement(Tally.some(named.size()) + " of them " + ((named.size() == 1) ? "is" : "are")
						+ " also named in section 14Z59(3).", requirements, named));
	}

	private EvidenceRow row(int plan, int requirement) {
		Compliance.Status status = this.compliance.status(plan, requirement);
		String paragraph = this.subject.graph().text(requirement, "annualAssessmentParagraph");
		List<EvidenceSource> sources = new ArrayList<>(this.facts.sources(requirement));
		sources.addAll(status.sources());
		EvidenceRow row = this.rows.of(requirement, EvidenceCell.of(this.subject.graph().name(requirement)),
				EvidenceCell.of(status.text()), this.rows.things(status.evidence()), Rows.period(status.date()),
				EvidenceCell.of((paragraph != null) ? "14Z59(3)(" + paragraph + ")" : null),
				this.rows.age(status.date()), Rows.number(this.facts.number(requirement, "order"), null),
				EvidenceCell.of(this.facts.text(requirement, "section")), this.rows.thing(plan),
				this.rows.things(status.statements()));
		return row.citing(sources);
	}

}
