package org.goldenthread.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.goldenthread.request.Deadline;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.threadgraph.VisibleGraph;
import org.goldenthread.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * The observations of a measure that make one series: for one body, in one unit, for
 * periods of one length.
 *
 * @param key what they have in common
 * @param periods by the number of the period the numbers of its observations; a period
 * between the first and the last that is missing is a gap
 */
record ObservedSeries(Key key, TreeMap<Integer, List<Integer>> periods) {

	/** More periods than any real series has; of a longer one the latest are shown. */
	static final int MOST_PERIODS = 1200;

	private static final Comparator<@Nullable String> NULLS_LAST = Comparator.nullsLast(Comparator.naturalOrder());

	/**
	 * The series of a measure, by body, step, unit and coverage.
	 * @param visible the graph
	 * @param measure the number of the measure
	 * @param irregular counts the observations that have no place in any series, since
	 * their period is unknown, a day or a range
	 */
	static List<ObservedSeries> of(VisibleGraph visible, int measure, List<Integer> irregular) {
		ThreadGraph graph = visible.graph();
		Map<Key, TreeMap<Integer, List<Integer>>> found = new HashMap<>();
		visible.targets(measure, "HAS_OBSERVATION")
			.distinct()
			.filter((node) -> graph.is(node, "Observation"))
			.boxed()
			.sorted(Comparator.comparing(graph::id))
			.forEach((observation) -> {
				Deadline.check();
				String text = graph.text(observation, "period");
				Period period = (text != null) ? Period.parse(text) : null;
				SeriesStep step = (period != null) ? SeriesStep.of(period).orElse(null) : null;
				LocalDate start = (period != null) ? period.start() : null;
				if (step == null || start == null) {
					irregular.add(observation);
					return;
				}
				int[] bodies = visible.targets(observation, "REPORTED_FOR").distinct().toArray();
				for (int body : (bodies.length > 0) ? bodies : new int[] { Key.NOBODY }) {
					found.computeIfAbsent(Key.of(graph, measure, observation, body, step), (_) -> new TreeMap<>())
						.computeIfAbsent(step.number(start), (_) -> new ArrayList<>())
						.add(observation);
				}
			});
		return found.entrySet()
			.stream()
			.map((each) -> new ObservedSeries(each.getKey(), each.getValue()))
			.sorted(Comparator.comparing((ObservedSeries series) -> series.key().bodyName(graph), NULLS_LAST)
				.thenComparing((series) -> series.key().step())
				.thenComparing((series) -> series.key().unit(), NULLS_LAST)
				.thenComparing((series) -> series.key().coverage(), NULLS_LAST)
				.thenComparing((series) -> series.key().yearToDate()))
			.toList();
	}

	/**
	 * The numbers of its periods without a break, gaps among them.
	 */
	List<Integer> numbers() {
		int last = this.periods.lastKey();
		int first = Math.max(this.periods.firstKey(), last - MOST_PERIODS + 1);
		return IntStream.rangeClosed(first, last).boxed().toList();
	}

	/**
	 * The same without the periods that end after a span of time.
	 * @return null if none is left
	 */
	@Nullable ObservedSeries until(Period span) {
		LocalDate end = span.end();
		if (end == null) {
			return this;
		}
		TreeMap<Integer, List<Integer>> until = new TreeMap<>(this.periods);
		until.keySet().removeIf((number) -> Objects.requireNonNull(this.key.step().period(number).end()).isAfter(end));
		return until.isEmpty() ? null : new ObservedSeries(this.key, until);
	}

	boolean isCut() {
		return this.periods.lastKey() - this.periods.firstKey() >= MOST_PERIODS;
	}

	List<Integer> observations(int number) {
		return this.periods.getOrDefault(number, List.of());
	}

	/**
	 * The value of a period.
	 * @return null if there is none, if it is only known to lie above, below or about a
	 * figure, or if sources differ
	 */
	@Nullable Double value(ThreadGraph graph, int number) {
		List<Double> values = observations(number).stream()
			.filter((observation) -> graph.fact(observation, "bound") == null)
			.flatMap((observation) -> Stream.ofNullable(graph.number(observation, "value")))
			.distinct()
			.toList();
		return (values.size() == 1) ? values.getFirst() : null;
	}

	/**
	 * What the observations of a series have in common.
	 *
	 * @param body the number of whom they are for; {@link #NOBODY} if their sources do
	 * not say
	 * @param step how far their periods lie apart
	 * @param unit their unit, or else the measure's
	 * @param coverage the area or providers that they cover, as printed
	 * @param yearToDate whether each is for the year so far
	 */
	record Key(int body, SeriesStep step, @Nullable String unit, @Nullable String coverage, boolean yearToDate) {

		static final int NOBODY = -1;

		private static Key of(ThreadGraph graph, int measure, int observation, int body, SeriesStep step) {
			String unit = graph.text(observation, "unit");
			return new Key(body, step, (unit != null) ? unit : graph.text(measure, "unit"),
					graph.text(observation, "coverage"), Boolean.TRUE.equals(graph.fact(observation, "yearToDate")));
		}

		@Nullable String bodyName(ThreadGraph graph) {
			return (this.body != NOBODY) ? graph.name(this.body) : null;
		}

	}

}
