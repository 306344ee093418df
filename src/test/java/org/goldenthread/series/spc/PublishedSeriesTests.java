package org.goldenthread.series.spc;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.goldenthread.series.spc.SpcChart.Assurance;
import org.goldenthread.series.spc.SpcPoint.Rule;
import org.goldenthread.series.spc.SpcPoint.Side;
import org.goldenthread.series.spc.SpcPoint.Signal;
import org.goldenthread.series.spc.SpcProfile.Screening;
import org.goldenthread.series.spc.SpcSeries.Polarity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Holds charts against series whose limits and signals are known. Those that the NHS
 * England test document and the R package publish stand beside those worked out by their
 * rules.
 */
class PublishedSeriesTests {

	private static final Map<Rule, String> WORDS = Map.of(Rule.OUTSIDE_LIMITS, "single", Rule.TREND, "trend",
			Rule.TWO_OF_THREE, "two-of-three", Rule.SHIFT, "shift");

	static Stream<Published> series() throws IOException {
		Map<String, List<Map<String, String>>> points = SpcTables.read("points.csv")
			.stream()
			.collect(Collectors.groupingBy((row) -> row.get("series_id")));
		return SpcTables.read("series.csv")
			.stream()
			.collect(Collectors.groupingBy((row) -> row.get("series_id") + " " + row.get("profile")))
			.values()
			.stream()
			.map((segments) -> new Published(segments, points.get(segments.getFirst().get("series_id"))));
	}

	@ParameterizedTest
	@MethodSource("series")
	void drawsTheLimitsOfEachSegment(Published published) {
		List<SpcSegment> segments = published.chart().segments();
		assertThat(segments).hasSameSizeAs(published.segments());
		for (int i = 0; i < segments.size(); i++) {
			SpcSegment segment = segments.get(i);
			Map<String, String> expected = published.segments().get(i);
			assertThat(segment.from() + 1).isEqualTo(Integer.parseInt(expected.get("from_point")));
			assertThat(segment.to() + 1).isEqualTo(Integer.parseInt(expected.get("to_point")));
			assertNear(segment.mean(), expected.get("mean"));
			assertNear(segment.meanMovingRange(), expected.get("mean_moving_range"));
			ProcessLimits limits = segment.limits();
			assertNear((limits != null) ? limits.lower() : null, expected.get("lpl"));
			assertNear((limits != null) ? limits.upper() : null, expected.get("upl"));
		}
	}

	/** Of one series only the limits are known. */
	static Stream<Published> seriesWithSignals() throws IOException {
		return series().filter((published) -> !published.points().getFirst().get("expected_colour").isEmpty());
	}

	@ParameterizedTest
	@MethodSource("seriesWithSignals")
	void findsTheSignalsOfEachPoint(Published published) {
		List<SpcPoint> points = published.chart().points();
		for (int i = 0; i < points.size(); i++) {
			Map<String, String> expected = published.points().get(i);
			String where = published + ", point " + (i + 1);
			assertThat(points.get(i).signals().stream().map(PublishedSeriesTests::word)).as(where)
				.containsExactlyInAnyOrderElementsOf(words(expected.get("all_rules")));
			Signal leading = points.get(i).leading();
			assertThat((leading != null) ? WORDS.get(leading.rule()) : "").as(where)
				.isEqualTo(expected.get("expected_rule"));
			assertThat(colour(points.get(i))).as(where).isEqualTo(expected.get("expected_colour"));
		}
	}

	@ParameterizedTest
	@MethodSource("series")
	void choosesTheIconsOfTheSeries(Published published) {
		Map<String, String> expected = published.segments().getFirst();
		if (!expected.get("variation_icon").isEmpty()) {
			assertThat(published.chart().variation().name().toLowerCase(Locale.ROOT).replace('_', ' '))
				.isEqualTo(expected.get("variation_icon").replace("neutral", "neither"));
			assertThat(published.assurance().name().toLowerCase(Locale.ROOT).replace('_', ' '))
				.isEqualTo(expected.get("assurance_icon"));
		}
	}

	private static void assertNear(@Nullable Double value, String expected) {
		if (expected.isEmpty()) {
			assertThat(value).isNull();
		}
		else {
			assertThat(value).isCloseTo(Double.parseDouble(expected), within(1e-8));
		}
	}

	private static String word(Signal signal) {
		return WORDS.get(signal.rule()) + ((signal.side() == Side.HIGH) ? "+" : "-");
	}

	private static List<String> words(String rules) {
		return rules.isEmpty() ? List.of() : List.of(rules.split("(?<=[+-])\\+"));
	}

	private static String colour(SpcPoint point) {
		return switch (point.cause()) {
			case COMMON_CAUSE -> "common";
			case IMPROVEMENT -> "improvement";
			case CONCERN -> "concern";
			case NEITHER -> "neutral";
		};
	}

	record Published(List<Map<String, String>> segments, List<Map<String, String>> points) {

		SpcChart chart() {
			Map<String, String> first = this.segments.getFirst();
			List<@Nullable Double> values = this.points.stream()
				.<@Nullable Double>map((row) -> Double.valueOf(row.get("value")))
				.toList();
			TreeSet<Integer> recalculatedAt = this.segments.stream()
				.skip(1)
				.map((row) -> Integer.parseInt(row.get("from_point")) - 1)
				.collect(Collectors.toCollection(TreeSet::new));
			String baseline = first.get("baseline_points");
			return SpcChart.of(new SpcSeries(values, polarity(first.get("direction")), recalculatedAt,
					baseline.isEmpty() ? null : Integer.valueOf(baseline)), profile(first));
		}

		Assurance assurance() {
			String target = this.segments.getFirst().get("target");
			return target.isEmpty() ? Assurance.NONE : chart().assurance(Double.parseDouble(target));
		}

		private static Polarity polarity(String direction) {
			return switch (direction) {
				case "up" -> Polarity.HIGHER_IS_BETTER;
				case "down" -> Polarity.LOWER_IS_BETTER;
				default -> Polarity.NEITHER;
			};
		}

		private static SpcProfile profile(Map<String, String> row) {
			boolean screened = row.get("screen_outliers").equals("1");
			return switch (row.get("profile")) {
				case "MDC" -> SpcProfile.NHS_ENGLAND;
				case "R" -> SpcProfile.NHS_R.with(screened ? Screening.MOVING_RANGES : Screening.NONE);
				default -> SpcProfile.NHS_ENGLAND.with(Screening.POINTS);
			};
		}

		@Override
		public String toString() {
			return this.segments.getFirst().get("series_id") + ", " + this.segments.getFirst().get("profile");
		}

	}

}
