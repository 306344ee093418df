package org.goldenthread.gap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each rule over the example in its file.
 */
class RuleExamplesTests {

	@ParameterizedTest
	@MethodSource("org.goldenthread.gap.Rules#each")
	void findsTheGuiltyOnly(GapRule rule) {
		assertThat(ExampleCheck.problems(rule, Rules.MODEL)).isEmpty();
	}

	@Test
	void thereAreAsManyRulesAsFiles() {
		assertThat(Rules.each()).hasSize(27)
			.allSatisfy((rule) -> assertThat(rule.file())
				.isEqualTo(rule.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".yaml"));
	}

}
