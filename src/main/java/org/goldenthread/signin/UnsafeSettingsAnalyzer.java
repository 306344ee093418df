package org.goldenthread.signin;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says at start which settings are unsafe.
 */
class UnsafeSettingsAnalyzer extends AbstractFailureAnalyzer<UnsafeSettings> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, UnsafeSettings cause) {
		return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
	}

}
