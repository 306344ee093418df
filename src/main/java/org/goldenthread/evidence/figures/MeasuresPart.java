package org.goldenthread.evidence.figures;

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
		this.figures = new Figures(subject, facts, rows, observed, alone);
	}

	@Override
	public List<EvidenceSection> sections() {
		EvidenceTable figures = this.figures.table();
		EvidenceTable series = this.series.series();
		EvidenceTable values = this.series.values();
		return List.of(new EvidenceSection("measures", null, "Measures", null,
				"A variance is the actual figure less what it is set against; whether it is good depends on which way"
						+ " is better. Where no figure was printed, the words of the source stand alone. A series with"
						+ " too few values has no limits and no icons; one value is no series, and stands among the"
						+ " figures. The year is judged by its own targets.",
				statements(figures, series), List.of(figures, series, values)));
	}

	private static List<EvidenceStatement> statements(EvidenceTable figures, EvidenceTable series) {
		List<EvidenceRow> charts = Tally.with(series, SeriesTables.VARIATION);
		List<EvidenceRow> worse = Tally.where(series, SeriesTables.VARIATION, List.of("concern high", "concern low"));
		List<EvidenceRow> better = Tally.where(series, SeriesTables.VARIATION,
				List.of("improvement high", "improvement low"));
		List<EvidenceRow> measured = Tally.with(figures, Figures.ACTUAL);
		List<EvidenceRow> notMeasured = Tally.without(figures, Figures.ACTUAL);
		return List.of(
				Rows.statement(Tally.of(figures, measured, Figures.STANDS, "figure", "for the year"), figures,
						measured),
				Rows.statement(
						Tally.count(notMeasured.size(), "row") + " of the table of figures "
								+ ((notMeasured.size() == 1) ? "has" : "have") + " no figure of the year.",
						figures, notMeasured),
				Rows.statement(charts.size() + " of " + Tally.facts(series).size()
						+ " series have enough values for limits and icons.", series, charts),
				Rows.statement(
						"The latest value is part of a special cause for the worse in " + worse.size() + " of them.",
						series, worse),
				Rows.statement(
						"The latest value is part of a special cause for the better in " + better.size() + " of them.",
						series, better));
	}

}
