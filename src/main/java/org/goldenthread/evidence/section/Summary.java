package org.goldenthread.evidence.section;

import java.util.ArrayList;
import java.util.List;

import org.goldenthread.evidence.pack.EvidenceSection;
import org.goldenthread.evidence.pack.EvidenceStatement;
import org.goldenthread.evidence.pack.EvidenceTable;
import org.goldenthread.evidence.subject.Subject;
import org.goldenthread.evidence.subject.Tally;

/**
 * A pack on one page: the sentences of all sections, and what the facts do not hold.
 */
final class Summary {

	private Summary() {
	}

	static EvidenceSection of(Subject subject, List<EvidenceSection> sections) {
		List<EvidenceStatement> statements = new ArrayList<>();
		sections.forEach((section) -> section.statements()
			.forEach((statement) -> statements.add(new EvidenceStatement(section.name() + ": " + statement.text(),
					statement.table(), statement.ids(), statement.sources()))));
		List<String> empty = sections.stream()
			.flatMap((section) -> section.tables().stream())
			.filter((table) -> !table.key().equals(OtherTimes.OTHER_TIMES))
			.filter((table) -> Tally.facts(table).isEmpty())
			.map(EvidenceTable::title)
			.toList();
		if (!empty.isEmpty()) {
			statements.add(new EvidenceStatement("The facts hold nothing for: " + String.join("; ", empty) + ".", null,
					List.of(), List.of()));
		}
		String now = subject.times()
			.now("Findings, figures and ratings are of the year. Threads, risks, gaps, answers and support stand as the"
					+ " facts have them now, and not as they were in");
		return new EvidenceSection("summary", null, "Summary", null,
				"Each sentence counts rows of the table that it names. Nothing is judged here."
						+ ((now != null) ? " " + now : ""),
				statements, List.of());
	}

}
