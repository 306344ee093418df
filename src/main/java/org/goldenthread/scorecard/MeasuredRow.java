package org.goldenthread.scorecard;

import java.util.List;

import org.goldenthread.measurement.Judgement.Judge;
import org.goldenthread.measurement.MeasurementStatus;
import org.goldenthread.measurement.PeerComparison;
import org.goldenthread.measurement.Standing;
import org.goldenthread.measurement.Standings.Figure;
import org.goldenthread.series.PeriodFigure.Icons;
import org.jspecify.annotations.Nullable;

/**
 * How a measure stands for a body in a period. Nodes go by their numbers in the thread
 * graph.
 *
 * @param measure the measure
 * @param figure the latest value
 * @param coverage the area or providers that the value covers, as printed
 * @param status how it stands
 * @param judge who judges it so; null if nobody does
 * @param called what its sources call it
 * @param standings how it stands to each value that it can be set against
 * @param icons what the series up to it says
 * @param reading how it stands, in a sentence
 * @param peers how it stands among peers; null for no data
 */
record MeasuredRow(int measure, Figure figure, @Nullable String coverage, MeasurementStatus status,
		@Nullable Judge judge, List<String> called, List<Standing> standings, Icons icons, String reading,
		@Nullable PeerComparison peers) {

}
