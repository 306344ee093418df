package org.goldenthread.evidence.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.goldenthread.evidence.pack.EvidenceSource;
import org.goldenthread.evidence.subject.Facts;
import org.goldenthread.evidence.subject.Rows;
import org.goldenthread.evidence.subject.Subject;
import org.goldenthread.threadgraph.ThreadGraph;
import org.jspecify.annotations.Nullable;

/**
 * Whether the plans meet what the law requires of them, as recorded for the year.
 */
final class Compliance {

	private final Subject subject;

	private final ThreadGraph graph;

	private final Facts facts;

	/** By plan the requirements that the law makes of its type. */
	private final Map<Integer, List<Integer>> requirements = new LinkedHashMap<>();

	private final Map<Integer, List<Integer>> statements = new LinkedHashMap<>();

	/** Asks for the facts that it needs. */
	Compliance(Subject subject, Facts facts) {
		this.subject = subject;
		this.graph = subject.graph();
		this.facts = facts;
		for (int plan : subject.plans()) {
			List<Integer> required = subject.to(plan, "INSTANCE_OF", "PlanType")
				.stream()
				.flatMap((type) -> subject.from(type, "APPLIES_TO", "LegislativeRequirement").stream())
				.distinct()
				.sorted(Comparator
					.<Integer, Double>comparing((node) -> this.graph.number(node, "order"),
							Comparator.nullsLast(Comparator.naturalOrder()))
					.thenComparing(this.graph::id))
				.toList();
			if (!required.isEmpty()) {
				this.requirements.put(plan, subject.first("requirements", required));
				this.statements.put(plan, statements(plan));
			}
		}
		this.requirements.forEach((plan, required) -> {
			facts.ask(required);
			required.forEach((each) -> facts.askLinks(meets(plan, each)));
		});
		this.statements.values().forEach((statements) -> {
			facts.ask(statements);
			statements.forEach((each) -> facts.ask(evidence(each)));
		});
	}

	/** Those of the assessment of the year, and those of no assessment. */
	private List<Integer> statements(int plan) {
		Set<Integer> sections = new LinkedHashSet<>(this.subject.sections(this.subject.assessments()));
		return this.subject.heldFrom(plan, "ABOUT", "ComplianceStatement").stream().filter((statement) -> {
			List<Integer> in = this.subject.to(statement, "IN_SECTION", "AssessmentSection");
			return in.isEmpty() || in.stream().anyMatch(sections::contains);
		}).toList();
	}

	private List<Integer> evidence(int statement) {
		return this.subject.heldTo(statement, "EVIDENCED_BY", "EvidenceItem");
	}

	private List<Integer> meets(int plan, int requirement) {
		return this.subject.visible()
			.outgoing(plan, "MEETS")
			.filter((link) -> this.graph.target(link) == requirement)
			.filter(this.subject.times()::holdsLink)
			.boxed()
			.toList();
	}

	/**
	 * {@return by plan the requirements that the law makes of its type}
	 */
	Map<Integer, List<Integer>> requirements() {
		return this.requirements;
	}

	/**
	 * The plan that must meet a requirement.
	 */
	@Nullable Integer planFor(int requirement) {
		return this.requirements.entrySet()
			.stream()
			.filter((each) -> each.getValue().contains(requirement))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElse(null);
	}

	Status status(int plan, int requirement) {
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

	/**
	 * Whether a plan meets a requirement.
	 *
	 * @param text the status in words; null if there is no data
	 * @param statements what states it
	 * @param evidence what that rests on
	 * @param date the latest date of the evidence; null if it bears none
	 * @param sources where it is stated
	 */
	record Status(@Nullable String text, List<Integer> statements, List<Integer> evidence, @Nullable String date,
			List<EvidenceSource> sources) {

		static final Status UNKNOWN = new Status(null, List.of(), List.of(), null, List.of());

	}

}
