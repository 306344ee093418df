package org.goldenthread.impact;

import java.time.LocalDate;

import org.goldenthread.threadgraph.ThreadGraph;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * Says an impact in a sentence.
 *
 * @param affected how many things are affected
 * @param missed how many dates are missed
 * @param lost how many things lose their only route
 */
record ImpactSentence(Counted affected, Counted missed, Counted lost) {

	/**
	 * The sentence.
	 * @param node the number of what fails or slips
	 * @param slips whether it slips
	 * @param moved the day to which it slips; null if that is not known
	 */
	String of(ThreadGraph graph, int node, boolean slips, @Nullable LocalDate moved) {
		String subject = graph.is(node, "Measure") ? "its target" : "it";
		StringBuilder text = new StringBuilder();
		if (!slips) {
			text.append("If ").append(subject).append(" ").append(failing(graph, node)).append(", ");
		}
		else if (moved != null) {
			text.append("If ").append(subject).append(" slips to ").append(moved).append(", ");
		}
		else {
			text.append(StringUtils.capitalize(subject))
				.append(" has no date, so what a slip makes late is not known. If it is late, ");
		}
		text.append(count(this.affected, "nothing is", "thing is", "things are"))
			.append(" affected")
			.append(this.affected.madeUpInWords());
		if (moved != null) {
			text.append(", ")
				.append(count(this.missed, "no date is", "date is", "dates are"))
				.append(" missed")
				.append(this.missed.madeUpInWords());
		}
		return text.append(" and ")
			.append(count(this.lost, "nothing loses its", "thing loses its", "things lose their"))
			.append(" only route")
			.append(this.lost.madeUpInWords())
			.append('.')
			.toString();
	}

	private static String failing(ThreadGraph graph, int node) {
		if (graph.is(node, "Risk")) {
			return "lands";
		}
		if (graph.is(node, "Actor")) {
			return "withdraws";
		}
		return (graph.is(node, "Measure") || graph.is(node, "Target")) ? "moves" : "fails";
	}

	private static String count(Counted counted, String none, String one, String several) {
		long number = counted.all();
		return (number != 0) ? number + " " + ((number != 1) ? several : one) : none;
	}

	/**
	 * How many there are of something.
	 *
	 * @param all how many
	 * @param madeUp how many of them only by what is made up
	 */
	record Counted(long all, long madeUp) {

		private String madeUpInWords() {
			return (this.madeUp != 0) ? " (" + this.madeUp + " only by demonstration data)" : "";
		}

	}

}
