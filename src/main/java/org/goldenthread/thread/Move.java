package org.goldenthread.thread;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.goldenthread.model.Model;
import org.goldenthread.query.Paths;

/**
 * Steps of one phase of a thread that lie the same way, as Cypher.
 *
 * @param phase the place of the phase in the thread, from 0
 * @param along whether they follow the arrow
 * @param steps the steps
 */
record Move(int phase, boolean along, List<Step> steps) {

	/**
	 * One step from a node to another.
	 */
	String pattern(String from, String link, String to) {
		return Paths.step(from, link, types(), this.along, to);
	}

	/**
	 * Several steps from a node to another.
	 */
	String pattern(String from, int most, String to) {
		return Paths.steps(from, types(), this.along, most, to);
	}

	/**
	 * What else must hold for a step, where one type of link means several relationships;
	 * empty if nothing.
	 * <p>
	 * Chooses by type with CASE: the planner would multiply out a disjunction of so many
	 * conjunctions, which takes it longer than to find the threads.
	 */
	String condition(Model model, String from, String link, String to) {
		Map<String, List<Step>> byType = this.steps.stream()
			.collect(Collectors.groupingBy(Step::type, LinkedHashMap::new, Collectors.toList()));
		byType.entrySet().removeIf((same) -> same.getValue().size() == meanings(model, same.getKey()));
		return byType.isEmpty() ? ""
				: byType.entrySet()
					.stream()
					.map((same) -> "WHEN '" + same.getKey() + "' THEN " + kinds(same.getValue(), from, to))
					.collect(Collectors.joining(" ", "CASE type(" + link + ") ", " ELSE true END"));
	}

	private Set<String> types() {
		return this.steps.stream().map(Step::type).collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private static long meanings(Model model, String type) {
		return model.relationships().stream().filter((relationship) -> relationship.type().equals(type)).count();
	}

	private static String kinds(List<Step> steps, String from, String to) {
		return steps.stream()
			.map((step) -> from + ":" + step.from() + " AND " + to + ":" + step.to())
			.collect(Collectors.joining(" OR ", "(", ")"));
	}

}
