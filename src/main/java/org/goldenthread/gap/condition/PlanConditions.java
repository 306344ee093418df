package org.goldenthread.gap.condition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.goldenthread.request.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * Gaps between plans, and between what depends on each other.
 */
final class PlanConditions {

	static final Set<String> FACTS = Set.of("due", "by", "date", "type", "layer", "value", "valueText");

	private static final List<String> HOLDERS = List.of("OWNED_BY", "LED_BY", "WITHIN", "SUCCEEDED_BY");

	private static final int LEVELS = 4;

	private PlanConditions() {
	}

	/**
	 * What has no due date of its own is due by its first milestone.
	 */
	static List<Finding> dependencyDueLater(Candidate intention) {
		LocalDate due = due(intention, intention.node());
		List<Finding> found = new ArrayList<>();
		intention.visible().outgoing(intention.node(), "DEPENDS_ON").forEach((link) -> {
			int needed = intention.graph().target(link);
			LocalDate neededDue = due(intention, needed);
			if (due != null && neededDue != null && neededDue.isAfter(due)) {
				found.add(Finding.in(intention.node(), "due by " + due + ", and what it depends on by " + neededDue)
					.key(intention.id(needed))
					.about(needed)
					.inLink(link));
			}
		});
		return found;
	}

	private static @Nullable LocalDate due(Candidate candidate, int node) {
		LocalDate own = candidate.day(node, "dueEnd", "byEnd");
		return (own != null) ? own
				: candidate.from(node, "DUE_FOR")
					.filter((milestone) -> candidate.is(milestone, "Milestone"))
					.mapToObj((milestone) -> candidate.day(milestone, "dateEnd"))
					.flatMap(Stream::ofNullable)
					.min(LocalDate::compareTo)
					.orElse(null);
	}

	/**
	 * A priority is taken up by another plan as its own, carried forward, or by something
	 * of another plan that serves it.
	 */
	static List<Finding> strategyPriorityNotTakenUp(Candidate priority) {
		List<Integer> plans = priority
			.ordered(priority.to(priority.node(), "PART_OF").filter((plan) -> priority.is(plan, "LocalPlan")));
		boolean carriedForward = priority.to(priority.node(), "CARRIED_FORWARD_AS").findAny().isPresent();
		if (carriedForward || !plans.stream().allMatch((plan) -> isStrategy(priority, plan))) {
			return List.of();
		}
		boolean takenUp = priority.links()
			.servedBy()
			.reach(priority.visible(), priority.node(), false, 1, 4)
			.flatMap((serving) -> priority.links().whole().reach(priority.visible(), serving, true, 0, 5))
			.anyMatch((whole) -> priority.is(whole, "LocalPlan") && !isStrategy(priority, whole));
		return takenUp ? List.of() : plans.stream().map((strategy) -> notTakenUp(priority, strategy)).toList();
	}

	private static Finding notTakenUp(Candidate priority, int strategy) {
		List<Integer> others = priority
			.few(IntStream.concat(priority.from(strategy, "IMPLEMENTS"), priority.from(strategy, "TAKES_ACCOUNT_OF")));
		return Finding
			.in(priority.node(), others.isEmpty() ? "no plan implements its strategy or takes account of it"
					: "these implement its strategy or take account of it, but nothing in them leads to the priority")
			.key(priority.id(strategy))
			.naming(others);
	}

	/**
	 * A plan that others carry out: it is carried out or taken into account by another,
	 * stands in the first of three layers, or is called a strategy.
	 */
	private static boolean isStrategy(Candidate candidate, int plan) {
		return candidate.from(plan, "IMPLEMENTS").findAny().isPresent()
				|| candidate.from(plan, "TAKES_ACCOUNT_OF").findAny().isPresent()
				|| candidate.to(plan, "INSTANCE_OF")
					.anyMatch((type) -> candidate.is(type, "PlanType")
							&& candidate.fact(type, "layer") instanceof Number layer && layer.intValue() == 1)
				|| candidate.text(plan, "type").toLowerCase(Locale.ROOT).contains("strategy");
	}

	static List<Finding> shiftWithoutMeasuredThread(Candidate shift) {
		BitSet support = shift.links().servedBy().reach(shift.visible(), Candidate.setOf(shift.node()), false, 1, 4);
		return shift.scopes()
			.stream()
			.peek((_) -> Deadline.check())
			.filter((scope) -> !isMeasured(shift, scope, support))
			.map((scope) -> notMeasured(shift, scope))
			.toList();
	}

	private static boolean isMeasured(Candidate shift, SearchedScope scope, BitSet support) {
		BitSet supportThere = IntStream.of(scope.members())
			.filter(support::get)
			.collect(BitSet::new, BitSet::set, BitSet::or);
		BitSet achieved = shift.links().achieves().reach(shift.visible(), supportThere, true, 1, 3);
		BitSet there = reportedFor(shift, scope);
		return achieved.stream()
			.filter((measure) -> shift.is(measure, "Measure"))
			.flatMap((measure) -> shift.to(measure, "HAS_OBSERVATION"))
			.anyMatch((seen) -> isSeenThere(shift, seen, there));
	}

	private static Finding notMeasured(Candidate shift, SearchedScope scope) {
		List<Integer> others = shift.few(shift.links()
			.servedBy()
			.neighbours(shift.visible(), shift.node(), false)
			.filter((node) -> Arrays.binarySearch(scope.members(), node) >= 0));
		return Finding.in(shift.node(), others.isEmpty() ? "nothing supports it" : "what supports it is not measured")
			.key(shift.id(scope.root()))
			.naming(others)
			.about(scope.root())
			.from(others);
	}

	private static boolean isSeenThere(Candidate shift, int seen, BitSet there) {
		int[] bodies = shift.to(seen, "REPORTED_FOR").toArray();
		return (shift.fact(seen, "value") != null || shift.fact(seen, "valueText") != null)
				&& (bodies.length == 0 || IntStream.of(bodies).anyMatch(there::get));
	}

	/**
	 * The scope, and the bodies that its figures are reported for: of a plan those that
	 * own or lead it, and of any body but a system the system that it lies within.
	 */
	private static BitSet reportedFor(Candidate shift, SearchedScope scope) {
		BitSet there = IntStream.of(scope.members()).collect(BitSet::new, BitSet::set, BitSet::or);
		BitSet outer = Candidate.setOf(scope.root());
		for (int level = 0; level < LEVELS; level++) {
			BitSet next = new BitSet();
			outer.stream()
				.filter((body) -> !shift.is(body, "System"))
				.forEach((body) -> HOLDERS.forEach((type) -> shift.to(body, type).forEach(next::set)));
			there.or(next);
			outer = next;
		}
		return there;
	}

}
