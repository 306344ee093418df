package org.goldenthread.store;

import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;

/**
 * How sessions and transactions over Bolt are set up: every session sees what an earlier
 * one of this process has written, on whichever member of a cluster.
 */
final class DriverSessions {

	private DriverSessions() {
	}

	static SessionConfig config(Driver driver, @Nullable String database, AccessMode mode) {
		SessionConfig.Builder builder = SessionConfig.builder()
			.withDefaultAccessMode(mode)
			.withBookmarkManager(driver.executableQueryBookmarkManager());
		return ((database != null) ? builder.withDatabase(database) : builder).build();
	}

	static TransactionConfig transaction(String name, Duration timeout) {
		return TransactionConfig.builder()
			.withTimeout(timeout)
			.withMetadata(Map.of("application", "goldenthread", "statement", name))
			.build();
	}

}
