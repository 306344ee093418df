package org.goldenthread.evidence.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.goldenthread.evidence.pack.EvidenceCell;
import org.goldenthread.evidence.pack.EvidenceRow;
import org.goldenthread.evidence.pack.EvidenceSection;
import org.goldenthread.evidence.pack.EvidenceSource;
import org.goldenthread.evidence.pack.EvidenceStatement;
import org.goldenthread.evidence.pack.EvidenceTable;
import org.goldenthread.evidence.subject.Facts;
import org.goldenthread.evidence.subject.Part;
import org.goldenthread.evidence.subject.Rows;
import org.goldenthread.evidence.subject.Subject;
import org.goldenthread.evidence.subject.Tally;
import org.goldenthread.gap.ScopeGap;
import org.goldenthread.gap.ScopeGaps;

/**
 * Where the threads of what belongs to the board are broken, by severity.
 */
public final class GapsPart implements Part {

	static final String GAPS = "gaps";

	static final String SEVERITY = "Severity";

	private static final String RULE = "What it is";

	private static final List<String> COLUMNS = List.of("Gap in", RULE, "Found instead", "Looked for", "Where",
			SEVERITY);

	private final Subject subject;

	private final Facts facts;

	private final Rows rows;

	private final List<ScopeGap> gaps;

	/**
	 * Asks for the facts that it needs.
	 * @param subject what the pack is about
	 * @param facts what is read
	 * @param rows writes rows
	 * @param gaps finds gaps
	 */
	public GapsPart(Subject subject, Facts facts, Rows rows, ScopeGaps gaps) {
		this.subject = subject;
		this.facts = facts;
		this.rows = rows;
		this.gaps = subject.first("gaps",
				gaps.of(subject.snapshot(), subject.graph().id(subject.board()), subject.times().judged()));
		facts.ask(this.gaps.stream().map(ScopeGap::node).toList());
		facts.askLinks(this.gaps.stream().map(ScopeGap::link).filter((link) -> link >= 0).toList());
	}

	@Override
	public List<EvidenceSection> sections() {
		Map<String, List<ScopeGap>> bySeverity = new LinkedHashMap<>();
		List.of("HIGH", "MEDIUM", "LOW").forEach((severity) -> bySeverity.put(severity, new ArrayList<>()));
		this.gaps.forEach((gap) -> bySeverity.computeIfAbsent(gap.severity(), (_) -> new ArrayList<>()).add(gap));
		List<EvidenceTable> tables = new ArrayList<>();
		List<EvidenceStatement> statements = new ArrayList<>();
		bySeverity.forEach((severity, gaps) -> {
			String word = Rows.inWords(severity);
			EvidenceTable table = Rows
				.table("gaps-" + word, "Gaps of " + word + " severity", this.subject.times()
					.now("Gaps are found in the facts as they are now; rules that take a day judge by the last day of"),
						"assessment/gaps-of-a-scope", COLUMNS, gaps.stream().map(this::row).toList())
				.groupedBy(RULE);
			tables.add(table);
			statements.add(Rows.statement(
					Tally.count(gaps.size(), "gap") + " of " + word + " severity"
							+ ((gaps.size() != 1) ? " are" : " is") + " found in what belongs to the board.",
					table, table.rows()));
		});
		return List.of(new EvidenceSection(GAPS, null, "Gaps", null,
				"A gap is found by a rule in what the facts hold. No gap found does not mean that there is none.",
				statements, tables));
	}

	private EvidenceRow row(ScopeGap gap) {
		List<EvidenceSource> sources = new ArrayList<>(
				(gap.link() >= 0) ? this.facts.linkSources(gap.link()) : this.facts.sources(gap.node()));
		EvidenceCell found = new EvidenceCell(gap.found(), null, this.rows.named(gap.related()));
		return new EvidenceRow(gap.id(), "Gap", null, gap.demonstration(),
				List.of(this.rows.thing(gap.node()), EvidenceCell.of(gap.sentence()), found,
						EvidenceCell.of(gap.lookedFor()), EvidenceCell.of(gap.where()), Rows.words(gap.severity())),
				sources);
	}

}
