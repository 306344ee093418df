package org.goldenthread.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.goldenthread.measurement.PeriodInWords;
import org.goldenthread.measurement.TargetSetters;
import org.goldenthread.measurement.ValueInWords;
import org.goldenthread.series.spc.ProcessLimits;
import org.goldenthread.series.spc.SpcPoint;
import org.goldenthread.series.spc.SpcPoint.Side;
import org.goldenthread.series.spc.SpcPoint.Signal;
import org.goldenthread.series.spc.SpcProfile;
import org.goldenthread.series.spc.SpcSegment;
import org.goldenthread.threadgraph.ThreadGraph;
import org.goldenthread.value.Period;
import org.goldenthread.value.Rounding;
import org.jspecify.annotations.Nullable;

/**
 * Puts a chart into words, for those who do not see it.
 */
final class SeriesInWords {

	private final JudgedSeries judged;

	private final ThreadGraph graph;

	private SeriesInWords(JudgedSeries judged, ThreadGraph graph) {
		this.judged = judged;
		this.graph = graph;
	}

	static String of(JudgedSeries judged, ThreadGraph graph) {
		SeriesInWords words = new SeriesInWords(judged, graph);
		List<String> sentences = new ArrayList<>();
		sentences.add(words.extent());
		sentences.addAll(words.usual());
		words.judged.assurances().stream().filter(JudgedSeries.TargetAssurance::judges).forEach((each) -> {
			String sentence = words.assurance(each);
			if (sentence != null) {
				sentences.add(sentence);
			}
		});
		SpcProfile profile = judged.chart().profile();
		if (judged.series().key().yearToDate()) {
			return String.join(". ", sentences) + ".";
		}
		sentences.add("Judged by the rules of " + profile.name() + ", version " + profile.version());
		return String.join(". ", sentences) + ".";
	}

	private String extent() {
		long values = this.judged.valueCount();
		long gaps = this.judged.periods().size() - values;
		return values + ((values != 1) ? " values" : " value") + " from "
				+ PeriodInWords.of(this.judged.periods().getFirst()) + " to "
				+ PeriodInWords.of(this.judged.periods().getLast())
				+ ((gaps != 0) ? ", and " + gaps + ((gaps != 1) ? " periods" : " period") + " without one" : "");
	}

	private List<String> usual() {
		if (this.judged.series().key().yearToDate()) {
			return List.of("Each value is for the year so far and holds those before it, so it is no process that"
					+ " varies by chance: there are no limits and no icons");
		}
		SpcSegment segment = this.judged.chart().segments().getLast();
		ProcessLimits limits = segment.limits();
		Double mean = segment.mean();
		if (limits == null || mean == null) {
			boolean anew = this.judged.chart().segments().size() > 1;
			return List.of("Too few values " + (anew ? "since the limits begin anew " : "")
					+ "to tell a trend from chance: " + SpcProfile.FIRM + " are needed");
		}
		List<String> usual = new ArrayList<>();
		usual.add("The mean is " + number(mean) + ", and by chance alone values lie between " + number(limits.lower())
				+ " and " + number(limits.upper()));
		if (segment.values() < SpcProfile.FIRM) {
			usual.add("These limits rest on " + segment.values() + " values, and are firm only with " + SpcProfile.FIRM
					+ " or more");
		}
		usual.add(latest());
		return usual;
	}

	private String latest() {
		List<SpcPoint> points = this.judged.chart().points();
		int last = points.size() - 1;
		while (points.get(last).value() == null) {
			last--;
		}
		SpcPoint point = points.get(last);
		String text = "The latest value, " + number(point.value()) + " in "
				+ PeriodInWords.of(this.judged.periods().get(last));
		return text + ((point.leading() != null) ? ", is part of a " : ", shows nothing but the ")
				+ of(this.judged.chart().profile(), point);
	}

	/**
	 * What a point shows.
	 */
	static String of(SpcProfile profile, SpcPoint point) {
		Signal leading = point.leading();
		return (leading != null) ? "special cause" + cause(point) + ": " + rule(leading, profile) : "usual variation";
	}

	private static String cause(SpcPoint point) {
		return switch (point.cause()) {
			case IMPROVEMENT -> " for the better";
			case CONCERN -> " for the worse";
			case COMMON_CAUSE, NEITHER -> "";
		};
	}

	private static String rule(Signal signal, SpcProfile profile) {
		boolean high = signal.side() == Side.HIGH;
		return switch (signal.rule()) {
			case OUTSIDE_LIMITS ->
				high ? "it lies above the upper process limit" : "it lies below the lower process limit";
			case TREND -> profile.trend() + " or more values in a row " + (high ? "rise" : "fall");
			case TWO_OF_THREE ->
				"two of three values in a row lie near the " + (high ? "upper" : "lower") + " process limit";
			case SHIFT -> profile.shift() + " or more values in a row lie " + (high ? "above" : "below") + " the mean";
		};
	}

	private @Nullable String assurance(JudgedSeries.TargetAssurance assurance) {
		String target = target(assurance.target());
		return switch (assurance.assurance()) {
			case NONE -> null;
			case PASS -> target + " can be expected to be hit";
			case HIT_OR_MISS -> target + " is hit or missed by chance";
			case FAIL -> target + " can be expected to be missed";
		};
	}

	private String target(int target) {
		String level = TargetSetters.holdsForAll(this.graph, target) ? this.graph.text(target, "level") : null;
		String by = this.graph.text(target, "by");
		return "The " + ((level != null) ? level.toLowerCase(Locale.ROOT) + " " : "") + "target of "
				+ number(this.graph.number(target, "value"))
				+ ((by != null) ? " by " + PeriodInWords.of(Period.parse(by)) : "");
	}

	private String number(@Nullable Double value) {
		if (value == null) {
			return "no data";
		}
		return ValueInWords.of(Rounding.of(value), this.judged.series().key().unit());
	}

}
