package org.goldenthread.bench;

import java.nio.file.Path;

import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/**
 * Neo4j alone in a process, for those that ask it over Bolt.
 *
 * <p>
 * Started with its folder and its port.
 */
final class Database {

	static final String READY = "ready";

	private static final long PAGE_CACHE = 1L << 30;

	private Database() {
	}

	static void main(String[] arguments) {
		DatabaseManagementService service = builder(Path.of(arguments[0])).setConfig(BoltConnector.enabled, true)
			.setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", Integer.parseInt(arguments[1])))
			.setConfig(BoltConnector.server_bolt_telemetry_enabled, false)
			.build();
		Runtime.getRuntime().addShutdownHook(new Thread(service::shutdown));
		IO.println(READY);
	}

	static DatabaseManagementServiceBuilder builder(Path folder) {
		return new DatabaseManagementServiceBuilder(folder.toAbsolutePath())
			.setConfig(GraphDatabaseSettings.pagecache_memory, PAGE_CACHE)
			.setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
			.setConfig(GraphDatabaseSettings.keep_logical_logs, "2 files")
			.setConfig(GraphDatabaseInternalSettings.dump_diagnostics, false);
	}

}
