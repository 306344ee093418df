package org.goldenthread.query;

import java.util.List;
import java.util.function.Supplier;

import org.goldenthread.answer.Columns;
import org.goldenthread.answer.Projection;
import org.goldenthread.answer.RowReader;
import org.goldenthread.answer.Selected;
import org.goldenthread.cypher.Parameters;
import org.goldenthread.cypher.Patterns;
import org.goldenthread.model.Kind;
import org.goldenthread.request.InvalidQuery;

/**
 * What callers select of the nodes and links that a statement matches, as expressions of
 * that statement.
 */
public final class Selections {

	private final Compilation compilation;

	Selections(Compilation compilation) {
		this.compilation = compilation;
	}

	/**
	 * The values of the statement.
	 * @return the parameters
	 */
	public Parameters parameters() {
		return this.compilation.parameters();
	}

	/**
	 * The patterns of the statement, which see what the request may see.
	 * @return the patterns
	 */
	public Patterns patterns() {
		return this.compilation.patterns();
	}

	/**
	 * What is selected of a node.
	 * @param variable the variable that holds the node
	 * @param kind the kind that it is known to be of
	 * @param fields the selected fields
	 * @return an expression for the node
	 */
	public Projection node(String variable, Kind kind, List<Selected> fields) {
		return this.compilation.node(variable, kind, fields);
	}

	/**
	 * What is selected of a link.
	 * @param variable the variable that holds the relationship
	 * @param fields the selected fields
	 * @return an expression for the link
	 */
	public Projection link(String variable, List<Selected> fields) {
		return this.compilation.link(variable, fields);
	}

	/**
	 * Accounts for what is selected inside a list.
	 * @param <T> what the selection compiles to
	 * @param size the most items that the list may hold
	 * @param inner compiles the selection
	 * @return what it compiles to
	 * @throws InvalidQuery if the answer could hold too many nodes
	 */
	public <T> T inList(int size, Supplier<T> inner) {
		return this.compilation.inList(size, inner);
	}

	Projection all(Kind kind, Selected field) {
		Columns columns = new Columns();
		RowReader reader = new ConnectionCompiler(this.compilation, columns).all(kind, field);
		return new Projection(columns.expression(), reader);
	}

}
