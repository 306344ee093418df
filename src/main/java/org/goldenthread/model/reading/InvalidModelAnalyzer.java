package org.goldenthread.model.reading;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says at start what is wrong with the model.
 */
class InvalidModelAnalyzer extends AbstractFailureAnalyzer<InvalidModel> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidModel cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()), "Correct these lines in graph-schema/model.",
				cause);
	}

}
