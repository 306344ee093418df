package org.goldenthread.query;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import graphql.schema.DataFetchingEnvironment;
import org.goldenthread.answer.Projection;
import org.goldenthread.answer.Raw;
import org.goldenthread.answer.Row;
import org.goldenthread.answer.RowReader;
import org.goldenthread.answer.SelectedPath;
import org.goldenthread.cypher.Patterns;
import org.goldenthread.model.Model;
import org.goldenthread.request.InvalidQuery;
import org.goldenthread.store.GraphReader;
import org.jspecify.annotations.Nullable;

/**
 * What a caller selects of nodes and links that a feature has found before, in one
 * statement for all places of the answer where they stand.
 */
public final class Lookup {

	private final Map<String, Set<Object>> nodes = new LinkedHashMap<>();

	private final Map<String, Set<Object>> links = new LinkedHashMap<>();

	private final Map<String, Map<Object, Row>> found = new HashMap<>();

	/**
	 * Asks for nodes.
	 * @param path where they stand in the answer, such as {@code nodes/related}
	 * @param ids their ids
	 * @return this
	 */
	public Lookup nodes(String path, Collection<String> ids) {
		this.nodes.computeIfAbsent(path, (_) -> new LinkedHashSet<>()).addAll(ids);
		return this;
	}

	/**
	 * Asks for links.
	 * @param path where they stand in the answer
	 * @param links for each the id that it starts from, its type, and the id that it
	 * points to
	 * @return this
	 */
	public Lookup links(String path, Collection<? extends List<String>> links) {
		this.links.computeIfAbsent(path, (_) -> new LinkedHashSet<>()).addAll(links);
		return this;
	}

	/**
	 * Reads all that was asked for.
	 * @param name the name of the statement, for logs
	 * @param compiler compiles the selections
	 * @param model the model
	 * @param reader runs the statement
	 * @param environment carries the selections
	 * @throws InvalidQuery if the request as a whole may return too many nodes
	 */
	public void read(String name, ReadCompiler compiler, Model model, GraphReader reader,
			DataFetchingEnvironment environment) {
		CompiledRead read = compiler.compile(name, environment,
				(selection) -> statement(selection, model, environment));
		read.readTheOne(reader.read(read.statement()));
	}

	/**
	 * A node that was asked for.
	 * @param path where it stands in the answer
	 * @param id its id
	 * @return what is selected of it; null if there is no such node
	 */
	public @Nullable Row node(String path, String id) {
		return this.found.getOrDefault(path, Map.of()).get(id);
	}

	/**
	 * A link that was asked for.
	 * @param path where it stands in the answer
	 * @param link the id that it starts from, its type, and the id that it points to
	 * @return what is selected of it; null if there is no such link
	 */
	public @Nullable Row link(String path, List<String> link) {
		return this.found.getOrDefault(path, Map.of()).get(link);
	}

	/**
	 * Finds links between the nodes at both ends: which end the database would begin
	 * from, it would decide anew at each start, and one of them may be a hub.
	 */
	private Projection statement(Selections selection, Model model, DataFetchingEnvironment environment) {
		Patterns patterns = selection.patterns();
		Map<String, Projection> projections = new LinkedHashMap<>();
		this.nodes.forEach((path, ids) -> {
			var fields = SelectedPath.fields(environment, path);
			Projection node = selection.inList(ids.size(), () -> selection.node("n", model.kind("Node"), fields));
			projections.put(path,
					new Projection(
							"COLLECT { UNWIND " + selection.parameters().add(List.copyOf(ids)) + " AS id MATCH "
									+ patterns.byId("n", "id") + " RETURN [id, " + node.expression() + "] }",
							node.reader()));
		});
		this.links.forEach((path, ends) -> {
			var fields = SelectedPath.fields(environment, path);
			Projection link = selection.link("link", fields);
			projections.put(path,
					new Projection(
							"COLLECT { UNWIND " + selection.parameters().add(List.copyOf(ends)) + " AS ends MATCH "
									+ patterns.byId("from", "ends[0]") + " MATCH " + patterns.byId("to", "ends[2]")
									+ " WITH ends, from, to MATCH " + patterns.between("from", "link", "to")
									+ " WHERE type(link) = ends[1] RETURN [ends, " + link.expression() + "] }",
							link.reader()));
		});
		String text = "RETURN ["
				+ String.join(",\n", projections.values().stream().map(Projection::expression).toList()) + "] AS value";
		return new Projection(text, (raw) -> {
			int position = 0;
			for (Map.Entry<String, Projection> each : projections.entrySet()) {
				keep(each.getKey(), each.getValue().reader(), Raw.list(Raw.list(raw).get(position++)));
			}
			return this;
		});
	}

	private void keep(String path, RowReader reader, List<?> pairs) {
		Map<Object, Row> rows = this.found.computeIfAbsent(path, (_) -> new HashMap<>());
		for (Object pair : pairs) {
			if (reader.read(Raw.list(pair).getLast()) instanceof Row row) {
				rows.put(Objects.requireNonNull(Raw.list(pair).getFirst()), row);
			}
		}
	}

}
