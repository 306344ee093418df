package org.goldenthread.scorecard;

import java.util.List;
import java.util.Objects;

import org.goldenthread.measurement.MeasurementStatus;
import org.goldenthread.measurement.PeriodInWords;
import org.goldenthread.measurement.Standing;
import org.goldenthread.measurement.Standing.Reference;
import org.goldenthread.measurement.Standings.Figure;
import org.goldenthread.measurement.ValueInWords;
import org.goldenthread.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * Says in a sentence how a figure stands to all that it is judged by.
 */
final class FigureInWords {

	private FigureInWords() {
	}

	/**
	 * Writes the sentence.
	 * @param printed the values as printed, where they are no plain numbers
	 */
	static String of(Figure figure, List<@Nullable String> printed, List<Standing> standings) {
		if (figure.observation() < 0) {
			return "no data";
		}
		StringBuilder text = new StringBuilder(value(figure, printed));
		if (figure.period() != null) {
			text.append(" in ")
				.append(PeriodInWords.of(figure.period()))
				.append(figure.yearToDate() ? " (year to date)" : "");
		}
		List<String> judged = standings.stream()
			.filter((each) -> each.against() != Reference.YEAR_BEFORE && each.variance() != null
					&& each.status() != MeasurementStatus.NOT_COMPARED)
			.map((each) -> standing(each, Objects.requireNonNull(each.variance()), figure.unit()))
			.toList();
		judged.forEach((each) -> text.append("; ").append(each));
		return judged.isEmpty() ? text.append("; nothing judges it").toString() : text.toString();
	}

	private static String value(Figure figure, List<@Nullable String> printed) {
		if (figure.value() != null) {
			return ValueInWords.of(figure.value(), figure.unit());
		}
		if (printed.size() > 1) {
			return "sources differ";
		}
		String only = printed.getFirst();
		return (only != null) ? ValueInWords.of(only, figure.unit()) : "no plain number was printed";
	}

	private static String standing(Standing standing, double variance, @Nullable String unit) {
		String reference = switch (standing.against()) {
			case PLAN -> "the plan was ";
			case TRAJECTORY -> "the trajectory was ";
			case PRINTED_TARGET, TARGET -> "the target was ";
			case YEAR_BEFORE -> "a year before it was ";
		};
		Period by = standing.by();
		return reference + ValueInWords.of(standing.value(), unit) + ((by != null) ? " by " + PeriodInWords.of(by) : "")
				+ ": " + ValueInWords.difference(variance, unit) + judgement(standing.status());
	}

	private static String judgement(MeasurementStatus status) {
		return switch (status) {
			case BETTER -> ", which is better";
			case WORSE -> ", which is worse";
			case MET -> ", which is as planned";
			case MIXED, NOT_COMPARED, NO_DATA -> "";
		};
	}

}
