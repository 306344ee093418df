package org.goldenthread.store;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.goldenthread.testing.TestGraph;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DriverReaderTests extends GraphReaderContract {

	@Override
	GraphReader reader() {
		return reader(TestGraph.written().driver());
	}

	@Test
	void saysThatAServerCannotBeReached() {
		Config impatient = Config.builder().withMaxTransactionRetryTime(100, TimeUnit.MILLISECONDS).build();
		try (Driver nobody = GraphDatabase.driver("bolt://127.0.0.1:1", AuthTokens.none(), impatient)) {
			assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> reader(nobody).dataVersion())
				.withMessage("The graph database cannot be reached at the moment");
		}
	}

	@Test
	void saysThatItIsNotLetIn() {
		String uri = TestGraph.written().uri();
		try (Driver stranger = GraphDatabase.driver(uri, AuthTokens.basic("stranger", "guess"))) {
			assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> reader(stranger).dataVersion());
		}
	}

	private static GraphReader reader(Driver driver) {
		return new DriverReader(driver, null, new DataVersions(false), Duration.ofSeconds(10));
	}

}
