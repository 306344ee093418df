package org.goldenthread.evidence.capability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.goldenthread.evidence.pack.EvidenceCell;
import org.goldenthread.evidence.pack.EvidenceRow;
import org.goldenthread.evidence.pack.EvidenceSection;
import org.goldenthread.evidence.pack.EvidenceTable;
import org.goldenthread.evidence.subject.Facts;
import org.goldenthread.evidence.subject.Part;
import org.goldenthread.evidence.subject.Rows;
import org.goldenthread.evidence.subject.Subject;
import org.goldenthread.evidence.subject.Tally;
import org.goldenthread.threadgraph.ThreadGraph;
import org.jspecify.annotations.Nullable;

/**
 * The yearly self-assessment of a provider's board, by the areas of NHS England's
 * guidance "Assessing provider capability": certification and the region's view, then for
 * each area what the board states, on what evidence, with what concerns it and what it
 * does about that.
 */
public final class CapabilityPart implements Part {

	static final String ASSESSMENTS = "capability-assessments";

	static final String CONFIRMED = "Whether the board confirms it";

	private static final List<String> ASSESSMENT_COLUMNS = List.of("Self-assessment", "Certified by the board",
			"View of the region", "What the board certifies, or why it cannot", "Signed by", "Year",
			"Sent to the region", "Date of that view");

	private static final List<String> STATEMENT_COLUMNS = List.of("Statement", CONFIRMED, "Concern", "Evidence",
			"Reason", "Action in words", "Actions", "By when", "View of the region");

	private final Subject subject;

	private final ThreadGraph graph;

	private final Facts facts;

	private final Rows rows;

	private final List<Integer> assessments;

	private final List<Integer> areas;

	private final List<Integer> statements;

	/**
	 * Asks for the facts that it needs.
	 * @param subject what the pack is about
	 * @param facts what is read
	 * @param rows writes rows
	 */
	public CapabilityPart(Subject subject, Facts facts, Rows rows) {
		this.subject = subject;
		this.graph = subject.graph();
		this.facts = facts;
		this.rows = rows;
		this.assessments = subject.from(subject.board(), "ABOUT", "CapabilityAssessment")
			.stream()
			.filter((assessment) -> subject.year().text().equals(this.graph.text(assessment, "year")))
			.toList();
		this.areas = inOrder(subject.visible().nodesOf(this.graph.layout().kindsOf("CapabilityArea")).boxed().toList());
		this.statements = subject.first("statements on capability",
				inOrder(this.assessments.stream()
					.flatMap((assessment) -> subject.from(assessment, "ASSESSED_IN", "CapabilityStatement").stream())
					.distinct()
					.toList()));
		facts.ask(this.assessments);
		facts.ask(this.areas);
		facts.ask(this.statements);
	}

	private List<Integer> inOrder(List<Integer> nodes) {
		return nodes.stream()
			.sorted(Comparator
				.<Integer, Double>comparing((node) -> this.graph.number(node, "order"),
						Comparator.nullsLast(Comparator.naturalOrder()))
				.thenComparing(this.graph::id))
			.toList();
	}

	@Override
	public List<EvidenceSection> sections() {
		List<EvidenceSection> sections = new ArrayList<>();
		EvidenceTable assessments = Rows.table(ASSESSMENTS, "Self-assessments of the board for the year", null,
				ASSESSMENT_COLUMNS, this.assessments.stream().map(this::assessment).toList());
		sections.add(new EvidenceSection("capability", null, "Capability of the provider", null,
				"The board assesses itself each year by six areas, and sends that to the region of NHS England with the"
						+ " paper that it decided on. What it states is its own view.",
				List.of(Rows
					.statement(
							this.assessments.isEmpty()
									? "No self-assessment of this board for " + this.subject.year().text()
											+ " is recorded: no data."
									: Tally.count(this.assessments.size(), "self-assessment") + " of this board for "
											+ this.subject.year().text()
											+ ((this.assessments.size() != 1) ? " are" : " is") + " recorded.",
							assessments, assessments.rows())),
				List.of(assessments)));
		this.areas.forEach((area) -> sections.add(area(area)));
		return sections;
	}

	private EvidenceSection area(int area) {
		String name = this.graph.name(area);
		EvidenceTable table = Rows.table("capability-" + this.graph.id(area), "What the board states: " + name, null,
				STATEMENT_COLUMNS,
				this.statements.stream()
					.filter((statement) -> this.subject.to(statement, "CONCERNS", "CapabilityArea").contains(area))
					.map(this::statement)
					.toList());
		Double order = this.graph.number(area, "order");
		return new EvidenceSection(this.graph.id(area), (order != null) ? Integer.valueOf(order.intValue()) : null,
				name, null, null,
				List.of(Rows.statement(Tally.of(table, CONFIRMED, "statement", "in this area"), table, table.rows())),
				List.of(table));
	}

	private EvidenceRow assessment(int assessment) {
		return this.rows.of(assessment, EvidenceCell.of(this.graph.name(assessment)),
				yesOrNo(this.facts.text(assessment, "certified"), "certified", "not certified"),
				EvidenceCell.of(this.facts.text(assessment, "regionView")),
				EvidenceCell.of(this.facts.text(assessment, "certification")), signedBy(assessment),
				Rows.period(this.facts.text(assessment, "year")), Rows.period(this.facts.text(assessment, "submitted")),
				Rows.period(this.facts.text(assessment, "regionViewOn")));
	}

	private EvidenceCell signedBy(int assessment) {
		String post = Objects.requireNonNullElse(this.facts.text(assessment, "certifiedBy"), "");
		int found = this.subject.visible().find(post);
		return (found >= 0) ? this.rows.thing(found) : EvidenceCell.of(post);
	}

	private EvidenceRow statement(int statement) {
		return this.rows.of(statement, EvidenceCell.of(this.graph.name(statement)),
				yesOrNo(this.facts.text(statement, "confirmed"), "confirmed", "not confirmed"),
				EvidenceCell.of(this.facts.text(statement, "concern")),
				this.rows.things(this.subject.to(statement, "EVIDENCED_BY", "EvidenceItem")),
				EvidenceCell.of(this.facts.text(statement, "reason")),
				EvidenceCell.of(this.facts.text(statement, "action")),
				this.rows.things(this.subject.from(statement, "RESPONDS_TO", "Node")),
				Rows.period(this.facts.text(statement, "due")),
				EvidenceCell.of(this.facts.text(statement, "regionView")));
	}

	private static EvidenceCell yesOrNo(@Nullable String value, String yes, String no) {
		return EvidenceCell.of((value != null) ? Boolean.parseBoolean(value) ? yes : no : null);
	}

}
