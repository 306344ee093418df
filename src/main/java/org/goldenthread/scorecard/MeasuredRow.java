package org.goldenthread.scorecard;

import java.util.List;

import org.goldenthread.measurement.MeasurementStatus;
import org.goldenthread.measurement.Standing;
import org.goldenthread.series.PeriodFigure.Icons;
import org.goldenthread.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * How a measure stands for a body in a period. Nodes go by their numbers in the thread
 * graph.
 *
 * @param measure the measure
 * @param body whom the value is for; -1 if its source does not say, or if there is none
 * @param observations what was observed; empty if there is no data
 * @param period the period of the value; null if there is none
 * @param yearToDate whether it is for the year so far
 * @param unit its unit
 * @param coverage the area or providers that it covers, as printed
 * @param value the value; null if it is not a plain number, or if sources differ
 * @param status how it stands
 * @param standings how it stands to each value that it can be set against
 * @param icons what the series up to it says
 * @param reading how it stands, in a sentence
 */
record MeasuredRow(int measure, int body, List<Integer> observations, @Nullable Period period, boolean yearToDate,
		@Nullable String unit, @Nullable String coverage, @Nullable Double value, MeasurementStatus status,
		List<Standing> standings, Icons icons, String reading) {

}
