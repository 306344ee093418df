package org.goldenthread.measurement;

import java.util.Locale;

import org.goldenthread.threadgraph.ThreadGraph;
import org.jspecify.annotations.Nullable;

/**
 * Writes what was observed as its source prints it, with the bound of a value that is
 * only known to lie above, below or about a figure.
 */
public final class ObservedInWords {

	private ObservedInWords() {
	}

	/**
	 * Writes what was observed.
	 * @param graph the graph
	 * @param observation the number of the observation
	 * @param unit its unit, or else the measure's; null if there is none
	 * @return the words, such as {@code more than 10000 patients}; null if no value was
	 * printed
	 */
	public static @Nullable String of(ThreadGraph graph, int observation, @Nullable String unit) {
		Double value = graph.number(observation, "value");
		String printed = printed(graph.text(observation, "valueText"), unit);
		String text = (printed == null && value != null) ? ValueInWords.of(value, unit) : printed;
		String bound = graph.text(observation, "bound");
		return (text != null && bound != null) ? bound.toLowerCase(Locale.ROOT).replace('_', ' ') + " " + text : text;
	}

	private static @Nullable String printed(@Nullable String text, @Nullable String unit) {
		return (text == null || unit == null || text.contains(unit)) ? text : ValueInWords.of(text, unit);
	}

}
