package org.goldenthread.store;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;

/**
 * Says at start which server cannot be reached.
 */
class StoreUnavailableAnalyzer extends AbstractFailureAnalyzer<StoreUnavailable> {

	private final Environment environment;

	StoreUnavailableAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, StoreUnavailable cause) {
		return new FailureAnalysis(
				"The graph database at %s cannot be reached, or does not let us in: %s".formatted(
						this.environment.getProperty("spring.neo4j.uri", "this process"),
						NestedExceptionUtils.getMostSpecificCause(cause).getMessage()),
				"Check spring.neo4j.uri, spring.neo4j.authentication.username and .password, and that the server runs; or leave spring.neo4j.uri out to use the embedded database.",
				cause);
	}

}
