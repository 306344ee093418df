package org.goldenthread.store;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.exceptions.Neo4jException;

import org.springframework.beans.factory.ObjectProvider;

/**
 * Reads and writes the whole store over Bolt, to a server and to the embedded database
 * alike.
 */
final class DriverWholeStore implements WholeStore {

	/** A national graph takes minutes. */
	private static final Duration PATIENCE = Duration.ofHours(1);

	private final ObjectProvider<Driver> driver;

	private final @Nullable String database;

	DriverWholeStore(ObjectProvider<Driver> driver, @Nullable String database) {
		this.driver = driver;
		this.database = database;
	}

	@Override
	public void read(List<Statement> statements, BiConsumer<Statement, Map<String, @Nullable Object>> row) {
		try (Session session = session();
				Transaction transaction = session
					.beginTransaction(DriverSessions.transaction("read everything", PATIENCE))) {
			transaction.run(DataVersions.TURN.cypher()).consume();
			for (Statement statement : statements) {
				transaction.run(statement.cypher(), statement.parameters())
					.forEachRemaining((each) -> row.accept(statement,
							PlainValues.row(each.keys(), (column) -> PlainValues.of(each.get(column)))));
			}
			transaction.rollback();
		}
		catch (Neo4jException ex) {
			throw Failures.of("read everything", PATIENCE, ex);
		}
	}

	@Override
	public List<Map<String, @Nullable Object>> write(Statement statement) {
		try (Session session = session()) {
			return session.executeWrite(
					(context) -> DriverReader.rows(context.run(statement.cypher(), statement.parameters())),
					DriverSessions.transaction(statement.name(), PATIENCE));
		}
		catch (Neo4jException ex) {
			throw Failures.of(statement.name(), PATIENCE, ex);
		}
	}

	private Session session() {
		Driver known = this.driver.getObject();
		return known.session(DriverSessions.config(known, this.database, AccessMode.WRITE));
	}

}
