package org.goldenthread.evidence.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.goldenthread.evidence.pack.EvidenceCell;
import org.goldenthread.evidence.pack.EvidenceRow;
import org.goldenthread.evidence.pack.EvidenceSection;
import org.goldenthread.evidence.pack.EvidenceSource;
import org.goldenthread.evidence.pack.EvidenceTable;
import org.goldenthread.evidence.subject.Facts;
import org.goldenthread.evidence.subject.Part;
import org.goldenthread.evidence.subject.Rows;
import org.goldenthread.evidence.subject.Subject;
import org.goldenthread.evidence.subject.Tally;
import org.goldenthread.threadgraph.ThreadGraph;
import org.jspecify.annotations.Nullable;

/**
 * What the law requires of the plan, and the duties that the assessment must look at by
 * name.
 */
public final class RequirementsPart implements Part {

	static final String REQUIREMENTS = "requirements";

	static final String DUTIES = "duties";

	static final String STATUS = "Status";

	static final String EVIDENCE_DATE = "Date of the evidence";

	static final String NAMED = "Named in the annual assessment";

	private static final List<String> REQUIREMENT_COLUMNS = List.of("Requirement", STATUS, "Evidence", EVIDENCE_DATE,
			NAMED, "Age of the evidence", "Number", "Section of the Act", "Plan", "Stated in");

	private static final List<String> DUTY_COLUMNS = List.of("Duty", "Paragraph", STATUS, "Evidence",
			"Findings about it", "Section of the Act");

	private final Subject subject;

	private final ThreadGraph graph;

	private final Facts facts;

	private final Rows rows;

	/** By plan the requirements that the law makes of its type. */
	private final Map<Integer, List<Integer>> requirements = new LinkedHashMap<>();

	private final Map<Integer, List<Integer>> statements = new LinkedHashMap<>();

	private final List<Integer> duties;

	/**
	 * Asks for the facts that it needs.
	 * @param subject what the pack is about
	 * @param facts what is read
	 * @param rows writes rows
	 */
	public RequirementsPart(Subject subject, Facts facts, Rows rows) {
		this.subject = subject;
		this.graph = subject.graph();
		this.facts = facts;
		this.rows = rows;
		for (int plan : subject.plans()) {
			List<Integer> required = subject.to(plan, "INSTANCE_OF", "PlanType")
				.stream()
				.flatMap((type) -> subject.from(type, "APPLIES_TO", "LegislativeRequirement").stream())
				.distinct()
				.sorted(by("order"))
				.toList();
			if (!required.isEmpty()) {
				this.requirements.put(plan, subject.first("requirements", required));
				this.statements.put(plan, statements(plan));
			}
		}
		this.duties = subject.visible()
			.nodesOf(this.graph.layout().kindsOf("LegislativeRequirement"))
			.filter((node) -> Boolean.TRUE.equals(this.graph.fact(node, "namedInAnnualAssessment")))
			.boxed()
			.sorted(Comparator.<Integer, String>comparing(this::paragraph).thenComparing(this.graph::id))
			.toList();
		facts.ask(this.duties);
		this.requirements.forEach((plan, required) -> {
			facts.ask(required);
			required.forEach((each) -> facts.askLinks(meets(plan, each)));
		});
		this.statements.values().forEach((statements) -> {
			facts.ask(statements);
			statements.forEach((each) -> facts.ask(evidence(each)));
		});
	}

	private Comparator<Integer> by(String property) {
		return Comparator
			.<Integer, Double>comparing((node) -> this.graph.number(node, property),
					Comparator.nullsLast(Comparator.naturalOrder()))
			.thenComparing(this.graph::id);
	}

	private String paragraph(int requirement) {
		String paragraph = this.graph.text(requirement, "annualAssessmentParagraph");
		return (paragraph != null) ? paragraph : "";
	}

	/** Those of the assessment of the year, and those of no assessment. */
	private List<Integer> statements(int plan) {
		Set<Integer> sections = new LinkedHashSet<>(this.subject.sections(this.subject.assessments()));
		return this.subject.from(plan, "ABOUT", "ComplianceStatement").stream().filter((statement) -> {
			List<Integer> in = this.subject.to(statement, "IN_SECTION", "AssessmentSection");
			return in.isEmpty() || in.stream().anyMatch(sections::contains);
		}).toList();
	}

	private List<Integer> evidence(int statement) {
		return this.subject.to(statement, "EVIDENCED_BY", "EvidenceItem");
	}

	private List<Integer> meets(int plan, int requirement) {
		return this.subject.visible()
			.outgoing(plan, "MEETS")
			.filter((link) -> this.graph.target(link) == requirement)
			.boxed()
			.toList();
	}

	@Override
	public List<EvidenceSection> sections() {
		List<EvidenceRow> required = new ArrayList<>();
		this.requirements.forEach((plan, each) -> each.forEach((one) -> required.add(requirement(plan, one))));
		EvidenceTable requirements = Rows.table(REQUIREMENTS, "What the law requires of the plan",
				"assessment/legal-requirements-met", REQUIREMENT_COLUMNS, required);
		EvidenceTable duties = Rows.table(DUTIES, "Duties that the assessment must look at",
				"assessment/requirements-named-in-the-annual-assessment", DUTY_COLUMNS,
				this.duties.stream().map(this::duty).toList());
		List<EvidenceRow> undated = Tally.without(requirements, EVIDENCE_DATE);
		List<EvidenceRow> stated = Tally.with(requirements, STATUS);
		List<EvidenceRow> named = Tally.with(requirements, NAMED);
		return List.of(
				new EvidenceSection(REQUIREMENTS, null, "Legislative requirements", null,
						"A statement on all requirements together stands at each of them.", List.of(
								Rows.statement(
										"A status is recorded for " + stated.size() + " of "
												+ Tally.count(Tally.facts(requirements).size(), "requirement") + ".",
										requirements, stated),
								Rows.statement(
										"For " + undated.size() + " of them no date of the evidence is recorded.",
										requirements, undated),
								Rows.statement(named.size() + " of them are also named in section 14Z59(3).",
										requirements, named)),
						List.of(requirements)),
				new EvidenceSection(DUTIES, null, "Duties named in the annual assessment", null, null, List.of(),
						List.of(duties)));
	}

	private EvidenceRow requirement(int plan, int requirement) {
		Status status = status(plan, requirement);
		String paragraph = this.facts.text(requirement, "annualAssessmentParagraph");
		List<EvidenceSource> sources = new ArrayList<>(this.facts.sources(requirement));
		sources.addAll(status.sources());
		EvidenceRow row = this.rows.of(requirement, EvidenceCell.of(this.graph.name(requirement)),
				EvidenceCell.of(status.text()), this.rows.things(status.evidence()), Rows.period(status.date()),
				EvidenceCell.of((paragraph != null) ? "14Z59(3)(" + paragraph + ")" : null),
				this.rows.age(status.date()), Rows.number(this.facts.number(requirement, "order"), null),
				EvidenceCell.of(this.facts.text(requirement, "section")), this.rows.thing(plan),
				this.rows.things(status.statements()));
		return new EvidenceRow(row.id(), row.kind(), row.basis(), row.demonstration(), row.cells(), sources);
	}

	private Status status(int plan, int requirement) {
		List<Integer> links = meets(plan, requirement);
		List<Integer> statements = this.statements.getOrDefault(plan, List.of());
		List<Integer> evidence = statements.stream().flatMap((each) -> evidence(each).stream()).distinct().toList();
		String date = evidence.stream()
			.map(this::date)
			.filter(Objects::nonNull)
			.max(Comparator.naturalOrder())
			.orElse(null);
		List<EvidenceSource> sources = new ArrayList<>();
		links.forEach((link) -> sources.addAll(this.facts.linkSources(link)));
		statements.forEach((each) -> sources.addAll(this.facts.sources(each)));
		String text = links.isEmpty() ? statements.isEmpty() ? null : together(statements.getFirst()) : "met";
		return new Status(text, statements, evidence, date, sources);
	}

	private @Nullable String date(int evidence) {
		String date = this.facts.text(evidence, "date");
		return (date != null) ? date : this.facts.text(evidence, "period");
	}

	private String together(int statement) {
		Double value = this.facts.number(statement, "value");
		Double outOf = this.facts.number(statement, "outOf");
		String words = Rows.inWords(this.facts.text(statement, "compliance"));
		return ((words != null) ? words : "no data") + ((value != null && outOf != null)
				? ", stated of all together: " + Rows.plain(value) + " of " + Rows.plain(outOf) : "");
	}

	private EvidenceRow duty(int duty) {
		Integer plan = this.requirements.entrySet()
			.stream()
			.filter((each) -> each.getValue().contains(duty))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElse(null);
		Status status = (plan != null) ? status(plan, duty) : new Status(null, List.of(), List.of(), null, List.of());
		return this.rows.of(duty, EvidenceCell.of(this.graph.name(duty)),
				EvidenceCell.of("14Z59(3)(" + paragraph(duty) + ")"), EvidenceCell.of(status.text()),
				this.rows.things(status.evidence()), this.rows.things(this.subject.from(duty, "ABOUT", "Finding")),
				EvidenceCell.of(this.facts.text(duty, "section")));
	}

	/**
	 * Whether a plan meets a requirement.
	 *
	 * @param text the status in words; null if there is no data
	 * @param statements what states it
	 * @param evidence what that rests on
	 * @param date the latest date of the evidence; null if it bears none
	 * @param sources where it is stated
	 */
	private record Status(@Nullable String text, List<Integer> statements, List<Integer> evidence,
			@Nullable String date, List<EvidenceSource> sources) {

	}

}
