package org.goldenthread.gap.rule;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says at start what is wrong with the gap rules.
 */
class InvalidRulesAnalyzer extends AbstractFailureAnalyzer<InvalidRules> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidRules cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()),
				"Correct these files: graph-schema/README.md says how a gap rule is written.", cause);
	}

}
