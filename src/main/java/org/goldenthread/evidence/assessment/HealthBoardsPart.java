package org.goldenthread.evidence.assessment;

import java.util.List;
import java.util.Objects;

import org.goldenthread.evidence.pack.EvidenceCell;
import org.goldenthread.evidence.pack.EvidenceRow;
import org.goldenthread.evidence.pack.EvidenceSection;
import org.goldenthread.evidence.pack.EvidenceTable;
import org.goldenthread.evidence.subject.Facts;
import org.goldenthread.evidence.subject.Findings;
import org.goldenthread.evidence.subject.Part;
import org.goldenthread.evidence.subject.Rows;
import org.goldenthread.evidence.subject.Subject;
import org.goldenthread.evidence.subject.Tally;

/**
 * The health and wellbeing boards that the board is a member of, and which of them the
 * assessment heard.
 */
public final class HealthBoardsPart implements Part {

	static final String BOARDS = "health-and-wellbeing-boards";

	static final String HEARD = "Heard in the assessment";

	private static final String TYPE = "health and wellbeing board";

	private static final List<String> COLUMNS = List.of("Health and wellbeing board", HEARD, "Evidence that it gave",
			"Findings about it", "Its strategy");

	private final Subject subject;

	private final Rows rows;

	private final Findings findings;

	private final List<Integer> boards;

	/**
	 * Asks for the facts that it needs.
	 * @param subject what the pack is about
	 * @param facts what is read
	 * @param rows writes rows
	 * @param findings the findings of the year
	 */
	public HealthBoardsPart(Subject subject, Facts facts, Rows rows, Findings findings) {
		this.subject = subject;
		this.rows = rows;
		this.findings = findings;
		this.boards = subject.first("health and wellbeing boards",
				subject.heldTo(subject.board(), "MEMBER_OF", "GovernanceBody")
					.stream()
					.filter((body) -> Objects.equals(subject.graph().text(body, "type"), TYPE))
					.toList());
		facts.ask(this.boards);
	}

	@Override
	public List<EvidenceSection> sections() {
		EvidenceTable boards = Rows.table(BOARDS, "Health and wellbeing boards heard and not heard",
				this.subject.times()
					.now("Members and strategies stand here as the facts have them now, but for what they date after"),
				"assessment/health-and-wellbeing-boards-heard", COLUMNS, this.boards.stream().map(this::row).toList());
		List<EvidenceRow> heard = Tally.with(boards, HEARD);
		return List
			.of(new EvidenceSection(BOARDS, null, "Health and wellbeing boards", null,
					"The law has each relevant board consulted. No data means that no view of a board is recorded as"
							+ " evidence; whether it was asked is not said.",
					List.of(Rows
						.statement(
								Tally.facts(boards).isEmpty() ? "No health and wellbeing board is recorded: no data."
										: "The views of " + Tally.some(heard.size()) + " of "
												+ Tally.count(boards.rows().size(), "health and wellbeing board")
												+ " are recorded as evidence of the assessment.",
								boards, boards.rows())),
					List.of(boards)));
	}

	private EvidenceRow row(int board) {
		boolean heard = this.subject.assessments()
			.stream()
			.anyMatch((assessment) -> this.subject.to(assessment, "EVIDENCED_BY", "Actor").contains(board));
		return this.rows.of(board, EvidenceCell.of(this.subject.graph().name(board)),
				EvidenceCell.of(heard ? "its views are used as evidence" : null),
				this.rows.things(this.subject.heldFrom(board, "PROVIDED_BY", "EvidenceItem")),
				this.rows.things(this.findings.about(board)),
				this.rows.things(this.subject.heldFrom(board, "OWNED_BY", "LocalPlan")));
	}

}
