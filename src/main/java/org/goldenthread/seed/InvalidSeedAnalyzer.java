package org.goldenthread.seed;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says at start what is wrong with the seed data.
 */
class InvalidSeedAnalyzer extends AbstractFailureAnalyzer<InvalidSeed> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidSeed cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()),
				"Correct these rows in seed-data, or leave the seed data out with goldenthread.seed.enabled=false.",
				cause);
	}

}
