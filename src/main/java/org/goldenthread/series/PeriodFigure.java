package org.goldenthread.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.goldenthread.series.spc.SpcProfile;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.threadgraph.VisibleGraph;
import org.goldenthread.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * The latest value of a series within a span of time. Nodes go by their numbers in the
 * thread graph.
 */
public final class PeriodFigure {

	private final int measure;

	private final ObservedSeries series;

	private final int number;

	private final @Nullable Double value;

	private PeriodFigure(int measure, ObservedSeries series, int number, @Nullable Double value) {
		this.measure = measure;
		this.series = series;
		this.number = number;
		this.value = value;
	}

	/**
	 * Finds the latest values of a measure: of each series the latest period within the
	 * span that has a number, or else the latest of which anything was observed.
	 * @param visible the graph
	 * @param measure the number of the measure
	 * @param span the span of time, with both its days
	 * @param irregular takes the observations within the span that stand in no series,
	 * since their period is a day or a range
	 * @return a figure for each series that has one, in the order of the series
	 */
	public static List<PeriodFigure> of(VisibleGraph visible, int measure, Period span, List<Integer> irregular) {
		ThreadGraph graph = visible.graph();
		List<Integer> without = new ArrayList<>();
		List<PeriodFigure> figures = new ArrayList<>();
		for (ObservedSeries series : ObservedSeries.of(visible, measure, without)) {
			ObservedSeries until = series.until(span);
			if (until != null) {
				until.periods()
					.descendingKeySet()
					.stream()
					.filter((number) -> isWithin(series.key().step().period(number), span))
					.map((number) -> new PeriodFigure(measure, until, number, until.value(graph, number)))
					.min(Comparator.comparing((figure) -> figure.value == null))
					.ifPresent(figures::add);
			}
		}
		without.stream().filter((observation) -> isWithin(period(graph, observation), span)).forEach(irregular::add);
		return figures;
	}

	private static @Nullable Period period(ThreadGraph graph, int observation) {
		String text = graph.text(observation, "period");
		return (text != null) ? Period.parse(text) : null;
	}

	private static boolean isWithin(@Nullable Period period, Period span) {
		if (period == null || period.end() == null) {
			return false;
		}
		LocalDate start = (period.start() != null) ? period.start() : period.end();
		return (span.start() == null || !start.isBefore(span.start()))
				&& (span.end() == null || !period.end().isAfter(span.end()));
	}

	/**
	 * {@return the measure}
	 */
	public int measure() {
		return this.measure;
	}

	/**
	 * {@return whom the value is for; -1 if its source does not say}
	 */
	public int body() {
		return this.series.key().body();
	}

	/**
	 * {@return its unit; null if not printed}
	 */
	public @Nullable String unit() {
		return this.series.key().unit();
	}

	/**
	 * {@return the area or providers that it covers, as printed; null if not said}
	 */
	public @Nullable String coverage() {
		return this.series.key().coverage();
	}

	/**
	 * {@return whether it is for the year so far}
	 */
	public boolean yearToDate() {
		return this.series.key().yearToDate();
	}

	/**
	 * {@return its period}
	 */
	public Period period() {
		return this.series.key().step().period(this.number);
	}

	/**
	 * {@return what was observed in that period; several if several sources say so}
	 */
	public List<Integer> observations() {
		return this.series.observations(this.number);
	}

	/**
	 * {@return the value; null if it is not a plain number, or if sources differ}
	 */
	public @Nullable Double value() {
		return this.value;
	}

	/**
	 * The value of the same period a year before.
	 * @param graph the graph
	 * @return the value; null if there is none
	 */
	public @Nullable Double yearBefore(ThreadGraph graph) {
		LocalDate start = Objects.requireNonNull(period().start());
		return this.series.value(graph, this.series.key().step().number(start.minusYears(1)));
	}

	/**
	 * What the series up to here says by the rules of NHS England.
	 * @param visible the graph
	 * @return the icons, with all in words
	 */
	public Icons icons(VisibleGraph visible) {
		JudgedSeries judged = JudgedSeries.of(visible, this.measure, this.series, SpcProfile.NHS_ENGLAND, null,
				List.of());
		if (judged.valueCount() == 0) {
			return Icons.none("No value is printed as a plain number that sources agree on, so there is no series.");
		}
		return new Icons(judged.chart().variation().name(),
				judged.assurances()
					.stream()
					.map((each) -> new Assurance(each.target(), each.assurance().name(), each.judges()))
					.toList(),
				SeriesInWords.of(judged, visible.graph()));
	}

	/**
	 * What a series says by the rules of statistical process control.
	 *
	 * @param variation the icon of variation, such as {@code COMMON_CAUSE}; {@code NONE}
	 * if there are too few values
	 * @param assurances the icon of assurance for each target in the unit of the series
	 * @param words all this in words
	 */
	public record Icons(String variation, List<Assurance> assurances, String words) {

		/**
		 * What is said of that which is no series.
		 * @param words why it is none
		 * @return no icons
		 */
		public static Icons none(String words) {
			return new Icons("NONE", List.of(), words);
		}

	}

	/**
	 * Whether a process can be expected to hit a target.
	 *
	 * @param target the target
	 * @param icon the icon, such as {@code HIT_OR_MISS}; {@code NONE} if there are too
	 * few values
	 * @param holds whether the target holds for whom the series is for
	 */
	public record Assurance(int target, String icon, boolean holds) {

	}

}
