package org.goldenthread.scorecard;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.goldenthread.measurement.Judgement;
import org.goldenthread.measurement.Judgement.Judge;
import org.goldenthread.measurement.MeasurementStatus;
import org.goldenthread.measurement.ObservedInWords;
import org.goldenthread.measurement.PeriodInWords;
import org.goldenthread.measurement.Standing;
import org.goldenthread.measurement.Standings.Figure;
import org.goldenthread.measurement.ValueInWords;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.value.Period;

/**
 * Says in a sentence how a figure stands to all that it is set against, and who judges
 * it.
 */
final class FigureInWords {

	private final ThreadGraph graph;

	private final Figure figure;

	FigureInWords(ThreadGraph graph, Figure figure) {
		this.graph = graph;
		this.figure = figure;
	}

	/**
	 * Writes the sentence.
	 * @param called what its sources call the figure
	 */
	String of(List<Standing> standings, Judgement judgement, List<String> called) {
		if (this.figure.observations().isEmpty()) {
			return "no data";
		}
		List<Standing> shown = standings.stream().filter(FigureInWords::isShown).toList();
		return Stream
			.of(Stream.of(ObservedInWords.of(this.graph, this.figure)),
					shown.stream().map((each) -> standing(each, judgement)), Stream.of(called(called)),
					Stream.of(onTheWhole(shown, judgement, called.size())))
			.flatMap((each) -> each)
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining("; "));
	}

	/** What is printed with a figure is shown even if nothing can be compared. */
	private static boolean isShown(Standing standing) {
		return switch (standing.against()) {
			case PLAN -> true;
			case PRINTED_TARGET -> !Boolean.FALSE.equals(standing.due());
			case TRAJECTORY, TARGET -> standing.status() != MeasurementStatus.NOT_COMPARED;
			case YEAR_BEFORE -> false;
		};
	}

	private String standing(Standing standing, Judgement judgement) {
		String reference = switch (standing.against()) {
			case PLAN -> "the plan was ";
			case TRAJECTORY -> "the trajectory was ";
			case PRINTED_TARGET, TARGET -> "the target was ";
			case YEAR_BEFORE -> "a year before it was ";
		};
		Period by = standing.by();
		Double variance = standing.variance();
		return reference + ValueInWords.of(standing.value(), this.figure.unit())
				+ ((by != null) ? " by " + PeriodInWords.of(by) : "")
				+ ((variance != null) ? ": " + ValueInWords.difference(variance, this.figure.unit()) : "")
				+ ((judgement.judge() == Judge.COMPARISON) ? judged(standing.status()) : "");
	}

	private static String judged(MeasurementStatus status) {
		return isJudged(status) ? ", which is " + word(status) : "";
	}

	private static String called(List<String> called) {
		return called.stream().map((each) -> "its source " + switch (each) {
			case "CONCERN" -> "calls it a concern";
			case "IMPROVING" -> "says that it improves";
			case "BETTER" -> "says better than planned";
			case "MET" -> "says as planned";
			case "WORSE" -> "says worse than planned";
			case "MOSTLY_BETTER" -> "says mostly better than planned";
			default -> "calls it mixed";
		}).collect(Collectors.joining("; "));
	}

	private static String onTheWhole(List<Standing> shown, Judgement judgement, int called) {
		if (judgement.judge() == null) {
			return switch (called) {
				case 0 -> "nothing judges it";
				case 1 -> "";
				default -> "so it is not judged on the whole";
			};
		}
		boolean agree = judgement.judge() == Judge.SOURCE
				|| shown.stream().map(Standing::status).filter(FigureInWords::isJudged).distinct().count() == 1;
		return agree ? "" : "on the whole " + word(judgement.status());
	}

	private static boolean isJudged(MeasurementStatus status) {
		return status != MeasurementStatus.NOT_COMPARED && status != MeasurementStatus.NO_DATA;
	}

	private static String word(MeasurementStatus status) {
		return switch (status) {
			case BETTER -> "better";
			case WORSE -> "worse";
			case MET -> "as planned";
			case MIXED -> "mixed";
			case NOT_COMPARED, NO_DATA -> "not compared";
		};
	}

}
