package org.goldenthread.gap.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.goldenthread.gap.condition.GapCondition;
import org.goldenthread.model.ThreadDirection;

/**
 * A rule that says what a gap is.
 *
 * @param file the name of the file that it was read from
 * @param meaning what it means
 * @param kind the kind of node that is looked at
 * @param subject what can have the gap
 * @param condition finds its gaps
 * @param breaks which way the threads run that its gaps break, first those in the first
 * @param facts the properties that it judges by
 * @param example shows what it finds
 */
public record GapRule(String file, Meaning meaning, String kind, GapSubject subject, GapCondition condition,
		List<ThreadDirection> breaks, Set<String> facts, Example example) {

	/**
	 * Its name in the API.
	 * @return the name
	 */
	public String name() {
		return this.meaning.name();
	}

	/**
	 * A small graph with who is guilty in it.
	 *
	 * @param asAt the day on which it is judged
	 * @param graph the graph in lines
	 * @param guilty the gaps in it: the id of what has the gap, and what tells it apart
	 * @param innocent the ids of some that have none; everything else has none either
	 */
	public record Example(LocalDate asAt, String graph, List<String> guilty, List<String> innocent) {

	}

}
