package org.goldenthread.backup;

import org.goldenthread.backup.UnfinishedRestore.CutShort;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says at start that a restore was cut short.
 */
class CutShortAnalyzer extends AbstractFailureAnalyzer<CutShort> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, CutShort cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()),
				"Run the same command again, restore or rebuild with its file: it takes back what is there and does all of it.",
				cause);
	}

}
