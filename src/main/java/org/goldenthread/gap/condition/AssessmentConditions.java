package org.goldenthread.gap.condition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Gaps in what assessors ask for and look at.
 */
final class AssessmentConditions {

	static final Set<String> FACTS = Set.of("year", "date", "covers", "accepted", "submitted", "published", "approved",
			"response", "type");

	private static final String[] PLAN_ENDS = { "coversEnd", "yearEnd", "dateEnd", "acceptedEnd", "submittedEnd",
			"publishedEnd", "approvedEnd" };

	private AssessmentConditions() {
	}

	/**
	 * A plan follows an assessment if it runs on after the year assessed; one whose years
	 * are not known, if it was made after that. Of a next step whose assessment bears no
	 * date, it need run on into the year that the step is for.
	 */
	static List<Finding> nextStepWithoutResponse(Candidate step) {
		LocalDate assessed = assessed(step);
		List<Integer> answers = step
			.ordered(step.from(step.node(), "RESPONDS_TO").filter((answer) -> step.is(answer, "Intention")));
		List<Integer> plans = step.ordered(answers.stream().mapToInt(Integer::intValue).flatMap((answer) -> plansOf(step, answer)));
		List<Integer> undated = new ArrayList<>();
		for (int plan : plans) {
			LocalDate end = step.day(plan, PLAN_ENDS);
			if (end == null || assessed == null) {
				undated.add(plan);
			}
			else if (end.isAfter(assessed)) {
				return List.of();
			}
		}
		Finding found = (plans.isEmpty() && answers.isEmpty()) ? unanswered(step)
				: Finding.in(step.node(), why(undated, plans, assessed))
					.naming(Stream.of(undated, plans, answers).filter((each) -> !each.isEmpty()).findFirst().orElseThrow());
		return List.of(found.naming(found.named().stream().limit(Candidate.MOST_NAMED).toList()));
	}

	private static String why(List<Integer> undated, List<Integer> plans, @Nullable LocalDate assessed) {
		if (!undated.isEmpty()) {
			return "answered, but the year " + ((assessed == null) ? "assessed" : "of the plan") + " is not known";
		}
		return plans.isEmpty() ? "answered only by what is part of no plan"
				: "answered only in a plan that does not run on after " + assessed;
	}

	private static Finding unanswered(Candidate step) {
		List<Integer> plans = step.few(assessments(step).flatMap((assessment) -> step.to(assessment, "ABOUT"))
			.filter((body) -> step.is(body, "Actor"))
			.flatMap((body) -> step.from(body, "OWNED_BY"))
			.filter((plan) -> step.is(plan, "LocalPlan") && step.fact(step.node(), "year") != null
					&& step.text(plan, "year").equals(step.text(step.node(), "year"))));
		if (step.fact(step.node(), "response") instanceof String response) {
			return Finding.in(step.node(), "words only: " + response).naming(plans);
		}
		return Finding
			.in(step.node(), plans.isEmpty() ? "nothing answers it, and no plan for its year is known"
					: "nothing answers it; the plan for its year is known")
			.naming(plans);
	}

	private static @Nullable LocalDate assessed(Candidate step) {
		return assessments(step).filter((assessment) -> step.is(assessment, "Assessment"))
			.mapToObj((assessment) -> step.day(assessment, "yearEnd", "dateEnd"))
			.flatMap(Stream::ofNullable)
			.min(LocalDate::compareTo)
			.orElse(step.day(step.node(), "yearStart"));
	}

	private static IntStream assessments(Candidate step) {
		return step.to(step.node(), "IN_SECTION").flatMap((section) -> step.to(section, "SECTION_OF"));
	}

	/**
	 * The plans nearest to an answer that it is part of: what holds a plan is not asked.
	 */
	private static IntStream plansOf(Candidate step, int answer) {
		BitSet plans = new BitSet();
		BitSet edge = Candidate.setOf(answer);
		for (int hop = 0; hop <= 5; hop++) {
			BitSet parts = new BitSet();
			edge.stream().forEach((node) -> (step.is(node, "Plan") ? plans : parts).set(node));
			edge = step.links().whole().reach(step.visible(), parts, true, 1, 1);
		}
		return plans.stream().filter((plan) -> step.is(plan, "LocalPlan") || step.is(plan, "PlanEdition"));
	}

	static List<Finding> boardViewMissing(Candidate assessment) {
		int node = assessment.node();
		List<Integer> boards = assessment.ordered(assessment.to(node, "ABOUT")
			.filter((body) -> assessment.is(body, "Organisation"))
			.flatMap((body) -> assessment.to(body, "MEMBER_OF"))
			.filter((board) -> assessment.is(board, "GovernanceBody") && assessment.text(board, "type")
				.toLowerCase(Locale.ROOT)
				.equals("health and wellbeing board")));
		List<Integer> views = assessment.ordered(
				assessment.to(node, "EVIDENCED_BY").filter((body) -> assessment.is(body, "GovernanceBody")));
		BitSet heard = heard(assessment);
		return boards.stream()
			.filter((board) -> !views.contains(board) && !heard.get(board))
			.map((board) -> Finding
				.in(board, views.isEmpty() ? "the view of no board" : "only the view of others")
				.key(assessment.id(node))
				.naming(views.stream().limit(4).toList())
				.about(node)
				.from(List.of(node)))
			.toList();
	}

	/** Those who provided evidence to the assessment or to its findings. */
	private static BitSet heard(Candidate assessment) {
		IntStream findings = IntStream.concat(assessment.from(assessment.node(), "ASSESSED_IN"),
				assessment.from(assessment.node(), "SECTION_OF")
					.flatMap((section) -> assessment.from(section, "IN_SECTION")))
			.filter((finding) -> assessment.is(finding, "Finding"));
		IntStream evidence = IntStream.concat(
				assessment.to(assessment.node(), "EVIDENCED_BY").filter((item) -> assessment.is(item, "EvidenceItem")),
				findings.flatMap((finding) -> assessment.to(finding, "EVIDENCED_BY")));
		BitSet heard = new BitSet();
		evidence.flatMap((item) -> assessment.to(item, "PROVIDED_BY")).forEach(heard::set);
		return heard;
	}

}
