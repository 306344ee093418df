package org.goldenthread.evidence.assessment;

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

/**
 * The assessment itself, and the segment that the board was put in.
 */
public final class AssessmentPart implements Part {

	static final String ASSESSMENT = "assessment";

	static final String RATINGS = "segment-ratings";

	private final Subject subject;

	private final ThreadGraph graph;

	private final Facts facts;

	private final Rows rows;

	private final List<Integer> ratings;

	/**
	 * Asks for the facts that it needs.
	 * @param subject what the pack is about
	 * @param facts what is read
	 * @param rows writes rows
	 */
	public AssessmentPart(Subject subject, Facts facts, Rows rows) {
		this.subject = subject;
		this.graph = subject.graph();
		this.facts = facts;
		this.rows = rows;
		this.ratings = subject.first("ratings", subject.heldTo(subject.board(), "RATED_AS", "SegmentRating"));
		facts.ask(subject.assessments());
		facts.ask(this.ratings);
	}

	@Override
	public List<EvidenceSection> sections() {
		EvidenceTable assessment = Rows.table(ASSESSMENT, "Assessments of the board for the year", null,
				List.of("Assessment", "Year", "Date", "Law", "Carried out by", "Evidence considered", "Looks at"),
				this.subject.assessments().stream().map(this::assessment).toList());
		EvidenceTable ratings = Rows.table(RATINGS, "Segments of the oversight framework",
				"dashboard/segment-of-an-organisation", List.of("Rating", "Segment", "As at", "Framework"),
				this.ratings.stream().map(this::rating).toList());
		return List.of(new EvidenceSection(ASSESSMENT, null, "The assessment", null, null,
				List.of(Rows.statement(this.subject.assessments().isEmpty()
						? "No assessment of this board for " + this.subject.year().text() + " is recorded: no data."
						: Tally.count(assessment.rows().size(), "assessment") + " of this board for "
								+ this.subject.year().text() + ((assessment.rows().size() != 1) ? " are" : " is")
								+ " recorded.",
						assessment, assessment.rows())),
				List.of(assessment, ratings)));
	}

	private EvidenceRow assessment(int assessment) {
		return this.rows.of(assessment, EvidenceCell.of(this.graph.name(assessment)),
				Rows.period(this.facts.text(assessment, "year")), Rows.period(this.facts.text(assessment, "date")),
				EvidenceCell.of(this.facts.text(assessment, "statute")),
				this.rows.things(this.subject.to(assessment, "DEVELOPED_BY", "Actor")),
				this.rows.things(this.subject.to(assessment, "EVIDENCED_BY", "Node")),
				this.rows.things(this.subject.to(assessment, "ABOUT", "Node")));
	}

	private EvidenceRow rating(int rating) {
		String version = Objects.requireNonNullElse(this.facts.text(rating, "frameworkVersion"), "");
		return this.rows.of(rating, EvidenceCell.of(this.graph.name(rating)),
				Rows.number(this.facts.number(rating, "segment"), null), Rows.period(this.facts.text(rating, "asAt")),
				version.isEmpty() ? this.rows.things(this.subject.to(rating, "RATED_UNDER", "GuidanceDocument"))
						: EvidenceCell.of(version));
	}

}
