package org.goldenthread.thread;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The Cypher for following one of several steps.
 */
final class StepPattern {

	/** A model need not have every sort of step. */
	private static final String NONE = "NO_SUCH_TYPE";

	private final ThreadGrammar grammar;

	private final List<Step> steps;

	StepPattern(ThreadGrammar grammar, List<Step> steps) {
		this.grammar = grammar;
		this.steps = steps;
	}

	/**
	 * A part of a path that follows so many of the steps, one after the other.
	 * @param name the variable of the relationships followed
	 */
	String repeated(String name, int atLeast, int atMost) {
		String from = name + "From";
		String to = name + "To";
		String condition = condition(from, name, to);
		return "((" + from + ")" + arrow(name) + "(" + to + ")" + (condition.isEmpty() ? "" : " WHERE " + condition)
				+ "){" + atLeast + "," + atMost + "}";
	}

	/**
	 * Whether any of the steps leads on from a node to one that a list does not hold.
	 */
	String leadsOn(String node, String nodes) {
		String condition = condition(node, "next", "beyond");
		return "EXISTS { (" + node + ")" + arrow("next") + "(beyond) WHERE NOT beyond IN " + nodes
				+ (condition.isEmpty() ? "" : " AND " + condition) + " }";
	}

	private String arrow(String name) {
		String types = this.steps.isEmpty() ? NONE
				: this.steps.stream().map(Step::type).distinct().collect(Collectors.joining("|"));
		String relationship = "[" + name + ":" + types + "]";
		if (this.steps.stream().allMatch(Step::along)) {
			return "-" + relationship + "->";
		}
		return this.steps.stream().noneMatch(Step::along) ? "<-" + relationship + "-" : "-" + relationship + "-";
	}

	/**
	 * Chooses by type with CASE: the planner would multiply out a disjunction of so many
	 * conjunctions, which takes it longer than to find the threads.
	 */
	private String condition(String from, String name, String to) {
		boolean mixed = this.steps.stream().anyMatch(Step::along) && !this.steps.stream().allMatch(Step::along);
		Map<String, List<Step>> byType = this.steps.stream()
			.collect(Collectors.groupingBy(Step::type, LinkedHashMap::new, Collectors.toList()));
		Map<String, String> conditions = new LinkedHashMap<>();
		byType.forEach((type, same) -> {
			boolean always = same.size() == this.grammar.ofType(type).size();
			String condition = always ? "" : kinds(same, from, to);
			if (mixed) {
				String direction = (same.getFirst().along() ? "startNode(" : "endNode(") + name + ") = " + from;
				condition = condition.isEmpty() ? direction : direction + " AND " + condition;
			}
			conditions.put(type, condition);
		});
		if (conditions.values().stream().allMatch(String::isEmpty)) {
			return "";
		}
		return conditions.entrySet()
			.stream()
			.filter((entry) -> !entry.getValue().isEmpty())
			.map((entry) -> "WHEN '" + entry.getKey() + "' THEN " + entry.getValue())
			.collect(Collectors.joining(" ", "CASE type(" + name + ") ", " ELSE true END"));
	}

	private static String kinds(List<Step> steps, String from, String to) {
		return steps.stream()
			.map((step) -> (step.along() ? from : to) + ":" + step.relationship().from() + " AND "
					+ (step.along() ? to : from) + ":" + step.relationship().to())
			.collect(Collectors.joining(" OR ", "(", ")"));
	}

}
