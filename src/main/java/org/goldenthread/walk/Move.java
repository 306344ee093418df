package org.goldenthread.walk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.goldenthread.cypher.Paths;
import org.goldenthread.model.Model;

/**
 * Steps of one phase of a thread that lie the same way, as Cypher.
 *
 * @param phase the place of the phase in the thread, from 0
 * @param along whether they follow the arrow
 * @param steps the steps
 */
record Move(int phase, boolean along, List<Step> steps) {

	/**
	 * Whether its steps lead to what took the place of what a thread begins with.
	 */
	boolean succeeds() {
		return this.steps.stream().allMatch(Step::succeeds);
	}

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
	 */
	String condition(Model model, String from, String link, String to) {
		return Paths.kinds(model, this.steps.stream().map(Step::relationship).toList(), this.along ? from : to, link,
				this.along ? to : from);
	}

	private Set<String> types() {
		return this.steps.stream().map(Step::type).collect(Collectors.toCollection(LinkedHashSet::new));
	}

}
