package org.goldenthread.store;

import java.time.Duration;

import org.goldenthread.store.embedded.EmbeddedNeo4j;
import org.goldenthread.store.embedded.TemporaryNeo4j;
import org.goldenthread.testing.TestGraph;

class EmbeddedReaderTests extends GraphReaderContract {

	@Override
	GraphReader reader() {
		EmbeddedNeo4j neo4j = TestGraph.written().embedded().orElseGet(TemporaryNeo4j::start);
		return new EmbeddedReader(neo4j::database, new DataVersions(true), Duration.ofSeconds(10));
	}

}
