package org.goldenthread.scorecard;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.goldenthread.measurement.Judgement;
import org.goldenthread.measurement.Measurement;
import org.goldenthread.measurement.Peers;
import org.goldenthread.measurement.Standing;
import org.goldenthread.measurement.Standings;
import org.goldenthread.measurement.Standings.Figure;
import org.goldenthread.request.Deadline;
import org.goldenthread.scope.Scope;
import org.goldenthread.series.PeriodFigure;
import org.goldenthread.series.PeriodFigure.Icons;
import org.goldenthread.snapshot.Snapshot;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.threadgraph.VisibleGraph;
import org.goldenthread.value.DatePrecision;
import org.goldenthread.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * Finds how the measures of a scope stand in a period: those that its bodies report
 * values of, and those of what its plans move or aim at, with a value or without.
 */
final class MeasuredRows {

	private static final Period ALL_TIME = new Period("", null, null, DatePrecision.RANGE);

	private static final Icons NO_DATA = Icons.none("No data.");

	private static final Icons IN_NO_SERIES = Icons
		.none("It stands in no series, since its period is a day or a range.");

	private final VisibleGraph visible;

	private final ThreadGraph graph;

	private final BitSet bodies;

	private final Period period;

	private final int root;

	private final Snapshot snapshot;

	private final Peers peers;

	/**
	 * Looks at a scope.
	 * @param root the number of its node
	 * @param period the period; null for all time
	 */
	MeasuredRows(Snapshot snapshot, int root, @Nullable Period period) {
		this.snapshot = snapshot;
		this.visible = snapshot.visible();
		this.graph = snapshot.graph();
		this.bodies = Scope.bodies(snapshot, root);
		this.period = (period != null) ? period : ALL_TIME;
		this.root = root;
		this.peers = new Peers(this.visible);
	}

	/**
	 * Finds rows by the name of the measure, those of the scope itself before those of
	 * the bodies within it.
	 * @param only the measures that are wanted, whether the scope has them or not; null
	 * for all that it has
	 * @param most how many rows at most are worked out
	 */
	Found find(@Nullable Set<Integer> only, int most) {
		List<Supplier<MeasuredRow>> all = new ArrayList<>();
		for (int measure : inOrder((only != null) ? only : measures())) {
			Deadline.check();
			all.addAll(rows(measure));
		}
		return new Found(all.stream().limit(most).map(Supplier::get).toList(), all.size());
	}

	private Set<Integer> measures() {
		Set<Integer> measures = new LinkedHashSet<>();
		this.bodies.stream()
			.forEach((body) -> this.visible.sources(body, "REPORTED_FOR")
				.filter((observation) -> this.graph.is(observation, "Observation"))
				.flatMap((observation) -> this.visible.sources(observation, "HAS_OBSERVATION"))
				.forEach(measures::add));
		Scope.members(this.snapshot, this.root).stream().forEach(measures::add);
		return measures;
	}

	private List<Integer> inOrder(Set<Integer> measures) {
		return measures.stream()
			.filter((node) -> this.graph.is(node, "Measure"))
			.sorted(Comparator.<Integer, String>comparing(this.graph::name).thenComparing(this.graph::id))
			.toList();
	}

	/** What a row says is worked out only if it is shown. */
	private List<Supplier<MeasuredRow>> rows(int measure) {
		List<Integer> irregular = new ArrayList<>();
		List<PeriodFigure> figures = PeriodFigure.of(this.visible, measure, this.period, irregular)
			.stream()
			.filter((figure) -> figure.body() >= 0 && this.bodies.get(figure.body()))
			.sorted(Comparator.comparing((figure) -> figure.body() != this.root))
			.toList();
		List<Supplier<MeasuredRow>> rows = new ArrayList<>();
		figures.forEach((figure) -> rows.add(() -> row(figure)));
		irregular.forEach((observation) -> this.visible.targets(observation, "REPORTED_FOR")
			.distinct()
			.filter(this.bodies::get)
			.forEach((body) -> rows.add(() -> row(measure, observation, body))));
		if (rows.isEmpty()) {
			rows.add(() -> withoutData(measure));
		}
		return rows;
	}

	private MeasuredRow row(PeriodFigure found) {
		Figure figure = new Figure(found.observations(), found.body(), found.unit(), found.value(), found.period(),
				found.yearToDate(), found.yearBefore(this.graph));
		return row(found.measure(), figure, found.coverage(), found.icons(this.visible));
	}

	private MeasuredRow row(int measure, int observation, int body) {
		String unit = this.graph.text(observation, "unit");
		Figure figure = Figure.of(this.graph, observation, body,
				(unit != null) ? unit : this.graph.text(measure, "unit"));
		return row(measure, figure, this.graph.text(observation, "coverage"), IN_NO_SERIES);
	}

	private MeasuredRow withoutData(int measure) {
		Figure none = new Figure(List.of(), Measurement.NONE, this.graph.text(measure, "unit"), null, null, false,
				null);
		return row(measure, none, null, NO_DATA);
	}

	private MeasuredRow row(int measure, Figure figure, @Nullable String coverage, Icons icons) {
		Standings standings = new Standings(this.visible, measure);
		List<Standing> all = standings.of(figure);
		Judgement judgement = standings.judgement(figure, all);
		List<Integer> observations = figure.observations();
		List<String> called = standings.calledBySources(figure);
		return new MeasuredRow(measure, figure, coverage, judgement.status(), judgement.judge(), called, all, icons,
				new FigureInWords(this.graph, figure).of(all, judgement, called),
				(observations.size() == 1) ? this.peers.of(observations.getFirst(), figure.body()) : null);
	}

	/**
	 * What was found.
	 *
	 * @param rows the rows
	 * @param total how many there are with those that were left out
	 */
	record Found(List<MeasuredRow> rows, int total) {

	}

}
