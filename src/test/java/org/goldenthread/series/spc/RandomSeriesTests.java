package org.goldenthread.series.spc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.goldenthread.series.spc.SpcProfile.Screening;
import org.goldenthread.series.spc.SpcSeries.Polarity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Compares charts of random series, some with gaps, with the rules as they are worded.
 */
class RandomSeriesTests {

	private static final int SERIES = 5000;

	@ParameterizedTest
	@EnumSource(names = { "NONE", "MOVING_RANGES" })
	void findTheSameLimitsAndSignals(Screening screening) {
		SpcProfile profile = SpcProfile.NHS_ENGLAND.with(screening);
		SplittableRandom random = new SplittableRandom(14);
		int signals = 0;
		for (int i = 0; i < SERIES; i++) {
			List<@Nullable Double> values = series(random, random.nextInt(13, 40));
			SpcChart chart = SpcChart.of(SpcSeries.of(values, Polarity.NEITHER), profile);
			PlainSpc plain = new PlainSpc(values, profile);
			if (chart.segments().getFirst().limits() == null) {
				continue;
			}
			assertThat(chart.segments().getFirst().mean()).isCloseTo(plain.mean(), within(1e-9));
			assertThat(chart.segments().getFirst().meanMovingRange()).isCloseTo(plain.meanMovingRange(), within(1e-9));
			for (int position = 0; position < values.size(); position++) {
				assertThat(chart.points().get(position).signals()).as("%s, position %d", values, position)
					.containsExactlyInAnyOrderElementsOf(plain.signals(position));
				signals += chart.points().get(position).signals().size();
			}
		}
		assertThat(signals).isGreaterThan(SERIES);
	}

	@Test
	void haveNoSignalWhereAllValuesAreTheSame() {
		for (int tenths = 1; tenths < 200; tenths++) {
			List<@Nullable Double> values = new ArrayList<>(Collections.nCopies(13 + tenths % 7, tenths / 10.0));
			SpcChart chart = SpcChart.of(SpcSeries.of(values, Polarity.HIGHER_IS_BETTER), SpcProfile.NHS_ENGLAND);
			assertThat(chart.points()).allSatisfy((point) -> assertThat(point.signals()).isEmpty());
			assertThat(chart.segments().getFirst().mean()).isEqualTo(tenths / 10.0);
			assertThat(chart.assurance(tenths / 10.0)).isEqualTo(SpcChart.Assurance.PASS);
		}
	}

	@Test
	void areHitByAProcessWhoseLimitLiesOnTheTarget() {
		List<@Nullable Double> values = new ArrayList<>();
		IntStream.range(0, 14).forEach((i) -> values.add((i % 2 == 0) ? 0.7 : 0.8));
		SpcChart chart = SpcChart.of(SpcSeries.of(values, Polarity.HIGHER_IS_BETTER), SpcProfile.NHS_ENGLAND);
		assertThat(chart.assurance(0.484)).isEqualTo(SpcChart.Assurance.PASS);
		assertThat(chart.assurance(1.016)).isEqualTo(SpcChart.Assurance.FAIL);
		assertThat(chart.assurance(0.485)).isEqualTo(SpcChart.Assurance.HIT_OR_MISS);
	}

	@Test
	void standOnTheirHeadsWhenTheirValuesDo() {
		SplittableRandom random = new SplittableRandom(15);
		for (int i = 0; i < SERIES; i++) {
			List<@Nullable Double> values = series(random, random.nextInt(13, 40));
			List<@Nullable Double> negative = values.stream()
				.<@Nullable Double>map((value) -> (value != null) ? 0 - value : null)
				.toList();
			SpcChart chart = SpcChart.of(SpcSeries.of(values, Polarity.HIGHER_IS_BETTER), SpcProfile.NHS_ENGLAND);
			SpcChart mirrored = SpcChart.of(SpcSeries.of(negative, Polarity.LOWER_IS_BETTER), SpcProfile.NHS_ENGLAND);
			assertThat(mirrored.points()).extracting(SpcPoint::cause)
				.containsExactlyElementsOf(chart.points().stream().map(SpcPoint::cause).toList());
			assertThat(mirrored.assurance(-1)).isEqualTo(chart.assurance(1));
		}
	}

	/** Steps of a tenth, so that values meet the mean, the limits and each other. */
	private static List<@Nullable Double> series(SplittableRandom random, int length) {
		int slope = random.nextInt(3);
		int width = random.nextInt(1, 10);
		boolean gaps = random.nextBoolean();
		List<@Nullable Double> values = new ArrayList<>();
		IntStream.range(0, length)
			.forEach((i) -> values.add(
					(gaps && random.nextInt(12) == 0) ? null : (slope * i + random.nextInt(-width, width + 1)) / 10.0));
		return values;
	}

}
