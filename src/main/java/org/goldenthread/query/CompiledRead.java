package org.goldenthread.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.goldenthread.answer.RowReader;
import org.goldenthread.cypher.Parameters;
import org.goldenthread.store.DataVersion;
import org.goldenthread.store.GraphReader;
import org.goldenthread.store.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A statement that answers a selection, and how to read its answer.
 */
public final class CompiledRead {

	private static final int MOST_ATTEMPTS = 3;

	private final Statement statement;

	private final RowReader reader;

	private final Map<String, String> bound;

	private final Set<String> known;

	private final long nodes;

	CompiledRead(Statement statement, RowReader reader, Parameters parameters, long nodes) {
		this(statement, reader, parameters.bound(), parameters.known(), nodes);
	}

	private CompiledRead(Statement statement, RowReader reader, Map<String, String> bound, Set<String> known,
			long nodes) {
		this.statement = statement;
		this.reader = reader;
		this.bound = bound;
		this.known = known;
		this.nodes = nodes;
	}

	/**
	 * The statement, which returns records with one column, {@code value}.
	 * @return the statement with the values of its parameters
	 */
	public Statement statement() {
		return this.statement;
	}

	/**
	 * How many nodes the answer may hold at most.
	 */
	long nodes() {
		return this.nodes;
	}

	/**
	 * The variables of the caller's document whose values the statement is fixed to.
	 */
	Set<String> known() {
		return this.known;
	}

	/**
	 * The same for other values of the caller's variables.
	 */
	CompiledRead with(Map<String, ? extends @Nullable Object> variables) {
		if (this.bound.isEmpty()) {
			return this;
		}
		Map<String, @Nullable Object> values = new HashMap<>(this.statement.parameters());
		this.bound.forEach((parameter, variable) -> values.put(parameter,
				Parameters.stored(Objects.requireNonNull(variables.get(variable)))));
		return new CompiledRead(this.statement.with(values), this.reader, this.bound, this.known, this.nodes);
	}

	/**
	 * Runs the statement. One that says of which version its answer is runs again if
	 * something was written meanwhile, a few times at most; what it says is never later
	 * than what it read.
	 */
	private List<Map<String, @Nullable Object>> run(GraphReader graph) {
		if (!this.statement.cypher().contains(DataVersion.EXPRESSION)) {
			return graph.read(this.statement);
		}
		DataVersion before = graph.dataVersion();
		for (int attempt = 1;; attempt++) {
			Map<String, @Nullable Object> values = new HashMap<>(this.statement.parameters());
			values.put(DataVersion.PARAMETER, List.of(before.number(), before.recordedAt()));
			List<Map<String, @Nullable Object>> records = graph.read(this.statement.with(values));
			DataVersion after = graph.dataVersion();
			if (after.equals(before) || attempt == MOST_ATTEMPTS) {
				return records;
			}
			before = after;
		}
	}

	/**
	 * Reads the answer of a statement that returns at most one record.
	 * @param graph what it is read from
	 * @return the value, null if there is no record
	 */
	public @Nullable Object readOne(GraphReader graph) {
		List<Map<String, @Nullable Object>> records = run(graph);
		return records.isEmpty() ? null : this.reader.read(records.getFirst().get("value"));
	}

	/**
	 * Reads the answer of a statement that returns a record for each item of a list.
	 * @param graph what it is read from
	 * @return the values in the order of the records
	 */
	public List<@Nullable Object> readAll(GraphReader graph) {
		return run(graph).stream().<@Nullable Object>map((item) -> this.reader.read(item.get("value"))).toList();
	}

	/**
	 * Reads the answer of a statement that always returns one record.
	 * @param graph what it is read from
	 * @return the value
	 */
	public Object readTheOne(GraphReader graph) {
		return Objects.requireNonNull(readOne(graph));
	}

}
