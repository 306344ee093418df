package org.goldenthread.gap.condition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Requirements of the law that a plan must meet, and the evidence that it does. What
 * finds it not met, and what refutes that it is, is no such evidence.
 */
final class RequirementConditions {

	static final Set<String> FACTS = Set.of("compliance", "polarity", "direction", "evidence", "evidencePeriod", "date",
			"period");

	private static final int MOST_EVIDENCE = 4;

	private RequirementConditions() {
	}

	static List<Finding> withoutEvidence(Candidate plan) {
		return each(plan, (requirement, evidence) -> {
			if (!evidence.items().isEmpty() || evidence.meets().stream().anyMatch((met) -> hasEvidence(plan, met))) {
				return null;
			}
			boolean stated = !evidence.statements().isEmpty() || !evidence.meets().isEmpty();
			return Finding
				.in(requirement, stated ? "it is stated as met, without evidence" : "nobody states that it is met")
				.naming(evidence.statements().stream().limit(Candidate.MOST_NAMED).toList());
		});
	}

	static List<Finding> withOldEvidence(Candidate plan) {
		return each(plan, (requirement, evidence) -> {
			LocalDate newest = evidence.newest(plan);
			boolean recent = newest != null && !newest.isBefore(plan.asAt().minusMonths(12));
			if (evidence.items().isEmpty() || recent) {
				return null;
			}
			String undated = evidence.ends(plan).isEmpty() ? "evidence without a date"
					: "only evidence of a later time";
			return Finding.in(requirement, (newest != null) ? "evidence from the time to " + newest : undated)
				.naming(evidence.items().stream().limit(MOST_EVIDENCE).toList());
		});
	}

	private static List<Finding> each(Candidate plan, BiFunction<Integer, Evidence, @Nullable Finding> judge) {
		int node = plan.node();
		List<Integer> requirements = plan.ordered(plan.to(node, "INSTANCE_OF")
			.filter((type) -> plan.is(type, "PlanType"))
			.flatMap((type) -> plan.from(type, "APPLIES_TO"))
			.filter((requirement) -> plan.is(requirement, "LegislativeRequirement")));
		List<Integer> texts = plan.ordered(IntStream.concat(IntStream.of(node), plan.from(node, "EDITION_OF")));
		List<Finding> found = new ArrayList<>();
		for (int requirement : requirements) {
			Finding finding = judge.apply(requirement, evidence(plan, texts, requirement));
			if (finding != null) {
				found.add(finding.key(plan.id(node)).about(node).through(node));
			}
		}
		return found;
	}

	private static boolean hasEvidence(Candidate plan, int meets) {
		return plan.graph().linkFact(meets, "evidence") != null;
	}

	private static Evidence evidence(Candidate plan, List<Integer> texts, int requirement) {
		List<Integer> meets = texts.stream()
			.flatMapToInt((text) -> plan.visible().outgoing(text, "MEETS"))
			.filter((link) -> plan.graph().target(link) == requirement)
			.boxed()
			.toList();
		List<Integer> statements = plan.ordered(texts.stream()
			.flatMapToInt((text) -> plan.from(text, "ABOUT"))
			.filter((statement) -> plan.is(statement, "ComplianceStatement") && says(plan, statement, requirement)));
		IntStream own = texts.stream()
			.flatMapToInt((text) -> plan.visible().incoming(text, "ABOUT"))
			.filter((about) -> isWithoutConcern(plan, about))
			.map(plan.graph()::source)
			.filter((item) -> plan.is(item, "EvidenceItem") && plan.visible()
				.outgoing(item, "ABOUT")
				.anyMatch((about) -> plan.graph().target(about) == requirement && isWithoutConcern(plan, about)));
		IntStream stated = statements.stream()
			.flatMapToInt((statement) -> plan.visible().outgoing(statement, "EVIDENCED_BY"))
			.filter((by) -> !"REFUTES".equals(plan.graph().linkFact(by, "direction")))
			.map(plan.graph()::target);
		return new Evidence(meets, statements, plan.ordered(IntStream.concat(own, stated)));
	}

	/** It speaks of the requirement, or of the plan as a whole and finds all met. */
	private static boolean says(Candidate plan, int statement, int requirement) {
		String compliance = plan.text(statement, "compliance");
		return !compliance.equals("NOT_MET")
				&& (plan.to(statement, "ABOUT").anyMatch((about) -> about == requirement) || compliance.equals("MET")
						&& plan.to(statement, "ABOUT").noneMatch((about) -> plan.is(about, "LegislativeRequirement")));
	}

	private static boolean isWithoutConcern(Candidate plan, int about) {
		return !"CONCERN".equals(plan.graph().linkFact(about, "polarity"));
	}

	/**
	 * The evidence that a plan, its editions included, meets a requirement.
	 *
	 * @param meets the links that say that it does
	 * @param statements the statements on compliance that say so
	 * @param items the pieces of evidence
	 */
	private record Evidence(List<Integer> meets, List<Integer> statements, List<Integer> items) {

		/** Up to the day that is asked for. */
		@Nullable LocalDate newest(Candidate plan) {
			return ends(plan).stream()
				.filter((end) -> !end.isAfter(plan.asAt()))
				.max(LocalDate::compareTo)
				.orElse(null);
		}

		private List<LocalDate> ends(Candidate plan) {
			return Stream
				.concat(this.items.stream().map((item) -> plan.day(item, "dateEnd", "periodEnd")),
						this.statements.stream().map((statement) -> plan.day(statement, "evidencePeriodEnd")))
				.flatMap(Stream::ofNullable)
				.toList();
		}

	}

}
