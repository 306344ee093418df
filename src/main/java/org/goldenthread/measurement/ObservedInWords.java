package org.goldenthread.measurement;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.goldenthread.measurement.Standings.Figure;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.value.Period;
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

	/**
	 * Writes what a figure is and when it was.
	 * @param graph the graph
	 * @param figure the figure, of at least one observation
	 * @return the words, such as {@code 65.1% in 2024/25 (year to date)}
	 */
	public static String of(ThreadGraph graph, Figure figure) {
		Period period = figure.period();
		return value(graph, figure) + ((period != null)
				? " " + PeriodInWords.when(period) + (figure.yearToDate() ? " (year to date)" : "") : "");
	}

	private static String value(ThreadGraph graph, Figure figure) {
		if (figure.value() != null) {
			return ValueInWords.of(figure.value(), figure.unit());
		}
		List<String> observed = figure.observations()
			.stream()
			.flatMap((observation) -> Stream.ofNullable(of(graph, observation, figure.unit())))
			.distinct()
			.toList();
		return switch (observed.size()) {
			case 0 -> "no number was printed";
			case 1 -> observed.getFirst();
			default -> "sources differ, " + String.join(" and ", observed) + ",";
		};
	}

	private static @Nullable String printed(@Nullable String text, @Nullable String unit) {
		return (text == null || unit == null || text.contains(unit)) ? text : ValueInWords.of(text, unit);
	}

}
