package org.goldenthread.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import graphql.schema.DataFetchingEnvironment;
import org.goldenthread.answer.Projection;
import org.goldenthread.answer.Raw;
import org.goldenthread.answer.Row;
import org.goldenthread.model.Kind;
import org.goldenthread.store.GraphReader;

/**
 * What a caller selects of nodes of one kind that a feature has found before, in one
 * statement for all places of the answer where they stand: a statement for all kinds
 * would be planned for too long, since it grows with all that is selected on each.
 */
final class Lookup {

	private final List<SelectedNodes> selected;

	private final CompiledRead read;

	/**
	 * Compiles what is selected.
	 * @param kind the kind of all the nodes
	 * @param selected the nodes, by where they stand in the answer
	 * @param compiler compiles the selections
	 * @param environment carries the request
	 * @throws org.goldenthread.request.InvalidQuery if the request as a whole may return
	 * too many nodes
	 */
	Lookup(Kind kind, List<SelectedNodes> selected, ReadCompiler compiler, DataFetchingEnvironment environment) {
		this.selected = selected;
		this.read = compiler.compile("selected " + kind.plural(), environment,
				(selections) -> statement(kind, selections));
	}

	/**
	 * Reads them.
	 * @return for each place in the answer the nodes that are there, by their ids
	 */
	@SuppressWarnings("unchecked")
	Map<String, Map<String, Row>> read(GraphReader reader) {
		return (Map<String, Map<String, Row>>) this.read.readTheOne(reader);
	}

	private Projection statement(Kind kind, Selections selections) {
		List<Projection> projections = this.selected.stream()
			.map((each) -> projection(kind, each, selections))
			.toList();
		String text = "RETURN [" + String.join(",\n", projections.stream().map(Projection::expression).toList())
				+ "] AS value";
		return new Projection(text, (raw) -> {
			Map<String, Map<String, Row>> found = new HashMap<>();
			for (int i = 0; i < projections.size(); i++) {
				Map<String, Row> rows = found.computeIfAbsent(this.selected.get(i).path(), (_) -> new HashMap<>());
				for (Object pair : Raw.list(Raw.list(raw).get(i))) {
					if (projections.get(i).reader().read(Raw.list(pair).getLast()) instanceof Row row) {
						rows.put(String.valueOf(Raw.list(pair).getFirst()), row);
					}
				}
			}
			return found;
		});
	}

	private static Projection projection(Kind kind, SelectedNodes nodes, Selections selections) {
		List<String> ids = nodes.ids();
		Projection node = selections.inList(ids.size(), () -> selections.node("n", kind, nodes.fields()));
		return new Projection(
				"COLLECT { UNWIND " + selections.parameters().add(ids) + " AS id MATCH "
						+ selections.patterns().byId("n", "id") + " RETURN [id, " + node.expression() + "] }",
				node.reader());
	}

}
