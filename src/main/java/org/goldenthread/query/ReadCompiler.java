package org.goldenthread.query;

import java.util.List;
import java.util.function.Function;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.SelectedField;
import org.goldenthread.model.Kind;
import org.goldenthread.model.Model;
import org.goldenthread.store.Statement;

import org.springframework.stereotype.Component;

/**
 * Compiles what a caller selects to one Cypher statement. Whatever the selection asks for
 * is an expression of that statement; nothing is fetched row by row and nothing is
 * filtered outside the database.
 */
@Component
public final class ReadCompiler {

	private final Model model;

	private final QueryLimits limits;

	ReadCompiler(Model model, QueryLimits limits) {
		this.model = model;
		this.limits = limits;
	}

	/**
	 * One node by its id.
	 * @param kind the kind that the node must be of
	 * @param id its id
	 * @param environment carries the selection
	 * @return a statement that returns the node, or no record
	 */
	public CompiledRead lookup(Kind kind, String id, DataFetchingEnvironment environment) {
		return compile("lookup " + kind.name(), environment, (selection) -> {
			String parameter = selection.parameters().add(id);
			Projection node = selection.node("n", kind, selectedFields(environment));
			return new Projection("MATCH " + anchor("n", kind) + " WHERE n.id = " + parameter + " RETURN "
					+ node.expression() + " AS value", node.reader());
		});
	}

	/**
	 * Several nodes by their ids, in the order of the ids.
	 * @param kind the kind that the nodes must be of
	 * @param ids their ids
	 * @param environment carries the selection
	 * @return a statement that returns a record for each id, with null where there is no
	 * such node
	 * @throws InvalidQuery if there are more ids than a page may hold
	 */
	public CompiledRead lookup(Kind kind, List<String> ids, DataFetchingEnvironment environment) {
		if (ids.size() > this.limits.maximumPageSize()) {
			throw InvalidQuery
				.limit("ids holds " + ids.size() + " ids; at most " + this.limits.maximumPageSize() + " are allowed");
		}
		return compile("look up several " + kind.plural(), environment, (selection) -> {
			String parameter = selection.parameters().add(ids);
			Projection node = selection.inList(ids.size(),
					() -> selection.node("n", kind, selectedFields(environment)));
			return new Projection("UNWIND range(0, size(" + parameter + ") - 1) AS position OPTIONAL MATCH "
					+ anchor("n", kind) + " WHERE n.id = " + parameter
					+ "[position] WITH position, n ORDER BY position RETURN CASE WHEN n IS NULL THEN NULL ELSE "
					+ node.expression() + " END AS value", node.reader());
		});
	}

	/**
	 * A page of all nodes of a kind.
	 * @param kind the kind
	 * @param environment carries the selection and the arguments of the page
	 * @return a statement that returns the page in one record
	 * @throws InvalidQuery if the arguments of the page are not usable
	 */
	public CompiledRead list(Kind kind, DataFetchingEnvironment environment) {
		return compile("list " + kind.plural(), environment, (selection) -> {
			Projection connection = selection.all(kind, environment.getArguments(), selectedFields(environment));
			return new Projection("RETURN " + connection.expression() + " AS value", connection.reader());
		});
	}

	/**
	 * A statement around what callers select of nodes and links that it matches itself.
	 * @param name the name of the statement, for logs
	 * @param environment carries the request that the statement belongs to
	 * @param statement builds the text, which returns one column {@code value}, and the
	 * reader of that column
	 * @return the statement with its parameters
	 * @throws InvalidQuery if the request as a whole may return too many nodes
	 */
	public CompiledRead compile(String name, DataFetchingEnvironment environment,
			Function<Selections, Projection> statement) {
		Parameters parameters = new Parameters();
		Compilation compilation = new Compilation(this.model, this.limits, parameters);
		Projection compiled = statement.apply(new Selections(compilation));
		Cost.of(environment.getGraphQlContext()).add(compilation.nodes(), this.limits.maximumNodes());
		return new CompiledRead(new Statement(name, compiled.expression(), parameters.values()), compiled.reader());
	}

	/**
	 * How a statement finds a node of a kind by its id: where all nodes share one label,
	 * the index on their ids is there.
	 */
	private static String anchor(String variable, Kind kind) {
		return "(" + variable + ":" + ((kind.is("Node") && !kind.name().equals("Node")) ? "Node&" : "") + kind.name()
				+ ")";
	}

	private static List<SelectedField> selectedFields(DataFetchingEnvironment environment) {
		return environment.getSelectionSet().getImmediateFields();
	}

}
