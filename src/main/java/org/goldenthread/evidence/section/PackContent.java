package org.goldenthread.evidence.section;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.goldenthread.evidence.assessment.AssessmentPart;
import org.goldenthread.evidence.assessment.FindingsPart;
import org.goldenthread.evidence.assessment.HealthBoardsPart;
import org.goldenthread.evidence.assessment.NextStepsPart;
import org.goldenthread.evidence.assessment.SupportPart;
import org.goldenthread.evidence.capability.CapabilityPart;
import org.goldenthread.evidence.figures.MeasuresPart;
import org.goldenthread.evidence.pack.EvidenceSection;
import org.goldenthread.evidence.plan.GapsPart;
import org.goldenthread.evidence.plan.GroundsPart;
import org.goldenthread.evidence.plan.PlansPart;
import org.goldenthread.evidence.plan.PrioritiesPart;
import org.goldenthread.evidence.plan.RequirementsPart;
import org.goldenthread.evidence.plan.RisksPart;
import org.goldenthread.evidence.subject.EvidenceLimits;
import org.goldenthread.evidence.subject.Facts;
import org.goldenthread.evidence.subject.Findings;
import org.goldenthread.evidence.subject.Part;
import org.goldenthread.evidence.subject.Rows;
import org.goldenthread.evidence.subject.Steps;
import org.goldenthread.evidence.subject.Subject;
import org.goldenthread.gap.ScopeGaps;
import org.goldenthread.request.Deadline;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.store.GraphScan;
import org.goldenthread.value.Period;

import org.springframework.stereotype.Component;

/**
 * Finds what a pack says.
 */
@Component
public class PackContent {

	/** A step for each of twelve parts at most, and those for what they share. */
	public static final int STEPS = 16;

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
	 * @param steps is told how far it has come, {@value #STEPS} steps in all
	 * @return the sections, and what was left out
	 */
	public Sections of(Snapshot snapshot, int board, Period year, LocalDate asAt, Steps steps) {
		Subject subject = new Subject(snapshot, board, year, asAt, this.limits);
		Facts facts = new Facts(this.scan, snapshot);
		Rows rows = new Rows(subject, facts);
		Findings findings = new Findings(subject);
		List<Part> parts = new ArrayList<>();
		for (Step step : steps(subject, facts, rows, findings)) {
			Deadline.check();
			steps.next("Looking for " + step.what());
			parts.add(step.part().get());
		}
		AssessorNotes notes = new AssessorNotes(subject, facts, rows);
		steps.next("Reading the facts");
		facts.read();
		steps.next("Writing the sections");
		List<EvidenceSection> sections = new ArrayList<>();
		parts.forEach((part) -> sections.addAll(notes.on(part.sections())));
		sections.add(OtherTimes.of(subject, facts, rows));
		sections.add(notes.section(sections));
		steps.next("Writing the index of sources");
		sections.add(new SourceIndex(subject, facts, sections).section(rows));
		sections.addFirst(Summary.of(subject, sections));
		return new Sections(sections, subject.cuts());
	}

	private List<Step> steps(Subject subject, Facts facts, Rows rows, Findings findings) {
		return subject.isOfProvider() ? ofProvider(subject, facts, rows, findings)
				: ofBoard(subject, facts, rows, findings);
	}

	private List<Step> ofProvider(Subject subject, Facts facts, Rows rows, Findings findings) {
		return List.of(new Step("self-assessments of capability", () -> new CapabilityPart(subject, facts, rows)),
				new Step("segments", () -> new AssessmentPart(subject, facts, rows)),
				new Step("findings", () -> new FindingsPart(subject, facts, rows, findings)),
				new Step("figures and series", () -> new MeasuresPart(subject, facts, rows)),
				new Step("priorities and their threads", () -> new PrioritiesPart(subject, facts, rows)),
				new Step("risks", () -> new RisksPart(subject, facts, rows, findings)),
				new Step("gaps", () -> new GapsPart(subject, facts, rows, this.gaps)),
				new Step("support offered", () -> new SupportPart(subject, facts, rows, findings)),
				new Step("what was derived", () -> new GroundsPart(subject, facts, rows)));
	}

	private List<Step> ofBoard(Subject subject, Facts facts, Rows rows, Findings findings) {
		return List.of(new Step("assessments", () -> new AssessmentPart(subject, facts, rows)),
				new Step("findings", () -> new FindingsPart(subject, facts, rows, findings)),
				new Step("figures and series", () -> new MeasuresPart(subject, facts, rows)),
				new Step("plans and dates", () -> new PlansPart(subject, facts, rows)),
				new Step("priorities and their threads", () -> new PrioritiesPart(subject, facts, rows)),
				new Step("requirements and duties", () -> new RequirementsPart(subject, facts, rows, findings)),
				new Step("next steps", () -> new NextStepsPart(subject, facts, rows)),
				new Step("health and wellbeing boards", () -> new HealthBoardsPart(subject, facts, rows, findings)),
				new Step("risks", () -> new RisksPart(subject, facts, rows, findings)),
				new Step("gaps", () -> new GapsPart(subject, facts, rows, this.gaps)),
				new Step("support offered", () -> new SupportPart(subject, facts, rows, findings)),
				new Step("what was derived", () -> new GroundsPart(subject, facts, rows)));
	}

	/**
	 * Looks for what a part needs.
	 *
	 * @param what what is looked for
	 * @param part finds it
	 */
	private record Step(String what, Supplier<Part> part) {

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
