package org.goldenthread.store;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.internal.value.MapValue;

import org.springframework.beans.factory.ObjectProvider;

/**
 * Writes over Bolt, to a server and to the embedded database alike. The driver is not
 * created before the first write.
 */
final class DriverWriter implements GraphWriter {

	private final ObjectProvider<Driver> driver;

	private final @Nullable String database;

	private final DataVersions versions;

	private final Duration timeout;

	DriverWriter(ObjectProvider<Driver> driver, @Nullable String database, DataVersions versions, Duration timeout) {
		this.driver = driver;
		this.database = database;
		this.versions = versions;
		this.timeout = timeout;
	}

	@Override
	public <T extends @Nullable Object> T write(Function<WriteTransaction, T> work) {
		this.versions.beginWrite();
		try (Session session = session()) {
			Written<T> written = session.executeWrite((context) -> {
				Recording transaction = new Recording(context);
				transaction.version = DataVersions.takeTurn(transaction);
				T result = work.apply(transaction);
				return new Written<>(result, this.versions.advance(transaction, transaction.touched));
			}, DriverSessions.transaction("write", this.timeout));
			this.versions.seen(written.version());
			return written.result();
		}
		catch (Neo4jException ex) {
			throw Failures.of("write", this.timeout, ex);
		}
		finally {
			this.versions.endWrite();
		}
	}

	/**
	 * Runs statements that change the schema; each is a transaction of its own, as the
	 * database demands.
	 */
	void define(List<Statement> statements) {
		for (Statement statement : statements) {
			try (Session session = session()) {
				session
					.run(statement.cypher(), statement.parameters(),
							DriverSessions.transaction(statement.name(), this.timeout))
					.consume();
			}
			catch (Neo4jException ex) {
				throw Failures.of(statement.name(), this.timeout, ex);
			}
		}
	}

	private Session session() {
		Driver driver = this.driver.getObject();
		return driver.session(DriverSessions.config(driver, this.database, AccessMode.WRITE));
	}

	/**
	 * What may pass is left to the driver, which then repeats the whole transaction. It
	 * keeps every statement until the transaction ends, so the parameters are taken away
	 * from each that has been run.
	 */
	private List<Map<String, @Nullable Object>> run(TransactionContext context, Statement statement) {
		Map<String, Value> parameters = new HashMap<>();
		statement.parameters().forEach((name, value) -> parameters.put(name, Values.value(value)));
		try {
			return DriverReader.rows(context.run(statement.cypher(), new MapValue(parameters)));
		}
		catch (Neo4jException ex) {
			if (ex instanceof RetryableException) {
				throw ex;
			}
			throw Failures.of(statement.name(), this.timeout, ex);
		}
		finally {
			parameters.clear();
		}
	}

	/**
	 * A transaction that remembers what it touches.
	 */
	private final class Recording implements WriteTransaction {

		private final TransactionContext context;

		private @Nullable Set<String> touched;

		private long version;

		private Recording(TransactionContext context) {
			this.context = context;
		}

		@Override
		public List<Map<String, @Nullable Object>> run(Statement statement) {
			return DriverWriter.this.run(this.context, statement);
		}

		@Override
		public long version() {
			return this.version;
		}

		@Override
		public void leapTo(long later) {
			if (later < this.version) {
				throw new IllegalArgumentException("Version " + later + " is before version " + this.version);
			}
			DataVersions.leap(this, later);
			this.version = later;
		}

		@Override
		public void touches(Collection<String> ids) {
			Set<String> all = (this.touched != null) ? this.touched : new LinkedHashSet<>();
			all.addAll(ids);
			this.touched = all;
		}

	}

	/**
	 * The result of a write and the version that it made.
	 */
	private record Written<T extends @Nullable Object>(T result, DataVersion version) {

	}

}
