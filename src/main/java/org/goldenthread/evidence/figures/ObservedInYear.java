package org.goldenthread.evidence.figures;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.goldenthread.evidence.subject.Subject;
import org.goldenthread.value.DatePrecision;
import org.goldenthread.value.Period;

/**
 * What was observed in the year. Nodes go by their numbers in the thread graph.
 *
 * @param ofTheBoard what was seen of the board for a longer time than a quarter
 * @param regular what was seen, month by month or quarter by quarter, of the board and
 * the bodies of its systems
 */
record ObservedInYear(List<Integer> ofTheBoard, Set<Integer> regular) {

	static ObservedInYear of(Subject subject, BitSet bodies) {
		Set<Integer> regular = new LinkedHashSet<>();
		bodies.stream()
			.forEach((body) -> subject.from(body, "REPORTED_FOR", "Observation")
				.stream()
				.filter((observation) -> subject.times().isOfTheYear(observation) && isRegular(subject, observation))
				.forEach(regular::add));
		return new ObservedInYear(subject.from(subject.board(), "REPORTED_FOR", "Observation")
			.stream()
			.filter((observation) -> subject.times().isOfTheYear(observation) && !isRegular(subject, observation))
			.toList(), regular);
	}

	private static boolean isRegular(Subject subject, int observation) {
		String text = subject.graph().text(observation, "period");
		DatePrecision precision = (text != null) ? Period.parse(text).precision() : null;
		return precision == DatePrecision.MONTH || precision == DatePrecision.QUARTER;
	}

}
