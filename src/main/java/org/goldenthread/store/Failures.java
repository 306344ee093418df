package org.goldenthread.store;

import java.time.Duration;

import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.DatabaseException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.SecurityException;

/**
 * Turns what either side of the store throws into a {@link StoreException}.
 */
final class Failures {

	private static final String TIMED_OUT = "Neo.ClientError.Transaction.TransactionTimedOut";

	private Failures() {
	}

	static StoreException of(String name, Duration limit, RuntimeException failure) {
		return switch (failure) {
			case AuthenticationException _, SecurityException _ -> new StoreUnavailable(failure);
			case ClientException client -> of(name, client.code(), limit, client);
			case DatabaseException database -> of(name, database.code(), limit, database);
			case Neo4jException transientFailure when transientFailure.code().startsWith(TIMED_OUT) ->
				new StatementTimedOut(name, limit, transientFailure);
			default -> new StoreUnavailable(failure);
		};
	}

	static StoreException of(String name, String code, Duration limit, RuntimeException failure) {
		if (code.startsWith(TIMED_OUT)) {
			return new StatementTimedOut(name, limit, failure);
		}
		if (code.startsWith("Neo.ClientError.")) {
			return new StatementRefused(name, code, failure);
		}
		return new StoreUnavailable(failure);
	}

}
