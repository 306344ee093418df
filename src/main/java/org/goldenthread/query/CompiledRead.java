package org.goldenthread.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.goldenthread.answer.RowReader;
import org.goldenthread.cypher.Parameters;
import org.goldenthread.store.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A statement that answers a selection, and how to read its answer.
 */
public final class CompiledRead {

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
	 * Reads the answer of a statement that returns at most one record.
	 * @param records the records
	 * @return the value, null if there is no record
	 */
	public @Nullable Object readOne(List<Map<String, @Nullable Object>> records) {
		return records.isEmpty() ? null : this.reader.read(records.getFirst().get("value"));
	}

	/**
	 * Reads the answer of a statement that returns a record for each item of a list.
	 * @param records the records
	 * @return the values in the order of the records
	 */
	public List<@Nullable Object> readAll(List<Map<String, @Nullable Object>> records) {
		return records.stream().<@Nullable Object>map((item) -> this.reader.read(item.get("value"))).toList();
	}

	/**
	 * Reads the answer of a statement that always returns one record.
	 * @param records the records
	 * @return the value
	 */
	public Object readTheOne(List<Map<String, @Nullable Object>> records) {
		return Objects.requireNonNull(readOne(records));
	}

}
