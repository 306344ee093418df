package org.goldenthread.evidence.section;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.goldenthread.evidence.assessment.AssessmentPart;
import org.goldenthread.evidence.assessment.FindingsPart;
import org.goldenthread.evidence.assessment.HealthBoardsPart;
import org.goldenthread.evidence.assessment.NextStepsPart;
import org.goldenthread.evidence.assessment.SupportPart;
import org.goldenthread.evidence.figures.MeasuresPart;
import org.goldenthread.evidence.pack.EvidenceSection;
import org.goldenthread.evidence.plan.GapsPart;
import org.goldenthread.evidence.plan.PrioritiesPart;
import org.goldenthread.evidence.plan.RequirementsPart;
import org.goldenthread.evidence.plan.RisksPart;
import org.goldenthread.evidence.subject.EvidenceLimits;
import org.goldenthread.evidence.subject.Facts;
import org.goldenthread.evidence.subject.Findings;
import org.goldenthread.evidence.subject.Part;
import org.goldenthread.evidence.subject.Rows;
import org.goldenthread.evidence.subject.Subject;
import org.goldenthread.gap.ScopeGaps;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.store.GraphScan;
import org.goldenthread.value.Period;

import org.springframework.stereotype.Component;

/**
 * Finds what a pack says.
 */
@Component
public class PackContent {

	private final GraphScan scan;

	private final ScopeGaps gaps;

	private final EvidenceLimits limits;

	PackContent(GraphScan scan, ScopeGaps gaps, EvidenceLimits limits) {
		this.scan = scan;
		this.gaps = gaps;
		this.limits = limits;
	}

	/**
	 * The sections of a pack, with a summary before them and an index of sources after
	 * them.
	 * @param snapshot the data
	 * @param board the number of the board
	 * @param year the financial year
	 * @param asAt the day on which ages are counted
	 * @return the sections, and what was left out
	 */
	public Sections of(Snapshot snapshot, int board, Period year, LocalDate asAt) {
		Subject subject = new Subject(snapshot, board, year, asAt, this.limits);
		Facts facts = new Facts(this.scan, snapshot);
		Rows rows = new Rows(subject, facts);
		Findings findings = new Findings(subject);
		List<Part> parts = List.of(new AssessmentPart(subject, facts, rows),
				new FindingsPart(subject, facts, rows, findings), new MeasuresPart(subject, facts, rows),
				new PrioritiesPart(subject, facts, rows), new RequirementsPart(subject, facts, rows, findings),
				new NextStepsPart(subject, facts, rows), new HealthBoardsPart(subject, facts, rows, findings),
				new RisksPart(subject, facts, rows, findings), new GapsPart(subject, facts, rows, this.gaps),
				new SupportPart(subject, facts, rows, findings));
		facts.read();
		List<EvidenceSection> sections = new ArrayList<>();
		parts.forEach((part) -> sections.addAll(part.sections()));
		sections.add(OtherTimes.of(subject, facts, rows));
		sections.add(new SourceIndex(subject, facts, sections).section(rows));
		sections.addFirst(Summary.of(subject, sections));
		return new Sections(sections, subject.cuts());
	}

	/**
	 * The sections of a pack.
	 *
	 * @param sections the sections in order
	 * @param cuts what was left out and why
	 */
	public record Sections(List<EvidenceSection> sections, List<String> cuts) {

	}

}
