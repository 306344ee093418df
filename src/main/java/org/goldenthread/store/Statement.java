package org.goldenthread.store;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A named Cypher statement and the values of its parameters.
 *
 * @param name what the statement is for, as it appears in logs and in the database's list
 * of running transactions
 * @param cypher the text; values are never part of it
 * @param parameters the values by parameter name
 * @param timeout how long it may take, or {@code null} for the configured time
 */
public record Statement(String name, String cypher, Map<String, @Nullable Object> parameters,
		@Nullable Duration timeout) {

	public Statement {
		parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
	}

	public Statement(String name, String cypher, Map<String, @Nullable Object> parameters) {
		this(name, cypher, parameters, null);
	}

	public Statement(String name, String cypher) {
		this(name, cypher, Map.of());
	}

	public Statement with(Map<String, @Nullable Object> parameters) {
		return new Statement(this.name, this.cypher, parameters, this.timeout);
	}

	public Statement within(Duration timeout) {
		return new Statement(this.name, this.cypher, this.parameters, timeout);
	}

	Duration timeoutOr(Duration configured) {
		return (this.timeout != null) ? this.timeout : configured;
	}

}
