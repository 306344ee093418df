package org.goldenthread.store.embedded;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Shows the reason and the remedy in place of a stack trace.
 */
class CannotStartAnalyzer extends AbstractFailureAnalyzer<CannotStart> {

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, CannotStart cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.remedy(), cause);
	}

}
