package org.goldenthread.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.graphdb.QueryExecutionType;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;
import org.neo4j.graphdb.TransactionFailureException;
import org.neo4j.graphdb.TransactionTerminatedException;

/**
 * Reads inside the database's own process, where Bolt would cost most of a small answer.
 * The transaction is never committed.
 */
final class EmbeddedReader implements GraphReader {

	private final Supplier<GraphDatabaseService> database;

	private final DataVersions versions;

	private final Duration timeout;

	EmbeddedReader(Supplier<GraphDatabaseService> database, DataVersions versions, Duration timeout) {
		this.database = database;
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
		try (Transaction transaction = begin(operation);
				Result result = transaction.execute(statement.cypher(), statement.parameters())) {
			if (result.getQueryExecutionType().queryType() != QueryExecutionType.QueryType.READ_ONLY) {
				throw new StatementRefused(statement.name(), "Neo.ClientError.Statement.AccessMode", null);
			}
			List<Map<String, @Nullable Object>> rows = new ArrayList<>();
			while (result.hasNext()) {
				rows.add(PlainValues.row(result.columns(), result.next()::get));
			}
			return rows;
		}
		catch (TransactionTerminatedException ex) {
			throw operation.timedOut(ex);
		}
		catch (QueryExecutionException ex) {
			throw operation.failure(Failures.of(statement.name(), ex.getStatusCode(), operation.limit(), ex), ex);
		}
		catch (TransactionFailureException ex) {
			throw operation.failure(new StoreUnavailable(ex), ex);
		}
	}

	private Transaction begin(ReadOperation operation) {
		Transaction transaction = this.database.get().beginTx(operation.limit().toMillis(), TimeUnit.MILLISECONDS);
		operation.stoppedBy(transaction::terminate);
		return transaction;
	}

	@Override
	public DataVersion dataVersion() {
		return this.versions.current(this);
	}

}
