package org.goldenthread.measurement;

import org.goldenthread.measurement.Judgement.Judge;
import org.goldenthread.measurement.Standings.Figure;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * Puts into words how a figure stands to what tells most of it.
 */
final class Narrative {

	private final ThreadGraph graph;

	private final Figure figure;

	Narrative(ThreadGraph graph, Figure figure) {
		this.graph = graph;
		this.figure = figure;
	}

	String of(@Nullable Standing told, Judgement judgement) {
		String seen = ObservedInWords.of(this.graph, this.figure);
		if (told == null) {
			return seen + ((judgement.judge() != null) ? bySource(judgement) : "; nothing to set it against");
		}
		Period by = told.by();
		String reference = "; " + reference(told) + ValueInWords.of(told.value(), this.figure.unit())
				+ ((by != null) ? " by " + PeriodInWords.of(by) : "");
		Double variance = told.variance();
		return seen + reference
				+ ((variance != null) ? "; " + ValueInWords.difference(variance, this.figure.unit()) : "")
				+ ((judgement.judge() == Judge.COMPARISON) ? judged(told) : bySource(judgement))
				+ (isStillToCome(told, judgement) ? ", and it is not yet due" : "");
	}

	private String reference(Standing told) {
		boolean fallenDue = !Boolean.FALSE.equals(told.due());
		return switch (told.against()) {
			case PLAN -> "the plan was ";
			case TRAJECTORY -> "the trajectory was ";
			case PRINTED_TARGET -> fallenDue ? "the target was " : "the target is ";
			case TARGET -> "the " + (TargetSetters.holdsForAll(this.graph, told.target()) ? "national " : "")
					+ "target " + (Boolean.TRUE.equals(told.due()) ? "was " : "is ");
			case YEAR_BEFORE -> "a year before it was ";
		};
	}

	private static boolean isStillToCome(Standing told, Judgement judgement) {
		return judgement.judge() == null && told.variance() != null && Boolean.FALSE.equals(told.due());
	}

	private static String judged(Standing told) {
		return switch (told.status()) {
			case BETTER -> ", which is better";
			case WORSE -> ", which is worse";
			case MET, MIXED, NOT_COMPARED, NO_DATA -> "";
		};
	}

	private static String bySource(Judgement judgement) {
		return switch (judgement.status()) {
			case BETTER -> "; its source says better than planned";
			case MET -> "; its source says as planned";
			case WORSE -> "; its source says worse than planned";
			case MIXED -> "; its source says better in part";
			case NOT_COMPARED, NO_DATA -> "";
		};
	}

}
