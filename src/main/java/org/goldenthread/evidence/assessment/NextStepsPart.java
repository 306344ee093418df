package org.goldenthread.evidence.assessment;

import java.util.List;
import java.util.stream.Stream;

import org.goldenthread.evidence.pack.EvidenceCell;
import org.goldenthread.evidence.pack.EvidenceRow;
import org.goldenthread.evidence.pack.EvidenceSection;
import org.goldenthread.evidence.pack.EvidenceTable;
import org.goldenthread.evidence.subject.Facts;
import org.goldenthread.evidence.subject.Part;
import org.goldenthread.evidence.subject.Rows;
import org.goldenthread.evidence.subject.Subject;
import org.goldenthread.evidence.subject.Tally;
import org.goldenthread.value.Period;

/**
 * What the assessor asked for last year and this year, and what answers it.
 */
public final class NextStepsPart implements Part {

	static final String PREVIOUS = "previous-next-steps";

	static final String CURRENT = "next-steps";

	static final String ANSWERED = "Answered by";

	private static final String QUERY = "assessment/next-steps-of-each-section";

	private static final List<String> COLUMNS = List.of("Next step", "Section", "To be done in", "Status", ANSWERED,
			"Response in words", "Asked for again as", "About");

	private final Subject subject;

	private final Facts facts;

	private final Rows rows;

	private final String previousYear;

	private final List<Integer> previous;

	private final List<Integer> current;

	/**
	 * Asks for the facts that it needs.
	 * @param subject what the pack is about
	 * @param facts what is read
	 * @param rows writes rows
	 */
	public NextStepsPart(Subject subject, Facts facts, Rows rows) {
		this.subject = subject;
		this.facts = facts;
		this.rows = rows;
		this.previousYear = before(subject.year());
		this.previous = steps(subject.assessments(this.previousYear));
		this.current = steps(subject.assessments());
		facts.ask(this.previous);
		facts.ask(this.current);
	}

	static String before(Period year) {
		int starts = Integer.parseInt(year.text().substring(0, 4));
		return (starts - 1) + "/" + String.valueOf(100 + starts % 100).substring(1);
	}

	private List<Integer> steps(List<Integer> assessments) {
		return this.subject.first("next steps",
				this.subject.sections(assessments)
					.stream()
					.flatMap((section) -> this.subject.from(section, "IN_SECTION", "NextStep").stream())
					.distinct()
					.toList());
	}

	@Override
	public List<EvidenceSection> sections() {
		EvidenceTable previous = table(PREVIOUS, "Next steps of the assessment for " + this.previousYear,
				this.previous);
		EvidenceTable current = table(CURRENT, "Next steps of the assessment for " + this.subject.year().text(),
				this.current);
		return List.of(new EvidenceSection("next-steps", null, "Next steps, and what answers them", null, null,
				Stream.of(previous, current).map((table) -> {
					List<EvidenceRow> answered = Tally.with(table, ANSWERED);
					return Rows
						.statement(
								Tally.facts(table).isEmpty() ? table.title() + ": no data."
										: table.title() + ": " + Tally.facts(table).size() + ", of which "
												+ Tally.some(answered.size())
												+ ((answered.size() == 1) ? " has" : " have") + " a recorded answer.",
								table, table.rows());
				}).toList(), List.of(previous, current)));
	}

	private EvidenceTable table(String key, String title, List<Integer> steps) {
		return Rows.table(key, title,
				this.subject.times()
					.now("Status and answers stand here as the facts have them now; an answer can be of a year after"),
				QUERY, COLUMNS, steps.stream().map(this::row).toList());
	}

	private EvidenceRow row(int step) {
		return this.rows.of(step, EvidenceCell.of(this.subject.graph().name(step)),
				this.rows.things(this.subject.to(step, "IN_SECTION", "AssessmentSection")),
				Rows.period(this.facts.text(step, "year")), EvidenceCell.of(this.facts.text(step, "status")),
				this.rows.things(this.subject.from(step, "RESPONDS_TO", "Node")),
				EvidenceCell.of(this.facts.text(step, "response")),
				this.rows.things(this.subject.to(step, "CARRIED_FORWARD_AS", "NextStep")),
				this.rows.things(this.subject.to(step, "ABOUT", "Node")));
	}

}
