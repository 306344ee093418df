package org.goldenthread.store;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of every access to the graph.
 *
 * @param readTimeout how long a statement that reads may take
 * @param writeTimeout how long a transaction that writes may take
 */
@ConfigurationProperties("goldenthread.store")
record StoreSettings(@DefaultValue("10s") Duration readTimeout, @DefaultValue("5m") Duration writeTimeout) {

	private static final Duration LEAST = Duration.ofSeconds(1);

	StoreSettings {
		if (readTimeout.compareTo(LEAST) < 0 || writeTimeout.compareTo(LEAST) < 0) {
			throw new IllegalArgumentException(
					"goldenthread.store.read-timeout and goldenthread.store.write-timeout must be at least 1s");
		}
	}

}
