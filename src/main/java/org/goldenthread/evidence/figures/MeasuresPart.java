package org.goldenthread.evidence.figures;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.goldenthread.evidence.pack.EvidenceRow;
import org.goldenthread.evidence.pack.EvidenceSection;
import org.goldenthread.evidence.pack.EvidenceStatement;
import org.goldenthread.evidence.pack.EvidenceTable;
import org.goldenthread.evidence.subject.Facts;
import org.goldenthread.evidence.subject.Part;
import org.goldenthread.evidence.subject.Rows;
import org.goldenthread.evidence.subject.Subject;
import org.goldenthread.evidence.subject.Tally;

/**
 * Measures: the figures of the year with plan and target, and series judged by
 * statistical process control up to the end of the year.
 */
public final class MeasuresPart implements Part {

	private final SeriesTables series;

	private final Figures figures;

	private final Achievements achievements;

	/**
	 * Asks for the facts that it needs.
	 * @param subject what the pack is about
	 * @param facts what is read
	 * @param rows writes rows
	 */
	public MeasuresPart(Subject subject, Facts facts, Rows rows) {
		BitSet bodies = subject.bodies();
		ObservedInYear observed = ObservedInYear.of(subject, bodies);
		this.series = new SeriesTables(subject, facts, rows, bodies, observed.regular());
		Set<Integer> alone = new LinkedHashSet<>(observed.regular());
		alone.removeAll(this.series.observations());
		this.figures = new Figures(subject, facts, rows, observed, alone, this.series);
		this.achievements = new Achievements(subject, facts, rows);
	}

	@Override
	public List<EvidenceSection> sections() {
		EvidenceTable figures = this.figures.table();
		EvidenceTable achievements = this.achievements.numbers();
		EvidenceTable next = this.achievements.nextTargets();
		EvidenceTable series = this.series.series();
		EvidenceTable values = this.series.values();
		return List.of(new EvidenceSection("measures", null, "Measures", null,
				"A variance is the actual figure less what it is set against; whether it is good depends on which way"
						+ " is better. A figure stands as its source judges it, and where the source does not, by the"
						+ " comparison with its plan, its trajectory or the targets that fell due. Where no figure was"
						+ " printed, the words of the source stand alone. A series with too few values, or of values"
						+ " for the year so far, has no limits and no icons; one value is no series, and stands among"
						+ " the figures. The year is judged by its own targets.",
				statements(figures, achievements, series), List.of(figures, achievements, next, series, values)));
	}

	private static List<EvidenceStatement> statements(EvidenceTable figures, EvidenceTable achievements,
			EvidenceTable series) {
		List<EvidenceRow> ofTheYear = Tally.where(figures, Figures.COUNTS, List.of(Figures.OF_THE_YEAR));
		List<EvidenceRow> inWords = ofTheYear.stream()
			.filter((row) -> Tally.cell(figures, row, Figures.ACTUAL) == null)
			.toList();
		List<EvidenceRow> others = Tally.with(figures, Figures.COUNTS)
			.stream()
			.filter((row) -> !ofTheYear.contains(row))
			.toList();
		List<EvidenceRow> notMeasured = Tally.without(figures, Figures.COUNTS);
		List<EvidenceStatement> statements = new ArrayList<>();
		statements.add(Rows.statement(
				Tally.of(figures, ofTheYear, Figures.STANDS, "figure",
						Tally.facts(series).isEmpty() ? "for the year" : "for the year beside the values of series"),
				figures, ofTheYear));
		if (!inWords.isEmpty()) {
			statements.add(Rows.statement(
					"No number is printed for " + inWords.size() + " of them, and the words of the source stand alone.",
					figures, inWords));
		}
		if (!others.isEmpty()) {
			statements.add(Rows.statement(
					Tally.count(others.size(), "more figure") + " that the assessment cites "
							+ ((others.size() == 1) ? "is" : "are")
							+ " of another time or of none that is printed, and not counted for the year.",
					figures, others));
		}
		statements.add(Rows.statement(
				notMeasured.isEmpty() ? "No measure with a target for the year is without a figure."
						: Tally.count(notMeasured.size(), "measure") + " with a target for the year "
								+ ((notMeasured.size() == 1) ? "has" : "have") + " no figure of it.",
				figures, notMeasured));
		statements.add(Rows.statement(
				Tally.some(Tally.facts(achievements).size())
						+ " of the figures carry a number that a strength of the assessment speaks of.",
				achievements, Tally.facts(achievements)));
		statements.addAll(onSeries(series));
		return statements;
	}

	private static List<EvidenceStatement> onSeries(EvidenceTable series) {
		int all = Tally.facts(series).size();
		if (all == 0) {
			return List.of(Rows.statement("No series of several values is recorded: no data.", series, List.of()));
		}
		List<EvidenceRow> charts = Tally.with(series, SeriesTables.VARIATION);
		List<EvidenceRow> worse = Tally.where(series, SeriesTables.VARIATION, List.of("concern high", "concern low"));
		List<EvidenceRow> better = Tally.where(series, SeriesTables.VARIATION,
				List.of("improvement high", "improvement low"));
		String latest = "The latest value is part of a special cause for the ";
		return List.of(
				Rows.statement(Tally.some(charts.size()) + " of " + Tally.count(all, "series")
						+ ((charts.size() == 1) ? " has" : " have") + " limits and icons.", series, charts),
				Rows.statement(latest + "worse in " + Tally.some(worse.size()) + " of them.", series, worse),
				Rows.statement(latest + "better in " + Tally.some(better.size()) + " of them.", series, better));
	}

}
