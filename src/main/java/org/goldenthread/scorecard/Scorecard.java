package org.goldenthread.scorecard;

import java.util.List;
import java.util.stream.Stream;

import org.goldenthread.answer.Completeness;
import org.goldenthread.answer.Row;
import org.goldenthread.measurement.MeasurementStatus;
import org.goldenthread.scorecard.PerformanceAnswer.PerformanceRow;
import org.goldenthread.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * How the measures of a scope stand in a period, by service area.
 *
 * @param of the scope
 * @param period the period; null for all time
 * @param counts how many rows stand so, each counted once
 * @param areas the service areas
 * @param totalCount how many rows there are
 * @param completeness how complete the answer is
 */
record Scorecard(@Nullable Row of, @Nullable Period period, List<StatusCount> counts, List<Area> areas, int totalCount,
		Completeness completeness) {

	/**
	 * The measures of a service area.
	 *
	 * @param serviceArea the area; null for the measures that belong to none
	 * @param counts how many of its rows stand so
	 * @param rows its rows
	 */
	record Area(@Nullable Row serviceArea, List<StatusCount> counts, List<PerformanceRow> rows) {

	}

	/**
	 * How many rows stand so.
	 *
	 * @param status how they stand
	 * @param count how many
	 */
	record StatusCount(MeasurementStatus status, int count) {

		static List<StatusCount> of(List<MeasuredRow> rows) {
			return Stream.of(MeasurementStatus.values())
				.map((status) -> new StatusCount(status,
						(int) rows.stream().filter((row) -> row.status() == status).count()))
				.filter((each) -> each.count() > 0)
				.toList();
		}

	}

}
