package org.goldenthread.store;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;

/**
 * Reads from a server or a cluster over Bolt: in a single round trip first, and in the
 * driver's managed transactions if that fails in a way that may pass.
 */
final class DriverReader implements GraphReader {

	private final Driver driver;

	private final SessionConfig sessions;

	private final DataVersions versions;

	private final Duration timeout;

	DriverReader(Driver driver, @Nullable String database, DataVersions versions, Duration timeout) {
		this.driver = driver;
		this.sessions = DriverSessions.config(driver, database, AccessMode.READ);
		this.versions = versions;
		this.timeout = timeout;
	}

	@Override
	public List<Map<String, @Nullable Object>> read(Statement statement) {
		try (ReadOperation operation = ReadOperation.of(statement, this.timeout)) {
			return read(statement, operation);
		}
	}

	private List<Map<String, @Nullable Object>> read(Statement statement, ReadOperation operation) {
		TransactionConfig transaction = DriverSessions.transaction(statement.name(), operation.limit());
		Interruption interruption = new Interruption();
		try (interruption; Session session = this.driver.session(this.sessions)) {
			operation.stoppedBy(interruption::interrupt);
			return read(session, statement, transaction, operation);
		}
		catch (Neo4jException | IllegalStateException ex) {
			throw operation.failure(Failures.of(statement.name(), operation.limit(), ex), ex);
		}
	}

	@Override
	public DataVersion dataVersion() {
		return this.versions.current(this);
	}

	private static List<Map<String, @Nullable Object>> read(Session session, Statement statement,
			TransactionConfig transaction, ReadOperation operation) {
		try {
			return rows(session.run(statement.cypher(), statement.parameters(), transaction));
		}
		catch (Neo4jException ex) {
			if (ex instanceof RetryableException && !operation.isStopped()) {
				return session.executeRead((context) -> rows(context.run(statement.cypher(), statement.parameters())),
						transaction);
			}
			throw ex;
		}
	}

	static List<Map<String, @Nullable Object>> rows(Result result) {
		return result.list((row) -> PlainValues.row(row.keys(), (column) -> PlainValues.of(row.get(column))));
	}

	/**
	 * Interrupts a thread that reads, and only while it does. The driver then gives up
	 * the connection, and a server stops what nobody is connected to any more.
	 */
	private static final class Interruption implements AutoCloseable {

		private @Nullable Thread reader = Thread.currentThread();

		private boolean interrupted;

		synchronized void interrupt() {
			if (this.reader != null) {
				this.interrupted = true;
				this.reader.interrupt();
			}
		}

		@Override
		public synchronized void close() {
			this.reader = null;
			if (this.interrupted) {
				Thread.interrupted();
			}
		}

	}

}
