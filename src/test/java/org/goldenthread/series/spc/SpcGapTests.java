package org.goldenthread.series.spc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

import org.goldenthread.series.spc.SpcChart.Assurance;
import org.goldenthread.series.spc.SpcChart.Variation;
import org.goldenthread.series.spc.SpcPoint.Rule;
import org.goldenthread.series.spc.SpcSeries.Polarity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SpcGapTests {

	@Test
	void keepsAGapWhereItIs() {
		SpcChart chart = chart(values(5d, null, 6d));
		assertThat(chart.points()).extracting(SpcPoint::value).containsExactly(5d, null, 6d);
		assertThat(chart.points().get(1).signals()).isEmpty();
	}

	@Test
	void takesNoMovingRangeOverAGap() {
		assertThat(chart(values(1d, 2d, null, 9d, 10d)).segments().getFirst().meanMovingRange()).isEqualTo(1d);
	}

	@Test
	void findsNoShiftOverAGap() {
		List<@Nullable Double> values = new ArrayList<>(
				List.of(1d, 9d, 1d, 9d, 1d, 9d, 1d, 9d, 6d, 6d, 6d, 6d, 6d, 6d));
		assertThat(rules(chart(values))).contains(Rule.SHIFT);
		values.add(11, null);
		assertThat(rules(chart(values))).doesNotContain(Rule.SHIFT);
	}

	@Test
	void findsNoTrendOverAGap() {
		List<@Nullable Double> values = new ArrayList<>(List.of(5d, 1d, 9d, 1d, 9d, 1d, 9d, 1d, 2d, 3d, 5.5, 7d, 8d));
		assertThat(rules(chart(values))).contains(Rule.TREND);
		values.add(10, null);
		assertThat(rules(chart(values))).doesNotContain(Rule.TREND);
	}

	@Test
	void countsNoGapAmongTheFewestValues() {
		List<@Nullable Double> values = new ArrayList<>(List.of(1d, 9d, 1d, 9d, 1d, 9d, 1d, 9d, 1d, 9d, 1d, 9d));
		values.add(null);
		assertThat(chart(values).variation()).isEqualTo(Variation.NONE);
		assertThat(chart(values).segments().getFirst().limits()).isNull();
		values.add(5d);
		assertThat(chart(values).variation()).isEqualTo(Variation.COMMON_CAUSE);
	}

	@Test
	void showsNoIconOfASeriesWithoutValues() {
		for (SpcProfile profile : List.of(SpcProfile.NHS_ENGLAND, SpcProfile.NHS_R)) {
			for (List<@Nullable Double> values : List.of(values(), values((Double) null))) {
				SpcChart chart = SpcChart.of(SpcSeries.of(values, Polarity.LOWER_IS_BETTER), profile);
				assertThat(chart.variation()).isEqualTo(Variation.NONE);
				assertThat(chart.assurance(3)).isEqualTo(Assurance.NONE);
			}
		}
	}

	@Test
	void saysWhatIsWrongWithAPosition() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new SpcSeries(values(1d, 2d), Polarity.NEITHER, new TreeSet<>(List.of(2)), null))
			.withMessage("A recalculation at position 2 should be between 1 and 1");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new SpcSeries(values(1d, 2d), Polarity.NEITHER, new TreeSet<>(), 3))
			.withMessage("A baseline of 3 should have between 2 and 2 values");
	}

	private static List<@Nullable Double> values(@Nullable Double... values) {
		return Arrays.asList(values);
	}

	private static SpcChart chart(List<@Nullable Double> values) {
		return SpcChart.of(SpcSeries.of(values, Polarity.HIGHER_IS_BETTER), SpcProfile.NHS_ENGLAND);
	}

	private static List<Rule> rules(SpcChart chart) {
		return chart.points().stream().flatMap((point) -> point.signals().stream()).map(SpcPoint.Signal::rule).toList();
	}

}
