package org.goldenthread.evidence.section;

import java.util.List;
import java.util.Set;

import org.goldenthread.evidence.pack.EvidenceCell;
import org.goldenthread.evidence.pack.EvidenceRow;
import org.goldenthread.evidence.pack.EvidenceSection;
import org.goldenthread.evidence.pack.EvidenceTable;
import org.goldenthread.evidence.subject.Facts;
import org.goldenthread.evidence.subject.Rows;
import org.goldenthread.evidence.subject.Subject;
import org.goldenthread.evidence.subject.Tally;
import org.goldenthread.value.Period;

/**
 * What was left out of a pack since the facts date it after the year or before, so that
 * nothing is left out in silence.
 */
final class OtherTimes {

	static final String OTHER_TIMES = "other-times";

	private OtherTimes() {
	}

	/** Once the other sections are made, which leave it out. */
	static EvidenceSection of(Subject subject, Facts facts, Rows rows) {
		Set<Integer> leftOut = subject.times().leftOut();
		List<Integer> shown = subject.first("things of another time", leftOut);
		facts.ask(shown);
		facts.read();
		EvidenceTable table = Rows.table(OTHER_TIMES, "Left out, since the facts date it after the year or before",
				null, List.of("What was left out", "Kind", "Of", "Until"),
				rows.inReadingOrder(shown).stream().map((node) -> row(node, subject, facts, rows)).toList());
		return new EvidenceSection(OTHER_TIMES, null, "Of another time", null,
				"The pack of a year is made from what held in it. What bears no date is taken to hold.",
				List.of(Rows.statement(
						leftOut.isEmpty() ? "Nothing is left out for its date."
								: Tally.count(leftOut.size(), "thing") + ((leftOut.size() != 1) ? " are" : " is")
										+ " left out for " + ((leftOut.size() != 1) ? "their dates." : "its date."),
						table, table.rows())),
				List.of(table));
	}

	private static EvidenceRow row(int node, Subject subject, Facts facts, Rows rows) {
		Period since = subject.times().since(node);
		return rows.of(node, EvidenceCell.of(subject.graph().name(node)),
				EvidenceCell.of(subject.graph().kind(node).name()), Rows.period((since != null) ? since.text() : null),
				Rows.period(facts.text(node, "validTo")));
	}

}
