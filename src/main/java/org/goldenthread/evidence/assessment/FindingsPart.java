package org.goldenthread.evidence.assessment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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
import org.jspecify.annotations.Nullable;

/**
 * What is said of the board: the findings of each section of the assessment, those beside
 * the sections, those of other documents that speak of the assessment, and where sources
 * disagree.
 */
public final class FindingsPart implements Part {

	static final String OTHERS = "other-findings";

	static final String OUTSIDE = "findings-outside-sections";

	static final String ELSEWHERE = "findings-elsewhere";

	static final String DISAGREEMENTS = "disagreements";

	static final String JUDGEMENT = "Judgement";

	private static final List<String> COLUMNS = List.of("Finding", JUDGEMENT, "Said by", "Disagrees with", "About",
			"Rests on");

	private static final String QUERY = "dashboard/findings-by-section-and-polarity";

	private final Subject subject;

	private final Facts facts;

	private final Rows rows;

	private final Findings findings;

	private final List<Integer> disagreements;

	/**
	 * Asks for the facts that it needs.
	 * @param subject what the pack is about
	 * @param facts what is read
	 * @param rows writes rows
	 * @param findings the findings of the year
	 */
	public FindingsPart(Subject subject, Facts facts, Rows rows, Findings findings) {
		this.subject = subject;
		this.facts = facts;
		this.rows = rows;
		this.findings = findings;
		this.disagreements = subject.first("disagreements", allDisagreements());
		facts.ask(findings.bySection().keySet());
		facts.ask(findings.all());
		facts.askLinks(this.disagreements);
		findings.all().forEach((finding) -> facts.askLinks(subject.links(finding, "CONFLICTS_WITH").toList()));
	}

	/** Of all that the assessment says and of what is said of it. */
	private Set<Integer> allDisagreements() {
		Set<Integer> all = new LinkedHashSet<>(this.findings.all());
		this.subject.assessments().forEach((assessment) -> {
			all.add(assessment);
			all.addAll(this.subject.from(assessment, "ASSESSED_IN", "Observation"));
		});
		this.findings.bySection()
			.keySet()
			.forEach((section) -> all.addAll(this.subject.from(section, "IN_SECTION", "Node")));
		Set<Integer> links = new LinkedHashSet<>();
		all.forEach((node) -> this.subject.links(node, "CONFLICTS_WITH").forEach(links::add));
		return links;
	}

	@Override
	public List<EvidenceSection> sections() {
		List<EvidenceSection> sections = new ArrayList<>();
		this.findings.bySection().forEach((section, findings) -> {
			String name = this.subject.graph().name(section);
			EvidenceTable table = table("findings-" + this.subject.graph().id(section), "Findings: " + name, findings);
			sections.add(new EvidenceSection(this.subject.graph().id(section), order(section), name,
					this.facts.first(section, "altNames"), null, List.of(Rows
						.statement(Tally.of(table, JUDGEMENT, "finding", "in this section"), table, table.rows())),
					List.of(table)));
		});
		EvidenceTable outside = table(OUTSIDE, "Findings of the assessment that stand in no section",
				this.findings.outside());
		EvidenceTable elsewhere = table(ELSEWHERE, "Findings of other documents that speak of the assessment",
				this.findings.elsewhere());
		EvidenceTable disagreements = disagreements();
		sections.add(new EvidenceSection(OTHERS, null, "Other findings, and where sources disagree", null,
				"Both sides of a disagreement stand. Which of them is right is not judged here.",
				List.of(Rows.statement(Tally.of(outside, JUDGEMENT, "finding", "outside the sections"), outside,
						outside.rows()),
						Rows.statement(
								Tally.of(elsewhere, JUDGEMENT, "finding",
										"in other documents that speak of the assessment"),
								elsewhere, elsewhere.rows())),
				List.of(outside, elsewhere, disagreements)));
		return sections;
	}

	private @Nullable Integer order(int section) {
		Double order = this.facts.number(section, "order");
		return (order != null) ? Integer.valueOf(order.intValue()) : null;
	}

	private EvidenceTable table(String key, String title, List<Integer> findings) {
		return Rows.table(key, title, QUERY, COLUMNS,
				this.rows.inReadingOrder(findings).stream().map(this::row).toList());
	}

	private EvidenceRow row(int finding) {
		String by = this.facts.text(finding, "assertedBy");
		int post = (by != null) ? this.subject.visible().find(by) : -1;
		List<Integer> others = this.subject.links(finding, "CONFLICTS_WITH")
			.map((link) -> (this.subject.graph().source(link) == finding) ? this.subject.graph().target(link)
					: this.subject.graph().source(link))
			.distinct()
			.toList();
		return this.rows.of(finding, EvidenceCell.of(this.subject.graph().name(finding)),
				Rows.words(this.facts.text(finding, "polarity")),
				(post >= 0) ? this.rows.thing(post) : EvidenceCell.of(by), this.rows.things(others),
				this.rows.things(this.subject.to(finding, "ABOUT", "Node")),
				this.rows.things(this.subject.to(finding, "EVIDENCED_BY", "EvidenceItem")));
	}

	private EvidenceTable disagreements() {
		return Rows.table(DISAGREEMENTS, "Where sources disagree", "assessment/disagreements",
				List.of("One says", "The other says", "They differ in", "How"),
				this.disagreements.stream()
					.map((link) -> this.rows.ofLink(link, this.rows.thing(this.subject.graph().source(link)),
							this.rows.thing(this.subject.graph().target(link)),
							Rows.words(this.facts.linkText(link, "differsIn")),
							EvidenceCell.of(this.facts.linkText(link, "note"))))
					.toList());
	}

}
