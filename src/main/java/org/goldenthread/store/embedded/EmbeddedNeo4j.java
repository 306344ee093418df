package org.goldenthread.store.embedded;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;

import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.internal.helpers.HostnamePort;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.NestedExceptionUtils;

/**
 * A database that starts in the background; whoever asks for something of it waits until
 * it is up.
 */
public final class EmbeddedNeo4j implements AutoCloseable {

	/**
	 * The user whom Bolt lets in, with the secret as password.
	 */
	public static final String USER = "goldenthread";

	private static final Logger logger = LoggerFactory.getLogger(EmbeddedNeo4j.class);

	private final CompletableFuture<Running> running = new CompletableFuture<>();

	private EmbeddedNeo4j() {
	}

	static EmbeddedNeo4j start(EmbeddedSettings settings) {
		EmbeddedNeo4j neo4j = new EmbeddedNeo4j();
		Thread.ofPlatform().name("embedded-neo4j").daemon().start(() -> {
			try {
				neo4j.running.complete(Running.start(settings));
			}
			catch (Throwable ex) {
				neo4j.running.completeExceptionally(ex);
			}
		});
		return neo4j;
	}

	/**
	 * {@return the database's own API, which needs no network}
	 */
	public GraphDatabaseService database() {
		return running().database();
	}

	/**
	 * {@return where a driver reaches the database}
	 */
	public URI uri() {
		return running().uri();
	}

	/**
	 * {@return the password of the {@linkplain #USER user}}
	 */
	public String secret() {
		return running().secret().value();
	}

	@Override
	public void close() {
		if (this.running.handle((running, failure) -> failure == null).join()) {
			this.running.join().close();
		}
	}

	/**
	 * Starts a database with what all that run in this process have in common.
	 */
	static DatabaseManagementService build(DataDirectory directory,
			UnaryOperator<DatabaseManagementServiceBuilder> own) {
		try {
			return own.apply(new DatabaseManagementServiceBuilder(directory.path()))
				.setConfig(GraphDatabaseInternalSettings.create_default_user, false)
				.setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
				.setConfig(GraphDatabaseSettings.keep_logical_logs, "2 files")
				.setConfig(GraphDatabaseSettings.transaction_monitor_check_interval, Duration.ofMillis(200))
				.setConfig(GraphDatabaseSettings.shutdown_transaction_end_timeout, Duration.ofSeconds(2))
				.setConfig(GraphDatabaseInternalSettings.dump_diagnostics, false)
				.setConfig(GraphDatabaseInternalSettings.vm_pause_monitor_enabled, false)
				.setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, Duration.ZERO)
				.build();
		}
		catch (RuntimeException ex) {
			throw new CannotStart(
					"The database in %s cannot be started: %s".formatted(directory.path(),
							NestedExceptionUtils.getMostSpecificCause(ex)),
					"If the folder was written by a newer version, start that version. If files were damaged, put back a copy of the folder or start with an empty one. The database's own account of it is in %s."
						.formatted(directory.path().resolve("logs").resolve("debug.log")),
					ex);
		}
	}

	private Running running() {
		try {
			return this.running.join();
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof CannotStart cannotStart) {
				throw cannotStart;
			}
			throw ex;
		}
	}

	/**
	 * A started database and what it holds.
	 */
	private record Running(DataDirectory directory, Secret secret, DatabaseManagementService service, URI uri) {

		static Running start(EmbeddedSettings settings) {
			long start = System.nanoTime();
			DataDirectory directory = DataDirectory.hold(settings.directory(), settings.minimumFreeSpace());
			try {
				Secret secret = directory.secret();
				DatabaseManagementService service = build(directory, (builder) -> builder
					.setConfig(BoltConnector.enabled, true)
					.setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", settings.boltPort()))
					.setConfig(BoltConnector.server_bolt_telemetry_enabled, false)
					.setConfig(GraphDatabaseSettings.auth_enabled, true)
					.setConfig(GraphDatabaseSettings.pagecache_memory, settings.pageCache().toBytes()));
				if (secret.generated()) {
					letIn(service, secret);
					directory.keep(secret);
				}
				URI uri = uri(service);
				logger.info("Neo4j is up after {} ms: data in {}, Bolt at {} for user {}",
						Duration.ofNanos(System.nanoTime() - start).toMillis(), directory.path(), uri, USER);
				return new Running(directory, secret, service, uri);
			}
			catch (RuntimeException ex) {
				directory.close();
				throw ex;
			}
		}

		GraphDatabaseService database() {
			return this.service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
		}

		void close() {
			this.service.shutdown();
			this.directory.close();
		}

		private static void letIn(DatabaseManagementService service, Secret secret) {
			service.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
				.executeTransactionally(
						"CREATE OR REPLACE USER %s SET PASSWORD $secret CHANGE NOT REQUIRED".formatted(USER),
						Map.of("secret", secret.value()));
		}

		private static URI uri(DatabaseManagementService service) {
			GraphDatabaseAPI system = (GraphDatabaseAPI) service.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME);
			HostnamePort address = system.getDependencyResolver()
				.resolveDependency(ConnectorPortRegister.class)
				.getLocalAddress(ConnectorType.BOLT);
			return URI.create("bolt://" + address.getHost() + ":" + address.getPort());
		}

	}

}
