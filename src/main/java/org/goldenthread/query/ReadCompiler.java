package org.goldenthread.query;

import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import org.goldenthread.answer.Projection;
import org.goldenthread.answer.Selected;
import org.goldenthread.cypher.Parameters;
import org.goldenthread.cypher.Patterns;
import org.goldenthread.model.Kind;
import org.goldenthread.model.Model;
import org.goldenthread.request.Bounds;
import org.goldenthread.request.Cost;
import org.goldenthread.request.InvalidQuery;
import org.goldenthread.request.QueryLimits;
import org.goldenthread.store.Statement;
import org.goldenthread.view.View;
import org.goldenthread.view.ViewSimplifier;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Compiles what a caller selects to one Cypher statement. Whatever the selection asks for
 * is an expression of that statement; nothing is fetched row by row and nothing is
 * filtered outside the database.
 */
@Component
@EnableConfigurationProperties(QueryLimits.class)
public final class ReadCompiler {

	private final Model model;

	private final QueryLimits limits;

	private final ViewSimplifier simplifier;

	private final CompiledReads kept = new CompiledReads();

	ReadCompiler(Model model, QueryLimits limits, ObjectProvider<ViewSimplifier> simplifier) {
		this.model = model;
		this.limits = limits;
		this.simplifier = simplifier.getIfAvailable(() -> (view) -> view);
	}

	/**
	 * One node by its id.
	 * @param kind the kind that the node must be of
	 * @param environment of a root field with the argument {@code id}
	 * @return a statement that returns the node, or no record
	 */
	public CompiledRead lookup(Kind kind, DataFetchingEnvironment environment) {
		return root("lookup " + kind.name(), environment, (selection, field) -> {
			String id = selection.parameters().add(Objects.requireNonNull(field.argument("id")));
			Projection node = selection.node("n", kind, field.fields());
			return new Projection("MATCH " + selection.patterns().byId(kind, "n") + " WHERE n.id = " + id + " RETURN "
					+ node.expression() + " AS value", node.reader());
		});
	}

	/**
	 * Several nodes by their ids, in the order of the ids.
	 * @param kind the kind that the nodes must be of
	 * @param environment of a root field with the argument {@code ids}
	 * @return a statement that returns a record for each id, with null where there is no
	 * such node
	 * @throws InvalidQuery if there are more ids than a page may hold
	 */
	public CompiledRead lookupSeveral(Kind kind, DataFetchingEnvironment environment) {
		return root("look up several " + kind.plural(), environment, (selection, field) -> {
			List<?> ids = (List<?>) Objects.requireNonNull(field.argument("ids"));
			Bounds.size("ids", ids.size(), "ids", this.limits.maximumPageSize());
			String parameter = selection.parameters().add(ids);
			Projection node = selection.inList(ids.size(), () -> selection.node("n", kind, field.fields()));
			return new Projection("UNWIND range(0, size(" + parameter + ") - 1) AS position OPTIONAL MATCH "
					+ selection.patterns().byId(kind, "n") + " WHERE n.id = " + parameter
					+ "[position] WITH position, n ORDER BY position RETURN CASE WHEN n IS NULL THEN NULL ELSE "
					+ node.expression() + " END AS value", node.reader());
		});
	}

	/**
	 * A page of all nodes of a kind.
	 * @param kind the kind
	 * @param environment of a root field with the arguments of a connection
	 * @return a statement that returns the page in one record
	 * @throws InvalidQuery if the arguments of the page are not usable
	 */
	public CompiledRead list(Kind kind, DataFetchingEnvironment environment) {
		return root("list " + kind.plural(), environment, (selection, field) -> {
			Projection connection = selection.all(kind, field);
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
		return counted(compile(name, view(environment.getGraphQlContext()), statement), environment);
	}

	private CompiledRead root(String name, DataFetchingEnvironment environment,
			BiFunction<Selections, Selected, Projection> statement) {
		View view = view(environment.getGraphQlContext());
		return counted(this.kept.of(environment, view,
				(field) -> compile(name, view, (selection) -> statement.apply(selection, field))), environment);
	}

	private CompiledRead compile(String name, View view, Function<Selections, Projection> statement) {
		Parameters parameters = new Parameters();
		Compilation compilation = new Compilation(this.model, this.limits, new Patterns(view, parameters));
		Projection compiled = statement.apply(new Selections(compilation));
		return new CompiledRead(new Statement(name, compiled.expression(), parameters.values()), compiled.reader(),
				parameters, compilation.nodes());
	}

	private View view(GraphQLContext context) {
		View asked = View.of(context);
		return context.computeIfAbsent(ViewSimplifier.class, (_) -> this.simplifier.simplify(asked));
	}

	private CompiledRead counted(CompiledRead read, DataFetchingEnvironment environment) {
		Cost.of(environment.getGraphQlContext()).add(read.nodes(), this.limits);
		return read;
	}

}
