package org.goldenthread.feed.description;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says at start what is wrong with the descriptions of published files.
 */
class InvalidFeedsAnalyzer extends AbstractFailureAnalyzer<InvalidFeeds> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidFeeds cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()),
				"Correct these files: seed-data/README.md says how a published file is described.", cause);
	}

}
